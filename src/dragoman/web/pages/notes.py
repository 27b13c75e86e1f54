"""Notes: what persons wrote down that is no report, and what they take from it."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from dragoman.model.handling import NOTED, SHARED, is_within
from dragoman.model.judgement import Attachment, Judgement, withdrawn_ids
from dragoman.model.note import Note
from dragoman.model.report import MARKS
from dragoman.present.review.saying import say_judged
from dragoman.read.dates import check_date
from dragoman.run.notes import keep_note
from dragoman.store.judgements import load_judgements, waiting
from dragoman.store.notes import load_notes
from dragoman.store.rows import Connection, select_where
from dragoman.web.adding import Adding
from dragoman.web.answering import name_of
from dragoman.web.edits import load_words
from dragoman.web.page import Action, Ask, NoSuchThingError, Page, Sent, plain_sample
from dragoman.web.shelves import Shelves

PATH = "/notes"
PLACES = {
    "event": "/event/{}",
    "claim": "/claims?claim={}",
    "figure": "/figures?list=all#{}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a person added from a note: its words, what the fields say, and the row that it is.

    `path` is where that stands in the record, None where it `waits` or is no row any more.
    """

    judgement: Judgement
    says: tuple[tuple[str, str], ...]
    path: str | None
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note, what was added from it, and whether the address asks to add more."""

    note: Note
    taken: tuple[Taken, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Notes by day; `hidden` are marked too strictly to be shared."""

    by: str | None
    notes: tuple[Noted, ...]
    hidden: int
    adding: Adding | None
    marks: tuple[str, ...]
    mark: str


def load(shelves: Shelves, ask: Ask) -> Context:
    """All notes; those above the shared marks not where the room is for reading only."""
    con, wanted = shelves.store, ask.one("add")
    notes = load_notes(con)
    shown = [one for one in notes if not ask.is_read_only or is_within(one.mark, SHARED)]
    if wanted and wanted not in {one.id for one in shown}:
        raise NoSuchThingError(f"No note has the id {wanted}.")
    judgements = load_judgements(con)
    late = {one.id for one in waiting(con, judgements)}
    return Context(
        by=ask.by,
        notes=tuple(
            Noted(
                note=one,
                taken=taken_from(one, judgements, find_paths(con, one.id), late),
                is_open=one.id == wanted,
            )
            for one in shown
        ),
        hidden=len(notes) - len(shown),
        adding=Adding(
            source=wanted, words="", start=0, back=PATH, item="", codebook=load_words(con)
        )
        if wanted
        else None,
        marks=MARKS,
        mark=NOTED,
    )


def find_paths(con: Connection, note: str) -> dict[str, str]:
    """By judgement on a note the page of the row that it has become."""
    found = select_where(con, "attachment", Attachment, "judgement.anchor.report = ?", [note])
    return {
        one.judgement.id: PLACES[one.judgement.anchor.kind].format(one.subject)
        for one in found
        if one.subject and one.judgement.anchor.kind in PLACES
    }


def taken_from(
    note: Note, judgements: Iterable[Judgement], paths: Mapping[str, str], late: Set[str]
) -> tuple[Taken, ...]:
    """What was added from a note and stands; `late` are judgements that the record lacks."""
    rows = tuple(judgements)
    gone = withdrawn_ids(rows)
    return tuple(
        Taken(judgement=one, says=say_judged(one), path=paths.get(one.id), waits=one.id in late)
        for one in rows
        if one.action == "add" and one.anchor.report == note.id and one.id not in gone
    )


def write_note(sent: Sent) -> str:
    """Keep a note with its day and mark."""
    day = sent.one("date")
    note = keep_note(
        sent.store,
        "".join(sent.form.get("text", ())),
        by=name_of(sent),
        date=check_date(day, what="the day of the note") if day else None,
        mark=sent.one("mark") or NOTED,
    )
    return f"{PATH}#{note.id}"


WRITE_NOTE = Action(name="write_note", path="/notes/write", run=write_note)
PAGE = Page(
    name="notes",
    path=PATH,
    title="Notes",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
    label="Notes",
    group="Work",
)
