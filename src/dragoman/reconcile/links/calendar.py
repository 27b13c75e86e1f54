"""A calendar: events of each side by their day, so that few need be looked at."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.event import Event
from dragoman.reconcile.links.scene import Scene

Calendar = Mapping[str, Sequence[tuple[int, str]]]


def make_calendar(events: Iterable[Event], scene: Scene, *roles: str) -> Calendar:
    """First day and id of each event, by the sides that take part in these roles."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for event in events:
        day = scene.first_day(event)
        if day is not None:
            for side in scene.sides(event, *roles):
                found[side].append((day, event.id))
    return {side: sorted(entries) for side, entries in found.items()}


def between(
    calendar: Calendar, sides: Iterable[str], first: int, last: int
) -> Iterator[tuple[int, str]]:
    """Entries of any of the sides from the first to the last day, one twice where two have it."""
    for side in sides:
        entries = calendar.get(side, ())
        yield from entries[
            bisect_left(entries, (first, "")) : bisect_right(entries, (last + 1, ""))
        ]
