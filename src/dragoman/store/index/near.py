"""Events that may be the same as another: of days beside its own, with somebody in common."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.events import EventRow, load_events
from dragoman.store.index.index import Index
from dragoman.store.index.matching import match_events

DAYS_AROUND = 4
MOST_COMPARED = 400  # the rest of what fits is left out: nobody looks through more
MOST = 12
# What speaks for two events being one, in hundredths; a day apart takes a tenth of the whole away.
ALIKE = {"type": 30, "mode": 5, "place": 20, "country": 5}
SHARED_ACTORS = 40
DAY_APART = 10
ID = "ev_"


def find_near(
    index: Index, event: EventRow, *, words: str = "", limit: int = MOST
) -> tuple[EventRow, ...]:
    """The events most like this one, the likeliest first; `words` look among all events instead.

    An id, or the beginning of one, among the words finds the event of that id.
    """
    if words.startswith(ID):
        sql = "SELECT n FROM event WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        found: Sequence[int] = [row["n"] for row in index.rows(sql, (words, f"{words}g", limit))]
    else:
        found = _fitting(index, _filter(event, words))
    rows = [row for row in load_events(index, found) if row.id != event.id]
    return tuple(sorted(rows, key=lambda row: (-alike(event, row), row.id))[:limit])


def alike(one: EventRow, other: EventRow) -> int:
    """How much two events have in common, as far as a list shows it."""
    score = sum(
        weight
        for name, weight in ALIKE.items()
        if getattr(one, name) is not None and getattr(one, name) == getattr(other, name)
    )
    mine, theirs = ({seat.actor for seat in row.participants} for row in (one, other))
    score += round(SHARED_ACTORS * len(mine & theirs) / max(1, len(mine | theirs)))
    return score - min(DAY_APART * _days_apart(one, other), 5 * DAY_APART)


def _filter(event: EventRow, words: str) -> Filter:
    if words:
        return Filter(text=words)
    actors = tuple(seat.actor for seat in event.participants if seat.actor)
    day = _day(event)
    types = () if actors or not event.type else (event.type,)
    if day is None:
        return Filter(actors=actors, types=types, text="" if actors or types else event.trigger)
    around = timedelta(days=DAYS_AROUND)
    since, until = (day - around).isoformat(), (day + around).isoformat()
    return Filter(actors=actors, types=types, since=since, until=until)


def _fitting(index: Index, filter: Filter) -> Sequence[int]:
    found = np.flatnonzero(match_events(index, filter)) + 1
    return [int(number) for number in found[:MOST_COMPARED]]


def _day(event: EventRow) -> date | None:
    try:
        return date.fromisoformat((event.start or event.end or "")[:10])
    except ValueError:
        return None


def _days_apart(one: EventRow, other: EventRow) -> int:
    mine, theirs = _day(one), _day(other)
    return abs((mine - theirs).days) if mine and theirs else 1
