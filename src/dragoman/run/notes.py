"""Private notes into the store."""

from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.handling import NOTED, read_mark
from dragoman.model.note import Note, make_note
from dragoman.store.file import open_for_writing
from dragoman.store.judgements import unsettle
from dragoman.store.notes import load_notes, save_note
from dragoman.store.rows import transaction


def keep_note(
    store: Path, text: str, *, by: str, date: str | None = None, mark: str = NOTED
) -> Note:
    """Keep a note in the store, once however often it is given; returns it.

    Given again with another mark it has that one, and what was added from it waits to be settled.

    Line ends become ``\\n``, and blanks around the text are taken off.
    """
    words = "\n".join(text.splitlines()).strip()
    if not words:
        raise UsageError("the note is empty; give its text")
    if not by.strip():
        raise UsageError("a note has an author; give --by NAME")
    note = make_note(words, author=by.strip(), date=date, mark=read_mark(mark))
    with open_for_writing(store) as con:
        before = {one.id: one.mark for one in load_notes(con)}
        with transaction(con):
            save_note(con, note)
            if before.get(note.id, note.mark) != note.mark:
                unsettle(con, note.id)
    return note
