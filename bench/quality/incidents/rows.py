"""The reports of MUC-4 and the incidents of their keys."""

import re
from dataclasses import dataclass
from pathlib import Path

from bench.quality.muc4 import Names, Template, day_in, load_keyed, names_in

_NUMBER = re.compile(r"\d+")

Days = tuple[str | None, str]  # first and last ISO day; the first is open in "- 13 SEP 89"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One template: values as they stand in the key, names in quotes taken out of them."""

    type: str
    stage: str
    date: Days | None
    location: str
    perpetrators: tuple[Names, ...]
    victims: tuple[Names, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report and its incidents; none where it is irrelevant."""

    id: str
    text: str
    published: str | None  # the day of the dateline
    incidents: tuple[Incident, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """Reports of the archive (or folder) with their keys, and its hash; raises SetError."""
    keyed, sha256 = load_keyed(path)
    rows = (
        Row(
            id=one.id,
            text=one.text,
            published=one.published,
            incidents=tuple(_incident(template) for template in one.templates),
        )
        for one in keyed
    )
    return tuple(rows), sha256


def _incident(text: Template) -> Incident:
    counted = [line.split(":")[0] for line in text.get(21, "").splitlines()]
    return Incident(
        type=text.get(4, "").split("/")[0].strip(),
        stage=text.get(5, "").split("/")[0].strip(),
        date=_days(text.get(2, "")),
        location=text.get(3, ""),
        perpetrators=(*_fills(text.get(9, "")), *_fills(text.get(10, ""))),
        victims=(*_fills(text.get(18, "")), *_fills(text.get(19, ""))),
        numbers=tuple(int(number) for part in counted for number in _NUMBER.findall(part)),
    )


def _days(slot: str) -> Days | None:
    """The days of the slot's first line; None where it gives none."""
    first, _, last = slot.split("\n")[0].split("/")[0].strip(" ?()").rpartition("-")
    end = day_in(last)
    if end is None:
        return None
    is_open = slot.lstrip(" ?(").startswith("-")
    return (None if is_open else day_in(first) or end), end


def _fills(slot: str) -> tuple[Names, ...]:
    """The fills of a slot, one a line; names with a stroke between are the same one."""
    found = (names_in(line) for line in slot.splitlines())
    return tuple(names for names in found if names)
