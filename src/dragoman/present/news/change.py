"""Two records, of the reports that one knew and of all, and what in the one was what in the other.

An event is the same if it shares a mention; any other row if it has the same id, or holds all
the evidence that the earlier one had: ids may change when more is read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.model.span import Evidence
from dragoman.present.telling import Telling


class _Row(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


T = TypeVar("T", bound=_Row)
Spot = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The record before and after, each with the day that its reader stands on.

    `new` are the reports that one did not know, `events` what each event was before, by its id
    now; `tell` says rows of the record after.
    """

    before: Record
    after: Record
    was: str | None
    now: str | None
    new: frozenset[str]
    events: Mapping[str, Event]
    tell: Telling


def make_change(before: Record, after: Record, *, was: str | None, now: str | None) -> Change:
    """The change from one record to the other."""
    known = {report.id for report in before.reports}
    return Change(
        before=before,
        after=after,
        was=was,
        now=now,
        new=frozenset(report.id for report in after.reports if report.id not in known),
        events=pair_events(before.events, after.events),
        tell=Telling(after),
    )


def pair_events(before: Iterable[Event], after: Iterable[Event]) -> dict[str, Event]:
    """By id of an event, the earlier one with which it shares most mentions, the first of them."""
    by_id = {event.id: event for event in before}
    holders = {mention: event.id for event in by_id.values() for mention in event.mentions}
    pairs = {}
    for event in after:
        shared = Counter(holders[mention] for mention in event.mentions if mention in holders)
        if shared:
            pairs[event.id] = by_id[shared.most_common(1)[0][0]]  # of equals the first met
    return pairs


def pair_rows(before: Sequence[T], after: Sequence[T]) -> dict[str, T]:
    """By id of a row, what it was before; rows that are new have none."""
    by_id = {row.id: row for row in before}
    pairs = {row.id: by_id[row.id] for row in after if row.id in by_id}
    left = [row for row in before if row.id not in pairs and row.evidence]
    by_spot: dict[Spot, list[T]] = defaultdict(list)
    for row in left:
        by_spot[_spots(row.evidence)[0]].append(row)
    for row in after:
        if row.id not in pairs:
            spots = set(_spots(row.evidence))
            found = [one for spot in sorted(spots) for one in by_spot[spot]]
            held = [one for one in found if spots.issuperset(_spots(one.evidence))]
            if held:
                pairs[row.id] = min(held, key=lambda one: one.id)
    return pairs


def _spots(evidence: Iterable[Evidence]) -> list[Spot]:
    return [(piece.report, piece.start, piece.end) for piece in evidence]
