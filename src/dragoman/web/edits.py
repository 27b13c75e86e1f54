"""Fields of an event in a form: each as it stands, as people write it, and what it can be."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.codebook import Codebook, load_codebook, read_codebook
from dragoman.model.report import MARKS
from dragoman.present.review.item import ItemField
from dragoman.reconcile.fields import CHOICES
from dragoman.store.codebook import load_codebook_text
from dragoman.store.rows import Connection

TRUTH = (("true", "yes"), ("false", "no"))
HINTS = {
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


def make_edits(fields: Iterable[ItemField], words: Words) -> tuple[Edit, ...]:
    """The form of an item's fields."""
    return tuple(
        Edit(
            name=one.name,
            says=one.says,
            written=one.written,
            choices=_choices(one, words),
            hint=HINTS.get(one.name, ""),
            is_long=one.name in ("participants", "meeting"),
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


def _choices(field: ItemField, words: Words) -> tuple[tuple[str, str], ...]:
    if field.name == "background":
        return TRUTH
    if field.name == "type":
        return (("", "not typed"), *((one, one) for one in words.types))
    if field.name == "mark":
        return tuple((one, one) for one in MARKS)
    return tuple((one, one.replace("_", " ")) for one in CHOICES.get(("event", field.name), ()))
