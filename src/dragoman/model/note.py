"""Private notes: what a person wrote down that is no report.

A note is no source: nothing reads it but people, and it counts nowhere. A judgement that adds a
row may point to one: the row's evidence is the note, and it is marked as strictly.
"""

import hashlib
from dataclasses import dataclass

from dragoman.model.ids import make_id
from dragoman.model.report import Report

NOTE_PREFIX = "nt_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text with its author, the day it is of (ISO, or None) and its handling mark."""

    id: str
    author: str
    date: str | None
    mark: str
    text: str


def make_note(text: str, *, author: str, date: str | None, mark: str) -> Note:
    """Note with its id: that of its author, day and text; the mark is no part.

    >>> make_note("Met K.", author="mk", date=None, mark="RED").id[:3]
    'nt_'
    """
    id = make_id(NOTE_PREFIX.rstrip("_"), author, date, text)
    return Note(id=id, author=author, date=date, mark=mark, text=text)


def note_report(note: Note) -> Report:
    """The note in the form of a report, for what asks where a row's words stand.

    >>> note_report(make_note("Met K.", author="mk", date=None, mark="RED")).file
    'a private note of mk'
    """
    return Report(
        id=note.id,
        text=note.text,
        sha256=hashlib.sha256(note.text.encode()).hexdigest(),
        file=f"a private note of {note.author}",
        published=note.date,
        author=note.author,
        mark=note.mark,
    )


def is_on_note(source: str) -> bool:
    """Whether what an anchor points to is a note and no report.

    >>> is_on_note("nt_1a2b"), is_on_note("rp_1a2b")
    (True, False)
    """
    return source.startswith(NOTE_PREFIX)
