"""Where an event was: the most precise place that a report states."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.model.place import Place

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
