"""Texts with their time expressions: TimeML files or MEANTIME's, known by their content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from bench.quality.files import SetError, load_files
from bench.quality.meantime import Document, Marking, documents_in

GET = (
    "download TempEval-3's platinum files or MEANTIME from "
    "github.com/qiangning/StructTempRel-EMNLP17 and give te3-platinum.tar.gz or "
    "meantime.tar.gz with --data"
)
CREATION = "CREATION_TIME"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression: its characters and its value, such as 2023-W39."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text and its time expressions; up to `marked` they are all there.

    `creation` are expressions for the day of writing: asked of nobody.
    """

    id: str
    text: str
    title: str | None
    published: str | None
    marked: int
    times: tuple[Timex, ...]
    creation: tuple[Timex, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The texts of the file or folder, and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    rows = [_of_meantime(one) for one in documents_in(files)]
    if not rows:
        rows = [_of_timeml(name, root) for name, root in _timeml(files)]
    if not any(row.times for row in rows):
        raise SetError(f"{path} holds no texts with TIMEX3; {GET}")
    return tuple(rows), sha256


def _timeml(files: dict[str, bytes]) -> Iterator[tuple[str, Element]]:
    for name, data in files.items():
        if b"<TimeML" not in data:
            continue
        try:
            yield name, fromstring(data)
        except ParseError as error:
            raise SetError(f"{name} is no whole TimeML file ({error}); {GET}") from error


def _of_timeml(name: str, root: Element) -> Row:
    text = root.find("TEXT")
    content, times = _read(text if text is not None else root)
    day = next((one.get("value", "") for one in root.iter("TIMEX3") if _is_creation(one)), "")
    return Row(
        id=Path(name).stem,
        text=content,
        title=(root.findtext("TITLE") or "").strip() or None,
        published=day[:10] or None,
        marked=len(content),
        times=tuple(timex for timex, one in times if not _is_creation(one)),
        creation=tuple(timex for timex, one in times if _is_creation(one)),
    )


def _read(element: Element) -> tuple[str, list[tuple[Timex, Element]]]:
    """All characters under an element, and the time expressions in them."""
    text = element.text or ""
    found = []
    for child in element:
        inner, times = _read(child)
        start = len(text)
        if child.tag == "TIMEX3":
            found.append((_timex(inner, start, child), child))
        found += [(_moved(timex, start), one) for timex, one in times]
        text += inner + (child.tail or "")
    return text, found


def _timex(text: str, start: int, element: Element) -> Timex:
    before = len(text) - len(text.lstrip())
    end = start + len(text.rstrip())
    return Timex(start=start + before, end=end, value=element.get("value", ""))


def _moved(timex: Timex, by: int) -> Timex:
    return Timex(start=timex.start + by, end=timex.end + by, value=timex.value)


def _is_creation(element: Element) -> bool:
    return element.get("functionInDocument") == CREATION


def _of_meantime(document: Document) -> Row:
    found = [one for one in document.markings if one.kind == "TIMEX3"]
    return Row(
        id=document.id,
        text=document.text,
        title=document.title,
        published=document.published or _day_first(found),
        marked=document.marked,
        times=tuple(_marked(one) for one in found if not one.is_creation),
        creation=tuple(_marked(one) for one in found if one.is_creation),
    )


def _day_first(found: list[Marking]) -> str | None:
    """The day of writing where it is given as 03-02-2009."""
    values = (one.attributes.get("value", "") for one in found if one.is_creation)
    days = (re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", value) for value in values)
    return next((f"{day[3]}-{day[2]}-{day[1]}" for day in days if day), None)


def _marked(one: Marking) -> Timex:
    """Without the Z of times in UTC, which TempEval-3 does not write."""
    value = one.attributes.get("value", "").removesuffix("Z")
    return Timex(start=one.start, end=one.end, value=value)
