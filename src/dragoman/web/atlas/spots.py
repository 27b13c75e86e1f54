"""Places as they stand on a map: how exactly each is known, how much is there, how it is meant."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from dragoman.store.index.map import PlaceCount
from dragoman.web.atlas.window import WIDTH, Window
from dragoman.web.tones import tone_of

# Kilometres around a place of a precision, where the gazetteer does not tell its own.
RADII_KM = {
    "site": 1.0,
    "settlement": 5.0,
    "district": 25.0,
    "region": 80.0,
    "line": 30.0,
    "country": 250.0,
}
EXACT = ("site", "settlement")
COUNTRY = "country"
LEAST_DOT, MOST_DOT = 3.5, 17.0
MOST_SPOTS = 300  # drawn at once, the busiest; the table beside has all
MOST_LABELS = 45
FEW = 25  # events: where no place has more, dots stay small
LETTER, LINE = 6.6, 14.0  # width and height of a letter of a label, about

Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map: `area` is the radius of what it may be, `dot` tells how many events.

    `label` is its name where that has room, to the right of the dot or, with `is_left`, left.
    """

    place: PlaceCount
    x: float
    y: float
    area: float
    dot: float
    tone: str
    is_exact: bool
    is_left: bool
    label: str | None
    path: str
    is_chosen: bool


def draw_spots(
    places: Iterable[PlaceCount],
    window: Window,
    *,
    path_of: Callable[[PlaceCount], str],
    chosen: tuple[float, float] | None,
) -> tuple[Spot, ...]:
    """The places in the window, the busiest first; `chosen` is a latitude and longitude.

    A country is told by its outline, so that its name and number stand in its middle.
    """
    placed = ((one, *window.place(one.longitude, one.latitude)) for one in places)
    seen = [(one, x, y) for one, x, y in placed if window.holds(x, y)][:MOST_SPOTS]
    most = max((place.events for place, *_ in seen), default=1)
    dots = [_dot(place.events, most) for place, *_ in seen]
    labels = _find_labels([_Named(*one, dot) for one, dot in zip(seen, dots, strict=True)])
    return tuple(
        Spot(
            place=place,
            x=x,
            y=y,
            area=round(window.radius(radius_km(place), place.latitude), 1),
            dot=dot,
            tone=tone_of(place.friendly, place.hostile),
            is_exact=place.precision in EXACT,
            is_left=is_left,
            label=label,
            path=path_of(place),
            is_chosen=(place.latitude, place.longitude) == chosen,
        )
        for (place, x, y), dot, (label, is_left) in zip(seen, dots, labels, strict=True)
    )


def _dot(events: int, most: int) -> float:
    """The radius that tells how many events, its area in proportion to them."""
    share = math.sqrt(events / max(most, FEW))
    return round(LEAST_DOT + (MOST_DOT - LEAST_DOT) * share, 1)


def radius_km(place: PlaceCount) -> float:
    """How far from its point a place may reach."""
    return place.radius_km or RADII_KM.get(place.precision, RADII_KM["region"])


class _Named(NamedTuple):
    """A place whose name seeks room beside its dot, or in the middle of a country."""

    place: PlaceCount
    x: float
    y: float
    dot: float

    def own(self) -> Box:
        """What its dot covers; a country has none."""
        reach = 0.0 if self.place.precision == COUNTRY else self.dot
        return self.x - reach, self.y - reach, self.x + reach, self.y + reach

    def boxes(self) -> tuple[Box, ...]:
        """Where its name could stand, the best first; the second is to the left."""
        width = LETTER * len(self.place.name) + 4
        low, high = self.y - LINE / 2, self.y + LINE / 2
        if self.place.precision == COUNTRY:
            width += LETTER * (2 + len(str(self.place.events)))
            return ((self.x - width / 2, low, self.x + width / 2, high),)
        far, near = self.dot + width, self.dot + 2
        return (
            (self.x + near, low, self.x + far, high),
            (self.x - far, low, self.x - near, high),
        )


def _find_labels(names: list[_Named]) -> list[tuple[str | None, bool]]:
    """Names of the busiest places that stand free of dots and of names before them."""
    taken = [one.own() for one in names[:MOST_LABELS]]
    labels: list[tuple[str | None, bool]] = []
    for one in names:
        free = [
            (box, at == 1)
            for at, box in enumerate(one.boxes())
            if box[0] >= 0
            and box[2] <= WIDTH
            and not any(_meet(box, other) for other in taken if other != one.own())
        ]
        if not free or len(taken) >= 2 * MOST_LABELS:
            labels.append((None, False))
            continue
        taken.append(free[0][0])
        labels.append((one.place.name, free[0][1]))
    return labels


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes (left, top, right, bottom) cover a common stretch."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
