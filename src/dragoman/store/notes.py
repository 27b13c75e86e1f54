"""Private notes in the store, by day, undated ones last."""

from dragoman.model.note import Note
from dragoman.store.rows import Connection, insert_rows, select_rows

TABLE = "notes"
UNDATED_LAST = "9999-12-31"


def load_notes(con: Connection) -> tuple[Note, ...]:
    """All notes."""
    notes = select_rows(con, TABLE, Note)
    return tuple(sorted(notes, key=lambda note: (note.date or UNDATED_LAST, note.id)))


def save_note(con: Connection, note: Note) -> None:
    """Keep a note, in place of the same one with another mark; within a transaction."""
    con.execute(f"DELETE FROM {TABLE} WHERE id = ?", [note.id])
    insert_rows(con, TABLE, Note, [note])
