"""The reports of MUC-4 and the counts of victims in their keys.

A count is scored where the key says what became of those counted; fills that are optional
(marked "?") are left out, and so is what has no number ("PLURAL").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.quality.muc4 import Template, load_keyed, names_in

TYPE, NUMBER, EFFECT = 4, 21, 23  # slots
# What became of victims, and what the program calls that; of several any is right.
MEASURES = {"DEATH": "killed", "INJURY": "wounded"}
UNHURT = re.compile(r"\bNO (?:INJURY|DEATH)")
KIDNAPPING = "KIDNAPPING"
TAKEN = ("abducted", "detained")  # "the hostages" are counted as detained
COUNT = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many (any of `numbers` is right), under which of the program's measures."""

    numbers: tuple[int, ...]
    measures: tuple[str, ...]

    @property
    def is_of_several(self) -> bool:
        """Whether it is above one."""
        return max(self.numbers) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report and its counts, each once."""

    id: str
    text: str
    published: str | None
    counts: tuple[Count, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """Reports of the archive (or folder) with their counts, and its hash; raises SetError."""
    keyed, sha256 = load_keyed(path)
    rows = []
    for one in keyed:
        counts = [count for template in one.templates for count in _counts(template)]
        rows.append(
            Row(
                id=one.id,
                text=one.text,
                published=one.published,
                counts=tuple(dict.fromkeys(counts)),
            )
        )
    return tuple(rows), sha256


def _counts(template: Template) -> Iterator[Count]:
    effects = template.get(EFFECT, "").splitlines()
    for line in template.get(NUMBER, "").splitlines():
        told = line.partition(":")[0]
        if line.startswith("?") or "PLURAL" in told or not COUNT.search(told):
            continue
        measures = _measures(line, effects, template.get(TYPE, ""))
        if measures:
            numbers = tuple(int(number) for number in COUNT.findall(told))
            yield Count(numbers=numbers, measures=measures)


def _measures(line: str, effects: list[str], type_: str) -> tuple[str, ...]:
    """What became of those of this line: told of any of their names, or by the type."""
    names = set(names_in(line))
    of_them = [one for one in effects if names & set(names_in(one)) and not one.startswith("?")]
    told = " ".join(one.partition(":")[0] for one in of_them)
    found = [] if UNHURT.search(told) else [MEASURES[key] for key in MEASURES if key in told]
    if len(found) > 1:
        found.append("casualties")
    is_taken = type_.split("/")[0].strip() == KIDNAPPING
    return tuple([*found, *TAKEN] if is_taken else found)
