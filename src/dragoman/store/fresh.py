"""Rows of the short tables that new reports brought or moved: found by their evidence."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

import pyarrow as pa

from dragoman.model.diplomacy import Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Link
from dragoman.model.situation import Situation
from dragoman.store.rows import Connection, registered, select_where, wanted_keys

T = TypeVar("T")
# The rows of which all evidence is new, and those of which some is that tells how they moved.
BROUGHT = """
SELECT id FROM (SELECT id, unnest(evidence).report AS report FROM "{table}")
GROUP BY id HAVING bool_and(report IN (FROM new_reports))"""
MOVED = """
SELECT DISTINCT id FROM (SELECT id, unnest({within}).report AS report FROM "{table}")
WHERE report IN (FROM new_reports)"""
WITHIN = """
SELECT DISTINCT id FROM (SELECT id, unnest(one.evidence).report AS report FROM (
    SELECT id, unnest({}) AS one FROM "{}"))
WHERE report IN (FROM new_reports)"""
OVERDUE = 'SELECT id FROM commitment WHERE state = \'open\' AND due."end" >= ? AND due."end" < ?'
# A contradiction is known to one who knows a sentence of each of two sides.
DISPUTED = "SELECT id, [[e.report FOR e IN s.evidence] FOR s IN sides] FROM contradiction"


@contextmanager
def new_reports(con: Connection, ids: Collection[str]) -> Iterator[None]:
    """The reports that are new, known to all that is asked here."""
    table = pa.table({"id": pa.array(list(ids), type=pa.string())})
    with registered(con, "new_reports", table):
        yield


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought(Generic[T]):
    """The latest of some rows, and how many there are in all."""

    rows: tuple[T, ...]
    count: int


def load_fresh_contradictions(
    con: Connection, new: frozenset[str], *, limit: int
) -> Brought[Contradiction]:
    """Contradictions of which one did not know two sides, the latest."""
    found = con.execute(DISPUTED).fetchall()
    ids = [id for id, sides in found if sum(not new.issuperset(told) for told in sides) < 2]
    return _latest(con, "contradiction", Contradiction, ids, by="since", limit=limit)


def load_fresh_corrections(con: Connection, *, limit: int) -> Brought[Correction]:
    """Corrections that new reports made."""
    sql = "SELECT id FROM correction WHERE report IN (FROM new_reports)"
    return _latest(con, "correction", Correction, _ids(con, sql), by="published", limit=limit)


def load_fresh_positions(con: Connection, *, limit: int) -> Brought[Position]:
    """Positions that only new reports tell."""
    return _latest(con, "position", Position, _brought(con, "position"), by="since", limit=limit)


def load_moved_situations(con: Connection, *, limit: int) -> Brought[Situation]:
    """Situations that new reports alone tell, or took a turn with."""
    ids = {*_brought(con, "situation"), *_ids(con, MOVED.format(within="turns", table="situation"))}
    return _latest(con, "situation", Situation, ids, by="last_seen", limit=limit)


def load_moved_commitments(
    con: Connection, *, was: str | None, now: str | None, limit: int
) -> Brought[Commitment]:
    """Commitments that new reports alone tell, or tell the outcome of, or that fell due since."""
    settled = _ids(con, WITHIN.format("settled", "commitment"))
    due = con.execute(OVERDUE, [was, now]).fetchall() if was and now else []
    ids = {*_brought(con, "commitment"), *settled, *(row[0] for row in due)}
    return _latest(con, "commitment", Commitment, ids, by='due."end"', limit=limit)


def load_links_of(con: Connection, ids: Iterable[str]) -> dict[str, tuple[Link, ...]]:
    """By event what it is tied to."""
    sql = "SELECT id, unnest(links) AS link FROM event WHERE id IN (FROM wanted_keys)"
    with wanted_keys(con, ids):
        rows = con.execute(f"SELECT id, link.type, link.event, link.text FROM ({sql})").fetchall()
    found: dict[str, tuple[Link, ...]] = {}
    for id, type, event, text in rows:
        found[id] = (*found.get(id, ()), Link(type=type, event=event, text=text))
    return found


def load_fresh_tracks(con: Connection, *, limit: int) -> Brought[Track]:
    """Tracks that new reports alone tell, or say something of beside another."""
    ids = {*_brought(con, "track"), *_ids(con, WITHIN.format("rivalries", "track"))}
    return _latest(con, "track", Track, ids, by="last_held", limit=limit)


def _brought(con: Connection, table: str) -> list[str]:
    return _ids(con, BROUGHT.format(table=table))


def _ids(con: Connection, sql: str) -> list[str]:
    return [row[0] for row in con.execute(sql).fetchall()]


def _latest(
    con: Connection, table: str, cls: type[T], ids: Collection[str], *, by: str, limit: int
) -> Brought[T]:
    with wanted_keys(con, ids):
        condition = f"id IN (FROM wanted_keys) ORDER BY {by} DESC NULLS LAST, id LIMIT {limit:d}"
        rows = select_where(con, table, cls, condition)
    return Brought(rows=tuple(rows), count=len(ids))
