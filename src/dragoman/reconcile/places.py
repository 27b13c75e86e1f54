"""Where an event was: the most precise place that a report states; and the way that people took."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.place import WAY, Place, Waypoint
from dragoman.reconcile.order import unite_evidence

PRECISION = ("site", "settlement", "district", "line", "region", "country")


def merge_place(places: Sequence[tuple[str, Place | None]]) -> Place | None:
    """Best of the places (each with its report, in the record's order), or None."""
    known = [(report, place) for report, place in places if place is not None]
    reports: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for report, place in known:
        reports[place.name, place.country].add(report)

    def worth(item: tuple[int, Place]) -> tuple[bool, int, int, int]:
        order, place = item
        support = len(reports[place.name, place.country])
        return (not place.stated, PRECISION.index(place.precision), -support, order)

    ordered = [(order, place) for order, (_, place) in enumerate(known)]
    return min(ordered, key=worth)[1] if ordered else None


def merge_route(routes: Iterable[tuple[Waypoint, ...]]) -> tuple[Waypoint, ...]:
    """The way as all accounts tell it: each place once in each part, with all evidence for it."""
    told: dict[tuple[str, str, str | None], list[Waypoint]] = defaultdict(list)
    for route in routes:
        for one in route:
            told[one.part, one.place.name, one.place.country].append(one)
    points = [
        replace(same[0], evidence=unite_evidence(one.evidence for one in same))
        for same in told.values()
    ]
    return tuple(sorted(points, key=lambda one: WAY.index(one.part)))
