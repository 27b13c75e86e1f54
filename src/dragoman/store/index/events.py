"""Events in a list: a page of those that fit, and one by its id."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from dragoman.model.filter import Filter
from dragoman.model.when import When
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, Numbers, match_events

PAGE = 50
# Ties in each go by the order of time, so that a page never depends on how it was asked for.
ORDERS = ("earliest", "latest", "surest", "least_sure", "most_reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """An actor in a role."""

    role: str
    actor: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """What a list shows of an event.

    `day` is where a view puts it: the first possible day, else the last; None is not known.
    `report` and `sentence` are those of its first evidence, `mark` that of its most restricted.
    """

    id: str
    type: str | None
    mode: str | None
    quad: str | None
    score: float | None
    status: str
    factuality: str
    background: bool
    start: str | None
    end: str | None
    precision: str
    day: str | None
    track: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    place_precision: str | None
    confidence: float
    tier: str
    reports: int
    independent: int
    mark: str
    trigger: str
    participants: tuple[Seat, ...]
    report: str | None
    sentence: str

    @property
    def when(self) -> When:
        """When it was, as far as the index keeps it."""
        return When(start=self.start, end=self.end, precision=self.precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Some of the events that fit, and how many fit in all."""

    rows: tuple[EventRow, ...]
    total: int


def page_events(
    index: Index, filter: Filter, *, order: str = "earliest", limit: int = PAGE, offset: int = 0
) -> EventPage:
    """The events that fit, in one of ORDERS; those of no day come last in the order of time."""
    numbers = _ordered(index, match_events(index, filter), order)
    return EventPage(rows=load_events(index, numbers[offset : offset + limit]), total=len(numbers))


def find_event(index: Index, id: str) -> EventRow | None:
    """The event of this id; None where the record has none."""
    rows = index.rows("SELECT * FROM event WHERE id = ?", (id,))
    return event_of(rows[0]) if rows else None


def find_events(index: Index, ids: Sequence[str]) -> tuple[EventRow, ...]:
    """The events of these ids, in their order; those that the record has not are left out."""
    marks = ", ".join("?" * len(ids))
    rows = index.rows(f"SELECT * FROM event WHERE id IN ({marks})", ids)
    found = {row["id"]: event_of(row) for row in rows}
    return tuple(found[id] for id in ids if id in found)


def load_events(index: Index, numbers: Sequence[int] | Numbers) -> tuple[EventRow, ...]:
    """The events of these numbers, in their order."""
    wanted = [int(number) for number in numbers]
    return tuple(map(event_of, index.rows_in("SELECT * FROM event WHERE n IN", wanted)))


def event_of(row: sqlite3.Row) -> EventRow:
    """The event of a row of the table `event`."""
    plain = {field.name: row[field.name] for field in fields(EventRow)}
    return EventRow(**plain | {
        "background": bool(row["background"]), "participants": seats_of(row["participants"])
    })  # fmt: skip


def seats_of(text: str) -> tuple[Seat, ...]:
    """Participants as they stand in a row."""
    return tuple(
        Seat(role=role, actor=actor, name=name, country=country)
        for role, actor, name, country in json.loads(text)
    )


def _ordered(index: Index, mask: Mask, order: str) -> Numbers:
    """Numbers of the events, in the order asked for."""
    places = np.flatnonzero(mask)
    first = index.column("event.first")[places]
    if order == "latest":
        known = np.where(first > 0, -first.astype(np.int64), 1)
        places = places[np.argsort(known, kind="stable")]
    elif order in ("surest", "least_sure"):
        sure = index.column("event.confidence")[places]
        places = places[np.argsort(-sure if order == "surest" else sure, kind="stable")]
    elif order == "most_reported":
        reports = index.column("event.reports")[places].astype(np.int64)
        places = places[np.argsort(-reports, kind="stable")]
    elif order != "earliest":
        raise ValueError(f"{order!r} is no order of events; it is one of {', '.join(ORDERS)}")
    return places + 1
