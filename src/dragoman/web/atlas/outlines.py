"""Countries and borders as paths of SVG, no finer than the window shows and no further than it.

Coordinates of a path are whole numbers of half units: they stand in a group scaled by a half.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dragoman.web.atlas.borders import Borders, Points, load_borders
from dragoman.web.atlas.window import HEIGHT, WIDTH, WORLD, Window

HALVES = 2  # coordinates a unit
COARSE_SPAN = 60.0  # degrees across from which a point a unit is fine enough
KEPT = 128  # windows drawn lately: filters change more often than what is looked at
LETTER = 7.5  # width of a letter of a label, about
MOST_GRID = 9  # by so many points a side a place for a label is sought
SHIFTS = (-WORLD, 0.0, WORLD)  # degrees by which copies of the world lie beside it
Halves = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A country in the window; `label` is where its name has room, None where it has none."""

    name: str
    code: str | None
    path: str
    label: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a map stands on; `lines` are a path by kind of line."""

    outlines: tuple[Outline, ...]
    lines: dict[str, str]


@lru_cache(maxsize=KEPT)
def draw_ground(window: Window) -> Ground:
    """The countries and lines that a window shows."""
    borders = load_borders()
    lines: dict[str, list[str]] = defaultdict(list)
    frames = _line_frames()
    for shift in SHIFTS:
        for number in _seen(frames, window, shift, least=0.0):
            line = borders.lines[number]
            lines[line.kind].append(_path(_reduced(line.points, window, shift), closing=""))
    return Ground(
        outlines=tuple(_outlines(borders, window)),
        lines={kind: "".join(parts) for kind, parts in sorted(lines.items())},
    )


def _outlines(borders: Borders, window: Window) -> Iterator[Outline]:
    """The countries of which something is seen; specks are left out."""
    seen: dict[int, list[Halves]] = defaultdict(list)
    owners = _ring_owners()
    for shift in SHIFTS:
        for number in _seen(_ring_frames(), window, shift, least=1.0):
            country, ring = owners[number]
            points = _reduced(borders.countries[country].rings[ring], window, shift)
            if len(points) > 2:
                seen[country].append(points)
    for number, rings in sorted(seen.items()):
        owner = borders.countries[number]
        yield Outline(
            name=owner.name,
            code=owner.code,
            path="".join(_path(ring, closing="z") for ring in rings),
            label=_find_label(max(rings, key=len), owner.name),
        )


@lru_cache(maxsize=1)
def _ring_owners() -> tuple[tuple[int, int], ...]:
    countries = load_borders().countries
    return tuple((at, ring) for at, one in enumerate(countries) for ring in range(len(one.rings)))


@lru_cache(maxsize=1)
def _ring_frames() -> Points:
    return _frames(ring for country in load_borders().countries for ring in country.rings)


@lru_cache(maxsize=1)
def _line_frames() -> Points:
    return _frames(line.points for line in load_borders().lines)


def _frames(shapes: Iterable[Points]) -> Points:
    """West, south, east, north of each shape."""
    return np.array([[*shape.min(axis=0), *shape.max(axis=0)] for shape in shapes])


def _seen(frames: Points, window: Window, shift: float, *, least: float) -> list[int]:
    """Which shapes reach into the window and are at least so many units across."""
    half, high = window.span / 2, window.span * HEIGHT / WIDTH / 2
    west, south, east, north = frames.T
    seen = (west + shift <= window.longitude + half) & (east + shift >= window.longitude - half)
    seen &= (south <= window.middle + high) & (north >= window.middle - high)
    seen &= np.maximum(east - west, north - south) * window.scale >= least
    return [int(number) for number in np.flatnonzero(seen)]


def _reduced(points: Points, window: Window, shift: float) -> Halves:
    """The points in half units, without those that nobody would miss in the window."""
    step = HALVES if window.span >= COARSE_SPAN else 1
    middle = np.array([window.longitude - shift, window.middle])
    found = (points - middle) * np.array([window.scale, -window.scale])
    found += np.array([WIDTH / 2, HEIGHT / 2])
    halves: Halves = np.rint(found * HALVES / step).astype(np.int64) * step
    moved = np.ones(len(halves), dtype=bool)
    moved[1:] = (halves[1:] != halves[:-1]).any(axis=1)
    halves = halves[moved]
    return halves[_is_needed(halves)]


def _is_needed(points: Halves) -> npt.NDArray[np.bool_]:
    """Whether a point may be seen, or leads to one: not one amid a run beyond one same side.

    Beyond the window the plane has eight parts; a run in one of them is as good as a straight
    line from its first point to its last, since a part is convex.
    """
    part = 1 + (points[:, 0] > WIDTH * HALVES).astype(np.int8) - (points[:, 0] < 0)
    part += 3 * (1 + (points[:, 1] > HEIGHT * HALVES).astype(np.int8) - (points[:, 1] < 0))
    needed = np.ones(len(points), dtype=bool)
    same = (part[1:] == part[:-1]) & (part[1:] != 4)
    needed[1:-1] = ~(same[1:] & same[:-1])
    return needed


def _path(points: Halves, *, closing: str) -> str:
    """A path from point to point, by steps."""
    if len(points) < 2:
        return ""
    x, y = points[0].tolist()
    steps = np.diff(points, axis=0).ravel().tolist()
    return f"M{x} {y}l{' '.join(map(str, steps))}{closing}"


def _find_label(ring: Halves, name: str) -> tuple[float, float] | None:
    """Where in a ring, and in the window, the name stands freest; None where it has no room."""
    points = ring / HALVES
    low = np.clip(points.min(axis=0), 0, (WIDTH, HEIGHT))
    high = np.clip(points.max(axis=0), 0, (WIDTH, HEIGHT))
    width = LETTER * len(name)
    if high[0] - low[0] < width or high[1] - low[1] < 2 * LETTER:
        return None
    share = (np.arange(MOST_GRID) + 0.5) / MOST_GRID
    x, y = np.meshgrid(*(low[axis] + share * (high[axis] - low[axis]) for axis in (0, 1)))
    spots = np.column_stack([x.ravel(), y.ravel()])
    is_inside = (spots[:, 1] > 2 * LETTER) & (spots[:, 1] < HEIGHT - 2 * LETTER)
    spots = spots[is_inside & _is_within(spots, points)]
    # A name is wide and low: what is near above or below it is in its way less.
    stretch = np.array([1.0, 3.0])
    edges = np.concatenate([points, (points + np.roll(points, 1, axis=0)) / 2])
    free = [float(np.hypot(*((edges - spot) * stretch).T).min()) for spot in spots]
    free = [min(room, spot[0], WIDTH - spot[0]) for room, spot in zip(free, spots, strict=True)]
    if not free or max(free) < width / 2:
        return None
    best = spots[int(np.argmax(free))]
    return round(float(best[0]), 1), round(float(best[1]), 1)


def _is_within(spots: Points, ring: Points) -> npt.NDArray[np.bool_]:
    """Whether each spot lies in the ring: a ray from it to the right meets the ring oddly often."""
    one, other = ring, np.roll(ring, -1, axis=0)
    x, y = spots[:, :1], spots[:, 1:]
    spans = (one[:, 1] > y) != (other[:, 1] > y)
    height = np.where(one[:, 1] == other[:, 1], 1.0, other[:, 1] - one[:, 1])
    crossing = one[:, 0] + (y - one[:, 1]) * (other[:, 0] - one[:, 0]) / height
    found: npt.NDArray[np.bool_] = (spans & (x < crossing)).sum(axis=1) % 2 == 1
    return found
