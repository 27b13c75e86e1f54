"""Situations in a list: what lasts, where, from when to when."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.events import PAGE, Seat, seats_of
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Numbers, match_situations


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationRow:
    """What a list shows of a situation; `start` and `end` are days, `events` how many moved it."""

    id: str
    type: str
    state: str
    start: str | None
    end: str | None
    last_seen: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    place_precision: str | None
    parties: tuple[Seat, ...]
    events: int
    reports: int
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationPage:
    """Some of the situations that fit, and how many fit in all."""

    rows: tuple[SituationRow, ...]
    total: int


def page_situations(
    index: Index,
    filter: Filter,
    *,
    type: str | None = None,
    state: str | None = None,
    limit: int = PAGE,
    offset: int = 0,
) -> SituationPage:
    """The situations that fit, of a type and state or of all, the last begun first."""
    mask = match_situations(index, filter)
    for name, value in (("type", type), ("state", state)):
        if value is not None:
            words = index.words(f"situation.{name}")
            code = words.index(value) if value in words[1:] else -1
            mask &= index.column(f"situation.{name}") == code
    places = np.flatnonzero(mask)
    begun = index.column("situation.first")[places].astype(np.int64)
    numbers = places[np.argsort(-begun, kind="stable")] + 1
    rows = load_situations(index, numbers[offset : offset + limit])
    return SituationPage(rows=rows, total=len(numbers))


def load_situations(index: Index, numbers: Sequence[int] | Numbers) -> tuple[SituationRow, ...]:
    """The situations of these numbers, in their order."""
    wanted = [int(number) for number in numbers]
    return tuple(map(situation_of, index.rows_in("SELECT * FROM situation WHERE n IN", wanted)))


def situation_of(row: sqlite3.Row) -> SituationRow:
    """The situation of a row of the table `situation`."""
    plain = {field.name: row[field.name] for field in fields(SituationRow)}
    return SituationRow(**plain | {"parties": seats_of(row["parties"])})
