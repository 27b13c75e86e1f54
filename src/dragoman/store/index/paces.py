"""How busy each of some actors is over time: one row of counts an actor, for a line beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.index import Index
from dragoman.store.index.matching import match_events
from dragoman.store.index.packed import NO_DAY, iso_day, ordinal

PARTS = 24  # of the time between the first day and the last: what a small line can show


@dataclass(frozen=True, slots=True, kw_only=True)
class Paces:
    """Counts of events by actor's id, for each of the equal parts of the time from first to last.

    Events before the first day or after the last are not counted, nor those of no day.
    """

    first: str | None
    last: str | None
    counts: dict[str, tuple[int, ...]]


def count_paces(
    index: Index, filter: Filter, actors: Sequence[str], *, between: tuple[str, str] | None
) -> Paces:
    """The paces of the actors with these ids, in what fits, between two days.

    >>> Paces(first="2023-01-01", last="2023-12-31", counts={"ac_1": (0, 3)}).counts["ac_1"]
    (0, 3)
    """
    if between is None or not actors:
        return Paces(first=None, last=None, counts={})
    first, last = ordinal(between[0]), ordinal(between[1])
    marks = ", ".join("?" * len(actors))
    rows = index.rows(f"SELECT n, id FROM actor WHERE id IN ({marks})", actors)
    seat_actor = index.column("seat.actor")
    place = np.full(int(seat_actor.max(initial=0)) + 1, -1)
    known = [row for row in rows if row["n"] < len(place)]
    place[[row["n"] for row in known]] = np.arange(len(known))
    event = index.column("seat.event").astype(np.int64) - 1
    days = index.column("event.first")[event].astype(np.int64)
    fits = match_events(index, filter)[event] & (index.column("seat.first") == 1)
    fits &= (place[seat_actor] >= 0) & (days != NO_DAY) & (days >= first) & (days <= last)
    part = (days[fits] - first) * PARTS // (last - first + 1)
    cells = place[seat_actor[fits]] * PARTS + part
    counts = np.bincount(cells, minlength=len(known) * PARTS).reshape(-1, PARTS).tolist()
    return Paces(
        first=iso_day(first),
        last=iso_day(last),
        counts={row["id"]: tuple(line) for row, line in zip(known, counts, strict=True)},
    )
