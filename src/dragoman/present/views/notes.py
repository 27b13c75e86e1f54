"""Private notes: what persons wrote down that is no report."""

from dataclasses import dataclass

from dragoman.model.note import Note
from dragoman.model.record import Record
from dragoman.present.days import UNDATED_LAST
from dragoman.present.views.column import Column, View, no_notes
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """One note."""

    id: str
    short: str
    date: str | None
    day: str
    author: str
    mark: str
    text: str


COLUMNS = (
    Column(field="day", title="Of", width=12),
    Column(field="author", title="By", width=14),
    Column(field="mark", title="Mark", width=5, least=5),
    Column(field="text", title="Note"),
    Column(field="short", title="Id", is_id=True),
)


def note_rows(record: Record, as_of: str | None) -> list[NoteRow]:
    """Notes by day, undated ones last."""
    notes = sorted(record.notes, key=lambda note: (note.date or UNDATED_LAST, note.id))
    return [_row(note) for note in notes]


def _row(note: Note) -> NoteRow:
    return NoteRow(
        id=note.id,
        short=short_id(note.id),
        date=note.date,
        day=say_day(note.date),
        author=plain(note.author),
        mark=note.mark,
        text=plain(note.text),
    )


VIEW = View(
    name="notes",
    title="Private notes",
    things="private notes",
    lists="notes",
    columns=COLUMNS,
    rows=note_rows,
    notes=no_notes,
)
