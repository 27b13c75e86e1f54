"""MEANTIME's texts and their events, each with how it is put.

An event is negative by its polarity, else uncertain by its certainty (possible or probable, or
in an if clause), else future by its time, else asserted. Those marked in part, or for which the
people who marked them could not decide, are left out.
"""

from dataclasses import dataclass
from pathlib import Path

from bench.quality.files import SetError, load_files
from bench.quality.meantime import MARKED, Document, Marking, documents_in

GET = (
    "download MEANTIME from github.com/qiangning/StructTempRel-EMNLP17 and give "
    "meantime.tar.gz with --data"
)
CLASSES = ("asserted", "future", "negative", "uncertain")
UNSURE = ("POSSIBLE", "PROBABLE")
OPEN = ("", "UNDERSPECIFIED")
CONDITION = "COND_IF_CLAUSE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The characters that name an event, and its class."""

    start: int
    end: int
    factuality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text and its events."""

    id: str
    title: str
    text: str
    published: str | None
    events: tuple[Event, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The texts of the archive (or folder), and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    rows = tuple(_row(document) for document in documents_in(files))
    if not any(row.events for row in rows):
        raise SetError(f"{path} holds no texts of MEANTIME with events; {GET}")
    return rows, sha256


def _row(document: Document) -> Row:
    found = [
        (one, class_of(one))
        for one in document.markings
        if one.kind == "EVENT_MENTION" and one.sentence <= MARKED
    ]
    return Row(
        id=document.id,
        title=document.title,
        text=document.text,
        published=document.published,
        events=tuple(
            Event(start=one.start, end=one.end, factuality=class_)
            for one, class_ in found
            if class_ is not None
        ),
    )


def class_of(event: Marking) -> str | None:
    """The class of an event as it is marked; None where that is not decided."""
    certainty, polarity, time = (
        event.attributes.get(name, "") for name in ("certainty", "polarity", "time")
    )
    if polarity == "NEG":
        return "negative"
    if certainty in UNSURE or event.attributes.get("special_cases") == CONDITION:
        return "uncertain"
    if certainty in OPEN or polarity in OPEN or time in OPEN:
        return "future" if time == "FUTURE" and certainty not in OPEN else None
    return "future" if time == "FUTURE" else "asserted"
