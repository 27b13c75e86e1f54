"""Adding a row from words of a report: the form, and where its words stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.claim import DIRECTNESS, STANCES
from dragoman.model.figure import EXACTNESS, MEASURES
from dragoman.model.judgement import Anchor
from dragoman.web.edits import Words
from dragoman.web.page import Sent

# By kind, the fields of the form; those of one kind that another has too bear its name before.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "event": ("type", "mode", "participants", "when", "place", "status"),
    "claim": ("stance", "speaker", "addressee", "content", "directness"),
    "figure": ("measure", "low", "high", "exactness", "of", "by", "as_of", "place"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """A form that adds: its report or note, the words it begins with, and where it leads back.

    `item` is the sentence of the queue that lacked something, if it is one.
    """

    source: str
    words: str
    start: int
    back: str
    item: str
    codebook: Words
    stances: tuple[str, ...] = STANCES
    measures: tuple[str, ...] = MEASURES
    directness: tuple[str, ...] = DIRECTNESS
    exactness: tuple[str, ...] = EXACTNESS


def read_fields(sent: Sent) -> tuple[str, dict[str, str | None]]:
    """The kind that a form adds, and its fields that say something."""
    kind = sent.one("kind") or "event"
    if kind not in FIELDS:
        raise UsageError(f"{kind} cannot be added; it is one of {', '.join(FIELDS)}")
    given = {name: sent.one(f"{kind}-{name}") for name in FIELDS[kind]}
    fields: dict[str, str | None] = {name: value for name, value in given.items() if value}
    if kind == "event" and "type" not in fields:
        raise UsageError("choose the type of the event")
    if kind == "figure" and not {"measure", "low"} <= set(fields):
        raise UsageError("a figure has a measure and a number")
    return kind, fields


def find_anchor(source: str, text: str, sent: Sent, *, kind: str) -> Anchor:
    """Where the words of a form stand: at the place it names, else where they are found."""
    words = "\n".join("".join(sent.form.get("words", ())).splitlines()).strip()
    if not words:
        raise UsageError("select the words that say it, or copy them into the form")
    at = _number(sent.one("start"))
    start = at if text[at : at + len(words)] == words else text.find(words)
    if start < 0:
        raise UsageError("the words do not stand there so; copy them as they are")
    return Anchor(report=source, start=start, end=start + len(words), quote=words, kind=kind)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 10 else 0
