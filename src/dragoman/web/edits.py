"""Fields of a row in a form: each as it stands, as people write it, and what it can be."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook import Codebook, load_codebook, read_codebook
from dragoman.model.judgement import names_row
from dragoman.model.report import MARKS
from dragoman.present.review.item import ItemField
from dragoman.reconcile.fields import CHOICES, TRUTHS
from dragoman.store.codebook import load_codebook_text
from dragoman.store.rows import Connection

Choice = tuple[str, str]
TRUTH = (("true", "yes"), ("false", "no"))
LONG = ("participants", "meeting", "content")
ANY = "not told"
HINTS = {
    "speaker": "a name, as reports or tables know it",
    "addressee": "a name",
    "by": "a name; empty: the report itself",
    "as_of": "2023-05-14, two days with / between, 2023-05, 2023, unknown",
    "low": "the number, or the least",
    "high": "the most; empty: none is given",
    "of": "of whom or what",
    "about": "the event or figure that is spoken of",
    "event": "the event that the number is of",
    "when": "2023-05-14, two days with / between, 2023-05, 2023, unknown",
    "place": "Granada, or Granada, ESP",
    "participants": "Ilham Aliyev (AZE), Armenia; mediator European Union; host Michel*",
    "contexts": "words with commas between",
    "meeting": "JSON: format, level, medium, round, venue",
    "mode": "of the type",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A field of a form; `choices` are (value, label), none where anything can be written."""

    name: str
    says: str
    written: str
    choices: tuple[tuple[str, str], ...]
    hint: str
    is_long: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The codebook's words for a form: types, and the modes of each."""

    types: tuple[str, ...]
    modes: tuple[str, ...]


def make_edits(
    kind: str, fields: Iterable[ItemField], words: Words, *, subjects: Iterable[Choice] = ()
) -> tuple[Edit, ...]:
    """The form of an item's fields; `subjects` are the rows that it may be about."""
    rows = tuple(subjects)
    return tuple(
        Edit(
            name=one.name,
            says=one.says,
            written=one.written,
            choices=_subjects(one, rows)
            if names_row(kind, one.name)
            else _choices(kind, one, words),
            hint=HINTS.get(one.name, ""),
            is_long=one.name in LONG,
        )
        for one in fields
    )


def load_words(con: Connection) -> Words:
    """The words of the codebook that a store is read with."""
    book = _codebook(load_codebook_text(con))
    return Words(
        types=tuple(sorted({type for type, _ in book.types})),
        modes=tuple(sorted({mode for _, mode in book.types if mode})),
    )


@lru_cache(maxsize=4)
def _codebook(text: str | None) -> Codebook:
    return load_codebook() if text is None else read_codebook(text, file="the store's codebook")


def _subjects(field: ItemField, rows: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """What it is about, nothing, and all that it may be about instead."""
    own = ((field.written, field.says),) if field.written else ()
    others = tuple(row for row in rows if row[0] != field.written)
    return (("", "nothing that is in the record"), *own, *others)


def _choices(kind: str, field: ItemField, words: Words) -> tuple[Choice, ...]:
    if field.name == "cumulative":
        return (("", ANY), ("true", "in all"), ("false", "new"))
    if field.name in TRUTHS:
        return TRUTH
    if field.name == "type":
        return (("", "not typed"), *((one, one) for one in words.types))
    if field.name == "mark":
        return tuple((one, one) for one in MARKS)
    return tuple((one, one.replace("_", " ")) for one in CHOICES.get((kind, field.name), ()))
