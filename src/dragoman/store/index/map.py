"""Where the events that fit were: places with how many, and who moved from or to them."""

import sqlite3
from dataclasses import dataclass

import numpy as np

from dragoman.model.event import PENDING
from dragoman.model.filter import Filter
from dragoman.store.index.events import EventRow, load_events
from dragoman.store.index.figures import FigureRow, load_figures
from dragoman.store.index.index import Index
from dragoman.store.index.matching import (
    Mask,
    Numbers,
    match_events,
    match_figures,
    match_situations,
)
from dragoman.store.index.situations import SituationRow, load_situations
from dragoman.store.index.tones import friendly_events, hostile_events

MOST_PLACES = 2_000  # of a map, the busiest first; more can neither be drawn nor told apart
MOST_MOVEMENTS = 500
IN_FORCE = "in_force"
MOVING = ("crossed", "displaced", "returned", "expected")
LEAVING = ("expel",)  # mode of the codebook: people driven out, and those who flee
REAL = ("asserted", "claimed")
TALKS = ("CONSULT",)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCount:
    """A place with a point, and the events there: in all, friendly, hostile, yet to come.

    `score` is the mean of theirs; `event` is the earliest of them.
    """

    name: str
    country: str | None
    latitude: float
    longitude: float
    precision: str
    radius_km: float | None
    events: int
    friendly: int
    hostile: int
    ahead: int
    score: float | None
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The places that fit, how many more there are than shown, and events without a point."""

    places: tuple[PlaceCount, ...]
    left_out: int
    unplaced: int


def count_places(index: Index, filter: Filter, *, limit: int = MOST_PLACES) -> MapView:
    """The events that fit, by place, the busiest places first."""
    fitting = np.flatnonzero(match_events(index, filter))
    points = _points(index)
    has_point = np.zeros(int(index.column("event.place").max(initial=0)) + 1, dtype=bool)
    has_point[[number for number in points if number < len(has_point)]] = True
    events = fitting[has_point[index.column("event.place")[fitting]]]
    counts = _Counts(index, events, size=len(has_point))
    busiest = counts.busiest()
    shown = busiest[:limit]
    firsts = [counts.first(number) for number in shown]
    ids = [row["id"] for row in index.rows_in("SELECT n, id FROM event WHERE n IN", firsts)]
    return MapView(
        places=tuple(
            counts.place(points[number], event=id) for number, id in zip(shown, ids, strict=True)
        ),
        left_out=len(busiest) - len(shown),
        unplaced=len(fitting) - len(events),
    )


def map_situations(
    index: Index, filter: Filter, *, limit: int = MOST_PLACES
) -> tuple[SituationRow, ...]:
    """The situations that fit and have a point: those in force first, then the last begun."""
    fits = match_situations(index, filter)
    fits &= np.isin(index.column("situation.place"), list(_points(index)))
    places = np.flatnonzero(fits)
    words = index.words("situation.state")
    code = words.index(IN_FORCE) if IN_FORCE in words else -1
    is_over = index.column("situation.state")[places] != code
    begun = index.column("situation.first")[places].astype(np.int64)
    return load_situations(index, places[np.lexsort((-begun, is_over))][:limit] + 1)


def map_movements(
    index: Index, filter: Filter, *, limit: int = MOST_MOVEMENTS
) -> tuple[FigureRow, ...]:
    """Figures of people who moved, the latest first.

    The record has at most one place of a figure, where they crossed or came to; it has no way with
    a beginning and an end.
    """
    words = index.words("figure.measure")
    codes = [code for code, word in enumerate(words) if word in MOVING]
    fits = match_figures(index, filter) & np.isin(index.column("figure.measure"), codes)
    numbers = np.flatnonzero(fits)
    days = index.column("figure.day")[numbers].astype(np.int64)
    return load_figures(index, numbers[np.argsort(-days, kind="stable")][:limit] + 1)


def map_flights(
    index: Index, filter: Filter, *, limit: int = MOST_MOVEMENTS
) -> tuple[EventRow, ...]:
    """Events in which people fled or were driven out, or things were moved; the latest first.

    All are told as so, and have a place or a way that can be drawn. Those who travel to talks are
    left out.
    """
    placed = np.isin(index.column("event.place"), list(_points(index)))
    moved = (_coded(index, "mode", LEAVING) & placed) | (index.column("event.way") > 1)
    moved &= _coded(index, "factuality", REAL) & ~_coded(index, "type", TALKS)
    numbers = np.flatnonzero(match_events(index, filter) & moved)
    days = index.column("event.first")[numbers].astype(np.int64)
    return load_events(index, numbers[np.argsort(-days, kind="stable")][:limit] + 1)


def load_places(index: Index) -> tuple[tuple[str, float, float], ...]:
    """Every place with a point: its name, latitude and longitude, each name once."""
    found: dict[str, tuple[str, float, float]] = {}
    for row in index.rows(POINTS):
        found.setdefault(row["name"], (row["name"], row["latitude"], row["longitude"]))
    return tuple(found.values())


def _coded(index: Index, field: str, wanted: tuple[str, ...]) -> Mask:
    words = index.words(f"event.{field}")
    codes = [code for code, word in enumerate(words) if word in wanted]
    return np.isin(index.column(f"event.{field}"), codes)


def _points(index: Index) -> dict[int, sqlite3.Row]:
    return {row["n"]: row for row in index.rows(POINTS)}


class _Counts:
    """Of events with a point, how many of each kind are at each place."""

    def __init__(self, index: Index, events: Numbers, *, size: int) -> None:
        self._places = index.column("event.place")[events]
        score = index.column("event.score")[events]
        words = index.words("event.status")
        ahead = [code for code, word in enumerate(words) if word in PENDING]
        is_scored = ~np.isnan(score)
        self._events = np.bincount(self._places, minlength=size)
        friendly, hostile = friendly_events(index)[events], hostile_events(index)[events]
        self._friendly = np.bincount(self._places[friendly], minlength=size)
        self._hostile = np.bincount(self._places[hostile], minlength=size)
        is_ahead = np.isin(index.column("event.status")[events], ahead)
        self._ahead = np.bincount(self._places[is_ahead], minlength=size)
        self._scored = np.bincount(self._places[is_scored], minlength=size)
        sums = score[is_scored].astype(np.float64)
        self._sums = np.bincount(self._places[is_scored], weights=sums, minlength=size)
        found, at = np.unique(self._places, return_index=True)
        self._firsts = dict(zip(found.tolist(), (events[at] + 1).tolist(), strict=True))

    def busiest(self) -> list[int]:
        """Numbers of the places, those of most events first."""
        found = np.array(sorted(self._firsts), dtype=np.int64)
        order = np.argsort(-self._events[found], kind="stable")
        return [int(number) for number in found[order]]

    def first(self, number: int) -> int:
        """Number of the earliest event at a place."""
        return int(self._firsts[number])

    def place(self, row: sqlite3.Row, *, event: str) -> PlaceCount:
        """The counts of a place."""
        number, scored = row["n"], int(self._scored[row["n"]])
        return PlaceCount(
            name=row["name"],
            country=row["country"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            precision=row["precision"],
            radius_km=row["radius_km"],
            events=int(self._events[number]),
            friendly=int(self._friendly[number]),
            hostile=int(self._hostile[number]),
            ahead=int(self._ahead[number]),
            score=float(self._sums[number]) / scored if scored else None,
            event=event,
        )


POINTS = """
SELECT n, name, country, latitude, longitude, precision, radius_km FROM place
WHERE latitude IS NOT NULL AND longitude IS NOT NULL
"""
