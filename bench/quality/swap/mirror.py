"""How far the record of an exchanged report is the mirror of the record of the report."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading

DRAWS = 1000
SEED = 5
CONFLICT = frozenset(
    "REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
Told = tuple[str, str, str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirrored:
    """One report beside its exchanged copy."""

    name: str
    same: int
    total: int  # events of the two records, halved
    differing: tuple[str, ...]
    conflict: tuple[int, int]  # conflict events, events, with side one as actor in the report
    conflict_turned: tuple[int, int]  # the same with side two in its place


def compare(
    name: str,
    record: Reading,
    turned: Reading,
    *,
    names: Callable[[str], str],
    side: frozenset[str],
    other: frozenset[str],
) -> Mirrored:
    """Compare the record of a report, its names exchanged, with the record of the copy."""
    here = Counter(told(event, names) for event in record.events)
    there = Counter(told(event, str) for event in turned.events)
    same = sum((here & there).values())
    lines = [f"- {one}" for one in (here - there).elements()]
    lines += [f"+ {one}" for one in (there - here).elements()]
    return Mirrored(
        name=name,
        same=2 * same,
        total=here.total() + there.total(),
        differing=tuple(lines),
        conflict=_conflict(record.events, side),
        conflict_turned=_conflict(turned.events, other),
    )


def told(event: EventMention, names: Callable[[str], str]) -> Told:
    """What must be the mirror: trigger, type, status, and who has which role."""
    return (
        names(event.trigger),
        event.type or "none",
        event.status,
        tuple(sorted((who.role, names(who.text)) for who in event.participants)),
    )


def share_mirrored(found: Sequence[Mirrored]) -> float:
    """Share of events that have their mirror."""
    total = sum(one.total for one in found)
    return sum(one.same for one in found) / total if total else 0.0


def difference(found: Sequence[Mirrored]) -> tuple[float, float, float]:
    """How much more of a side's acts are conflict in one cast than in the other: mean and bounds.

    The bounds hold 95% of 1,000 draws of reports with replacement.
    """
    chance = random.Random(SEED)
    draws = sorted(_difference(chance.choices(found, k=len(found))) for _ in range(DRAWS))
    return _difference(found), draws[DRAWS // 40], draws[DRAWS - DRAWS // 40 - 1]


def _difference(found: Sequence[Mirrored]) -> float:
    here = [sum(one.conflict[i] for one in found) for i in (0, 1)]
    there = [sum(one.conflict_turned[i] for one in found) for i in (0, 1)]
    return here[0] / max(here[1], 1) - there[0] / max(there[1], 1)


def _conflict(events: Sequence[EventMention], side: frozenset[str]) -> tuple[int, int]:
    acts = [
        event
        for event in events
        if any(
            who.role == "actor" and any(name and name in who.text for name in side)
            for who in event.participants
        )
    ]
    return sum(event.type in CONFLICT for event in acts), len(acts)
