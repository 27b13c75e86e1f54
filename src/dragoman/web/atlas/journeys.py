"""Journeys that people make: from where, through where, to where, as a sentence says it.

The record has one place of a figure; the others are sought in its sentence among the places that
the record knows, by the word before them: "from Stepanakert", "through the Lachin corridor", "to
Armenia". A place without such a word is no part of the way.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dragoman.model.place import FROM, THROUGH, TO, WAY, Waypoint

FILE = resources.files("dragoman.web.atlas") / "journeys.toml"
PARTS = ("origin", "through", "goal")
LEAST_LETTERS = 3  # of a name that is sought: shorter ones stand in other words


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place of the record, by the name that sentences give it."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The parts of a way that a sentence names; `through` in its order."""

    origin: Point | None = None
    through: tuple[Point, ...] = ()
    goal: Point | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """Its points from the first to the last."""
        ends = (self.origin, *self.through, self.goal)
        return tuple(point for point in ends if point is not None)


def journey_of(route: Iterable[Waypoint]) -> Journey:
    """The way that the record has of an event, by its points on the map."""
    spots: dict[str, list[Point]] = {part: [] for part in WAY}
    for one in route:
        place = one.place
        if place.latitude is not None and place.longitude is not None:
            point = Point(name=place.name, latitude=place.latitude, longitude=place.longitude)
            spots[one.part].append(point)
    return Journey(
        origin=next(iter(spots[FROM]), None),
        through=tuple(spots[THROUGH]),
        goal=next(iter(spots[TO]), None),
    )


def find_journey(sentence: str, points: Iterable[Point]) -> Journey:
    """The way that a sentence tells of, by the points that it names.

    >>> places = [Point(name=name, latitude=0, longitude=0) for name in ("Lachin", "Armenia")]
    >>> said = "Some 200 people crossed through the Lachin corridor to Armenia."
    >>> journey = find_journey(said, places)
    >>> [point.name for point in journey.through], journey.goal.name, journey.origin
    (['Lachin'], 'Armenia', None)
    """
    found: dict[str, list[Point]] = {part: [] for part in PARTS}
    for at, point in _named(sentence, points):
        part = _part_of(sentence[:at])
        if part is not None:
            found[part].append(point)
    return Journey(
        origin=next(iter(found["origin"]), None),
        through=tuple(found["through"]),
        goal=next(iter(found["goal"]), None),
    )


def _named(sentence: str, points: Iterable[Point]) -> list[tuple[int, Point]]:
    """Where the sentence names which points; the longest name of those that overlap."""
    taken: list[tuple[int, int, Point]] = []
    likely = [one for one in points if len(one.name) >= LEAST_LETTERS and one.name in sentence]
    for point in sorted(likely, key=lambda one: -len(one.name)):
        for match in re.finditer(rf"(?<!\w){re.escape(point.name)}(?!\w)", sentence):
            if all(match.end() <= start or match.start() >= end for start, end, _ in taken):
                taken.append((match.start(), match.end(), point))
    return [(start, point) for start, _, point in sorted(taken, key=lambda one: one[0])]


def _part_of(before: str) -> str | None:
    """Which part of a way follows on these words."""
    match = _pattern().search(before)
    return match.lastgroup if match else None


@cache
def _pattern() -> re.Pattern[str]:
    words = tomllib.loads(FILE.read_text(encoding="utf-8"))
    parts = "|".join(f"(?P<{part}>{_any_of(words[part])})" for part in PARTS)
    return re.compile(rf"\b(?:{parts})\s+(?:(?:{_any_of(words['between'])})\s+)*$", re.IGNORECASE)


def _any_of(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
