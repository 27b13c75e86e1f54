"""The part of the world that a map shows, and where on it a place stands."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dragoman.model.filter import Box
from dragoman.web.atlas.projection import MOST_NORTH, degrees_of, latitude_of, north_of, northing

WIDTH, HEIGHT = 1000, 620  # of a map, in the units of its drawing
WORLD = 360.0
LEAST_SPAN = 0.2  # degrees across: some 20 km; borders at this scale tell no more
EDGE = north_of(MOST_NORTH)
ROOM = 1.35  # around what is to be seen, so that nothing stands on the edge
DECIMALS = 4  # of a degree in an address: ten metres


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What is seen: the degrees of its middle, and how many of longitude it is across."""

    longitude: float
    latitude: float
    span: float

    @property
    def scale(self) -> float:
        """Units of the drawing a degree of the map."""
        return WIDTH / self.span

    @property
    def middle(self) -> float:
        """The latitude of the middle as it is drawn."""
        return north_of(self.latitude)

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place stands in the drawing: that of its copies that is nearest the middle."""
        across = _turned(longitude - self.longitude)
        down = self.middle - north_of(latitude)
        return (
            round(WIDTH / 2 + across * self.scale, 1),
            round(HEIGHT / 2 + down * self.scale, 1),
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the drawing is seen."""
        return 0 <= x <= WIDTH and 0 <= y <= HEIGHT

    def box(self) -> Box:
        """The stretch of the globe that is seen."""
        up = self.span * HEIGHT / WIDTH / 2
        west, east = self.longitude - self.span / 2, self.longitude + self.span / 2
        is_world = self.span >= WORLD
        return Box(
            south=max(-90.0, latitude_of(self.middle - up)),
            west=-WORLD / 2 if is_world else _turned(west),
            north=min(90.0, latitude_of(self.middle + up)),
            east=WORLD / 2 if is_world else _turned(east),
        )

    def radius(self, km: float, latitude: float) -> float:
        """How far so many kilometres reach in the drawing, at a latitude."""
        return degrees_of(km, latitude) * self.scale

    def moved(self, across: float, down: float) -> "Window":
        """The window moved by shares of its width and height, right and down from 0 on."""
        return fitted(
            self.longitude + across * self.span,
            self.middle - down * self.span * HEIGHT / WIDTH,
            self.span,
        )

    def zoomed(self, factor: float) -> "Window":
        """The window with so many times the span, on the same middle."""
        return fitted(self.longitude, self.middle, self.span * factor)

    def written(self) -> str:
        """As it stands in an address, and as `read_window` reads it.

        >>> Window(longitude=44.5, latitude=40.25, span=12).written()
        '44.5,40.25,12'
        """
        values = (self.longitude, self.latitude, self.span)
        return ",".join(f"{round(value, DECIMALS):g}" for value in values)


def _turned(longitude: float) -> float:
    """The longitude from -180 to 180."""
    return (longitude + WORLD / 2) % WORLD - WORLD / 2


def fitted(longitude: float, middle: float, span: float) -> Window:
    """A window kept on the map: no wider than the world, and not beyond its north or south."""
    span = min(max(span, LEAST_SPAN), WORLD)
    room = max(EDGE - span * HEIGHT / WIDTH / 2, 0.0)
    return Window(
        longitude=round(_turned(longitude), DECIMALS),
        latitude=round(latitude_of(min(max(middle, -room), room)), DECIMALS),
        span=round(span, DECIMALS),
    )


def read_window(written: str | None) -> Window | None:
    """The window that an address gives; None where it gives none.

    >>> read_window("44.5,40.25,12"), read_window("here")
    (Window(longitude=44.5, latitude=40.25, span=12.0), None)
    """
    try:
        longitude, latitude, span = map(float, (written or "").split(","))
    except ValueError:
        return None
    if not all(map(math.isfinite, (longitude, latitude, span))) or span <= 0:
        return None
    return fitted(longitude, north_of(latitude), span)


def find_window(points: Iterable[tuple[float, float]], *, least: float) -> Window:
    """The window that holds all points (longitude, latitude), at least so many degrees across.

    Of no points it is the world.
    """
    found = np.array(list(points), dtype=np.float64).reshape(-1, 2)
    if not len(found):
        return Window(longitude=0.0, latitude=25.0, span=WORLD)
    ups = northing(found[:, 1])
    west, width = _shortest_round(np.sort(found[:, 0] % WORLD))
    height = float(ups.max() - ups.min())
    span = max(width, height * WIDTH / HEIGHT) * ROOM
    return fitted(west + width / 2, float(ups.max() + ups.min()) / 2, max(span, least))


def _shortest_round(
    longitudes: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> tuple[float, float]:
    """Where the shortest stretch that holds all longitudes begins, and how long it is."""
    gaps = np.diff(np.append(longitudes, longitudes[0] + WORLD))
    widest = int(np.argmax(gaps))
    west = float(longitudes[(widest + 1) % len(longitudes)])
    return west, WORLD - float(gaps[widest])


def scale_bar(window: Window) -> tuple[int, float]:
    """A round number of kilometres for the scale, and its length in the drawing at the middle."""
    most = WIDTH / 6
    unit = window.radius(1.0, window.latitude)
    power = 10 ** math.floor(math.log10(most / unit))
    km = next(step * power for step in (5, 2, 1) if step * power * unit <= most)
    return max(1, round(km)), round(max(1, round(km)) * unit, 1)
