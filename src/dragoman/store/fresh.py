"""Rows of the short tables that new reports brought or moved: found by their evidence."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.diplomacy import Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Link
from dragoman.model.situation import Situation
from dragoman.store.rows import Connection, select_by_keys, select_where, wanted_keys

T = TypeVar("T")
# The rows of which all evidence is new, and those of which some is that tells how they moved.
BROUGHT = """
SELECT id FROM (SELECT id, unnest(evidence).report AS report FROM "{table}")
GROUP BY id HAVING bool_and(report IN (FROM wanted_keys))"""
MOVED = """
SELECT DISTINCT id FROM (SELECT id, unnest({within}).report AS report FROM "{table}")
WHERE report IN (FROM wanted_keys)"""
WITHIN = """
SELECT DISTINCT id FROM (SELECT id, unnest(one.evidence).report AS report FROM (
    SELECT id, unnest({}) AS one FROM "{}"))
WHERE report IN (FROM wanted_keys)"""
OVERDUE = 'SELECT id FROM commitment WHERE state = \'open\' AND due."end" >= ? AND due."end" < ?'
# A contradiction is known to one who knows a sentence of each of two sides.
DISPUTED = "SELECT id, [[e.report FOR e IN s.evidence] FOR s IN sides] FROM contradiction"


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


def load_fresh_corrections(
    con: Connection, new: Collection[str], *, limit: int
) -> Brought[Correction]:
    """Corrections that new reports made."""
    with wanted_keys(con, new):
        sql = "SELECT id FROM correction WHERE report IN (FROM wanted_keys)"
        ids = [row[0] for row in con.execute(sql).fetchall()]
    return _latest(con, "correction", Correction, ids, by="published", limit=limit)


def load_fresh_positions(con: Connection, new: Collection[str], *, limit: int) -> Brought[Position]:
    """Positions that only new reports tell."""
    return _latest(
        con, "position", Position, _brought(con, "position", new), by="since", limit=limit
    )


def load_moved_situations(
    con: Connection, new: Collection[str], *, limit: int
) -> Brought[Situation]:
    """Situations that new reports alone tell, or took a turn with."""
    ids = {*_brought(con, "situation", new), *_moved(con, "situation", "turns", new)}
    return _latest(con, "situation", Situation, ids, by="last_seen", limit=limit)


def load_moved_commitments(
    con: Connection, new: Collection[str], *, was: str | None, now: str | None, limit: int
) -> Brought[Commitment]:
    """Commitments that new reports alone tell, or tell the outcome of, or that fell due since."""
    with wanted_keys(con, new):
        settled = [row[0] for row in con.execute(WITHIN.format("settled", "commitment")).fetchall()]
    due = con.execute(OVERDUE, [was, now]).fetchall() if was and now else []
    ids = {*_brought(con, "commitment", new), *settled, *(row[0] for row in due)}
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


def load_fresh_tracks(con: Connection, new: Collection[str]) -> list[Track]:
    """Tracks that new reports alone tell, or say something of beside another."""
    with wanted_keys(con, new):
        said = [row[0] for row in con.execute(WITHIN.format("rivalries", "track")).fetchall()]
    return select_by_keys(con, "track", Track, {*_brought(con, "track", new), *said})


def _brought(con: Connection, table: str, new: Collection[str]) -> list[str]:
    with wanted_keys(con, new):
        return [row[0] for row in con.execute(BROUGHT.format(table=table)).fetchall()]


def _moved(con: Connection, table: str, within: str, new: Collection[str]) -> list[str]:
    with wanted_keys(con, new):
        sql = MOVED.format(table=table, within=within)
        return [row[0] for row in con.execute(sql).fetchall()]


def _latest(
    con: Connection, table: str, cls: type[T], ids: Collection[str], *, by: str, limit: int
) -> Brought[T]:
    with wanted_keys(con, ids):
        condition = f"id IN (FROM wanted_keys) ORDER BY {by} DESC NULLS LAST, id LIMIT {limit:d}"
        rows = select_where(con, table, cls, condition)
    return Brought(rows=tuple(rows), count=len(ids))
