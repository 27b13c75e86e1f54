"""The borders of the world: countries and the lines between them, as Natural Earth has them."""

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from dragoman.web.atlas.projection import MOST_NORTH, north_of, northing

Points: TypeAlias = npt.NDArray[np.float64]  # of shape (points, 2): degrees of the map, x and y
FILE = resources.files("dragoman.web.atlas") / "borders.json"
AROUND = 360.0
NEAR = 0.015  # degrees: a step of the grid and a half
COAST, BORDER, DISPUTED = "coast", "border", "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory; `code` is ISO 3166 alpha-3, None where it has none."""

    name: str
    code: str | None
    rings: tuple[Points, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stretch of border: ``coast`` where no other country begins, ``disputed`` or ``border``."""

    kind: str
    points: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """All countries and all lines, and who made them."""

    source: str
    countries: tuple[Country, ...]
    lines: tuple[Line, ...]


@cache
def load_borders() -> Borders:
    """The borders that come with Dragoman, projected; read once a process.

    >>> [one.name for one in load_borders().countries if one.code == "ARM"]
    ['Armenia']
    """
    data = json.loads(FILE.read_text(encoding="utf-8"))
    arcs = [_project(arc, data["head"]["steps_a_degree"]) for arc in data["arcs"]]
    countries = tuple(
        Country(
            name=row["name"],
            code=row["code"],
            rings=tuple(_join(ring, arcs) for rings in row["polygons"] for ring in rings),
        )
        for row in data["countries"]
    )
    return Borders(
        source=data["head"]["source"], countries=countries, lines=_lines(data["countries"], arcs)
    )


def _project(arc: list[int], steps_a_degree: int) -> Points:
    """An arc on the map: a first point and steps, on the grid, are degrees projected."""
    degrees = np.cumsum(np.array(arc, dtype=np.float64).reshape(-1, 2), axis=0) / steps_a_degree
    return _unrolled(np.column_stack([degrees[:, 0], northing(degrees[:, 1])]))


def _join(ring: list[int], arcs: list[Points]) -> Points:
    """The arcs of a ring end to end; a number below zero is that of an arc backwards, minus one.

    One that goes around the globe, Antarctica's, is closed along the edge of the map.
    """
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
    joined = _unrolled(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))
    if abs(joined[-1, 0] - joined[0, 0]) < AROUND / 2:
        return joined
    edge = north_of(-MOST_NORTH)
    return np.concatenate([joined, [[joined[-1, 0], edge], [joined[0, 0], edge]]])


def _unrolled(points: Points) -> Points:
    """The points without the leap from one edge of the map to the other."""
    return np.column_stack([np.unwrap(points[:, 0], period=AROUND), points[:, 1]])


def _lines(countries: list[dict[str, Any]], arcs: list[Points]) -> tuple[Line, ...]:
    """Each arc once, told apart by the countries on its sides."""
    sides: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for country in countries:
        for ring in (ring for rings in country["polygons"] for ring in rings):
            for number in ring:
                sides[max(number, ~number)].append(country)
    return tuple(
        Line(kind=_kind(found), points=part)
        for number, found in sorted(sides.items())
        for part in _split(arcs[number])
    )


def _kind(sides: list[dict[str, Any]]) -> str:
    if len(sides) == 1:
        return COAST
    return DISPUTED if any(country["disputed"] for country in sides) else BORDER


def _split(points: Points) -> list[Points]:
    """The line without the cut that the edge of the map makes through land at 180 degrees."""
    on_edge = np.abs(np.abs(points[:, 0]) - AROUND / 2) < NEAR
    on_edge |= points[:, 1] <= north_of(-MOST_NORTH)
    cuts = [at + 1 for at, (one, other) in enumerate(pairwise(on_edge)) if one and other]
    return [part for part in np.split(points, cuts) if len(part) > 1]
