"""What two actors have to do with each other over time, friendly and hostile."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.counts import step_starts
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_events
from dragoman.store.index.paces import PARTS
from dragoman.store.index.packed import NO_DAY, Array, ordinal
from dragoman.store.index.tones import friendly_events, hostile_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Friendly and hostile events of two, for each of PARTS equal parts of a time."""

    friendly: tuple[int, ...]
    hostile: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """Events of an actor with another in a step of time (its first day)."""

    other: str
    day: str
    events: int
    friendly: int
    hostile: int


def count_pair_paces(
    index: Index,
    filter: Filter,
    pairs: Sequence[tuple[str, str]],
    *,
    between: tuple[str, str] | None,
) -> dict[tuple[str, str], Pace]:
    """How much the two of each pair of ids have to do with each other, between two days."""
    if between is None or not pairs:
        return {}
    first, last = ordinal(between[0]), ordinal(between[1])
    days = index.column("event.first").astype(np.int64)
    fits = match_events(index, filter) & (days != NO_DAY) & (days >= first) & (days <= last)
    part = (days - first) * PARTS // (last - first + 1)
    friendly, hostile = fits & friendly_events(index), fits & hostile_events(index)
    present = {id: _present(index, number) for id, number in _numbers(index, pairs).items()}
    return {
        (one, other): Pace(
            friendly=_counted(part, present[one] & present[other] & friendly),
            hostile=_counted(part, present[one] & present[other] & hostile),
        )
        for one, other in pairs
        if one in present and other in present
    }


def count_dealings(
    index: Index, filter: Filter, actor: str, others: Sequence[str], *, step: str
) -> tuple[Dealing, ...]:
    """What an actor has to do with each of the others by step of time, in what fits.

    An event counts once, on the day at which it is shown; one of no day does not.
    """
    numbers = _numbers(index, [(actor, other) for other in others])
    if actor not in numbers:
        return ()
    days = index.column("event.first")
    own = match_events(index, filter) & (days != NO_DAY) & _present(index, numbers[actor])
    friendly, hostile = friendly_events(index), hostile_events(index)
    found = []
    for other in others:
        events = np.flatnonzero(own & _present(index, numbers[other])) if other in numbers else ()
        if not len(events):
            continue
        starts, places = np.unique(step_starts(days[events], step), return_inverse=True)
        counts = [
            np.bincount(places, weights=weights, minlength=len(starts)).astype(int).tolist()
            for weights in (np.ones(len(events)), friendly[events], hostile[events])
        ]
        found += [
            Dealing(
                other=other,
                day=date.fromordinal(day).isoformat(),
                events=counts[0][at],
                friendly=counts[1][at],
                hostile=counts[2][at],
            )
            for at, day in enumerate(starts.tolist())
        ]
    return tuple(found)


def _numbers(index: Index, pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    ids = list(dict.fromkeys(id for pair in pairs for id in pair))
    marks = ", ".join("?" * len(ids))
    rows = index.rows(f"SELECT n, id FROM actor WHERE id IN ({marks})", ids)
    return {row["id"]: row["n"] for row in rows}


def _present(index: Index, number: int) -> Mask:
    """Of every event, whether the actor takes part in it."""
    mask = np.zeros(index.count("event") + 1, dtype=bool)
    mask[index.column("seat.event")[index.column("seat.actor") == number]] = True
    return mask[1:]


def _counted(part: Array, chosen: Mask) -> tuple[int, ...]:
    counts: Array = np.bincount(part[chosen], minlength=PARTS)
    return tuple(counts.tolist())
