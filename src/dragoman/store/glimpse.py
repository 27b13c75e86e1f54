"""Some columns of a few rows: for lists, which would wait long for rows of every column."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.arrow import from_dict, schema_of
from dragoman.model.event import Meeting, TrailStep
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.store.rows import Connection, wanted_keys

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGlimpse:
    """Of an Event what the index beside the store has not."""

    id: str
    when: When
    trail: tuple[TrailStep, ...]
    meeting: Meeting | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGlimpse:
    """Of a Claim what was said, and where that stands."""

    id: str
    report: str
    content: str
    when: When
    evidence: tuple[Evidence, ...]


def glimpse_events(con: Connection, ids: Iterable[str]) -> dict[str, EventGlimpse]:
    """The events with the given ids, by id."""
    return {one.id: one for one in _glimpse(con, "event", EventGlimpse, ids)}


def glimpse_claims(con: Connection, ids: Iterable[str]) -> dict[str, ClaimGlimpse]:
    """The claims with the given ids, by id."""
    return {one.id: one for one in _glimpse(con, "claim", ClaimGlimpse, ids)}


def _glimpse(con: Connection, table: str, cls: type[T], ids: Iterable[str]) -> list[T]:
    names = schema_of(cls).names
    listed = ", ".join(f'"{name}"' for name in names)
    # Told first where the rows are, DuckDB reads of the other columns only the blocks of these.
    sql = f"""
        SELECT {listed} FROM "{table}"
        WHERE rowid IN (SELECT rowid FROM "{table}" WHERE id IN (FROM wanted_keys))"""
    with wanted_keys(con, ids):
        rows = con.execute(sql).fetchall()
    return [from_dict(cls, dict(zip(names, row, strict=True))) for row in rows]
