"""The record seen from above: how much was read, what is new to a visitor, what is ahead."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import PENDING, UNREAL
from dragoman.model.note import Note, is_on_note, note_report
from dragoman.model.report import Rejected, Report
from dragoman.model.situation import Situation
from dragoman.store.rows import (
    Connection,
    registered,
    select_by_keys,
    select_where,
    wanted_keys,
)
from dragoman.store.visit import Visit

# Consequence first: news before history and what is not so, then tier, sources, and type.
WEIGHT = """background, factuality IN (SELECT unnest(?)), tier <> 'publish', independent DESC,
 abs(coalesce(score, 0)) DESC, coalesce("when"."start", "when"."end", '9999'), id"""
# What the line of an event in a list does not show: half of what it takes to load one.
UNLISTED = ("trail", "links", "figures", "claims", "mentions", "merges", "support")
# Events with an account by one of the given reports, and whether all are. An account that a person
# added is by none.
TOLD = """
WITH given AS (SELECT id FROM reading_event WHERE report IN (FROM wanted_keys)),
told AS (SELECT rowid AS event, unnest(mentions) AS mention FROM event),
accounts AS (SELECT event, mention IN (FROM given) AS is_given FROM told)
SELECT event, bool_and(is_given) AS is_new FROM accounts GROUP BY event HAVING bool_or(is_given)
"""
OPEN = "status IN (SELECT unnest(?)) AND factuality NOT IN (SELECT unnest(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was read: reports, their first and last days, outlets; what could not be read."""

    reports: int
    undated: int
    first: str | None
    last: str | None
    outlets: int
    rejected: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Of the events that some reports tell, how many only they tell and how many were known.

    With each count come the ids of the most consequential of them.
    """

    new: tuple[int, tuple[str, ...]]
    moved: tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report in a list, its text left empty, and how many accounts of events it holds."""

    report: Report
    accounts: int


def count_record(con: Connection) -> Counts:
    """Counts of the store, as the reports came."""
    row = con.execute(
        "SELECT count(*), count(*) FILTER (published IS NULL), min(published), max(published),"
        " count(DISTINCT outlet), (SELECT count(*) FROM rejected), (SELECT count(*) FROM event)"
        " FROM reports"
    ).fetchone()
    reports, undated, first, last, outlets, rejected, events = row or (0, 0, None, None, 0, 0, 0)
    return Counts(
        reports=reports,
        undated=undated,
        first=first,
        last=last,
        outlets=outlets,
        rejected=rejected,
        events=events,
    )


def find_new_reports(con: Connection, visit: Visit | None) -> tuple[str, ...]:
    """Ids of the reports that the last visit did not know, by id; all where there was none."""
    with wanted_keys(con, visit.reports if visit else ()):
        sql = "SELECT id FROM reports WHERE id NOT IN (FROM wanted_keys) ORDER BY id"
        found = con.execute(sql).fetchnumpy()  # of many ids far faster than row by row
    return tuple(found["id"].tolist())


def find_latest_reports(con: Connection, ids: Sequence[str], *, limit: int) -> tuple[str, ...]:
    """Of the reports with the given ids those that came out last, undated ones at the end."""
    latest = f"ORDER BY published DESC NULLS LAST, id LIMIT {limit:d}"
    with _is_one_of(con, "id", ids) as condition:
        rows = con.execute(f"SELECT id FROM reports WHERE {condition} {latest}").fetchall()
    return tuple(row[0] for row in rows)


def find_told(con: Connection, new: Sequence[str], *, limit: int) -> Told:
    """The events that the `new` reports tell: those that only they tell, and those known before."""
    if len(new) == _count(con, "reports"):  # to one who comes first
        return Told(new=_first_of(con, None, limit=limit), moved=(0, ()))
    if not new:
        return Told(new=(0, ()), moved=(0, ()))
    with wanted_keys(con, new):
        told = con.execute(TOLD).to_arrow_table()
    is_new = told.column("is_new")
    return Told(
        new=_first_of(con, told.filter(is_new), limit=limit),
        moved=_first_of(con, told.filter(pc.invert(is_new)), limit=limit),
    )


def find_ahead(con: Connection, as_of: str | None, *, limit: int) -> tuple[int, tuple[str, ...]]:
    """How many meetings may still come after a day, and the first of them; undated ones last."""
    is_ahead = f"""meeting IS NOT NULL AND {OPEN} AND ("when"."end" IS NULL OR "when"."end" >= ?)"""
    by_day = """ORDER BY "when"."end" IS NULL, coalesce("when"."start", "when"."end", '9999'), id"""
    sql = f"SELECT id FROM event WHERE {is_ahead} {by_day}"
    found = con.execute(sql, [list(PENDING), list(UNREAL), as_of or ""]).fetchall()
    return len(found), tuple(row[0] for row in found[:limit])


def load_latest_contradictions(
    con: Connection, *, limit: int
) -> tuple[int, tuple[Contradiction, ...]]:
    """How many contradictions there are, and those that stand since last."""
    newest = f"true ORDER BY coalesce(since, '') DESC, id LIMIT {limit:d}"
    return _count(con, "contradiction"), tuple(
        select_where(con, "contradiction", Contradiction, newest)
    )


def load_corrections_by(con: Connection, reports: Sequence[str]) -> tuple[Correction, ...]:
    """What the given reports put right, by day."""
    with _is_one_of(con, "report", reports) as condition:
        by_day = f"{condition} ORDER BY published, id"
        return tuple(select_where(con, "correction", Correction, by_day))


def load_in_force(con: Connection, *, limit: int) -> tuple[int, tuple[Situation, ...]]:
    """How many situations are in force when last seen, and those seen last."""
    count = con.execute("SELECT count(*) FROM situation WHERE state = 'in_force'").fetchone()
    latest = f"state = 'in_force' ORDER BY last_seen DESC NULLS LAST, id LIMIT {limit:d}"
    rows = select_where(con, "situation", Situation, latest)
    return (count[0] if count else 0), tuple(rows)


def list_reports(
    con: Connection, *, outlet: str | None = None, limit: int, offset: int = 0
) -> tuple[Listed, ...]:
    """Reports of a page of the list, the latest first and undated ones last."""
    sql = """
        SELECT id FROM reports WHERE $outlet IS NULL OR coalesce(outlet, '') = $outlet
        ORDER BY published DESC NULLS LAST, file, id LIMIT $limit OFFSET $offset"""
    values = {"outlet": outlet, "limit": limit, "offset": offset}
    ids = [row[0] for row in con.execute(sql, values).fetchall()]
    counts = _count_accounts(con, ids)
    heads = {report.id: report for report in load_heads(con, ids)}
    return tuple(Listed(report=heads[id], accounts=counts.get(id, 0)) for id in ids)


def list_outlets(con: Connection) -> tuple[tuple[str, int], ...]:
    """Outlets with the number of their reports, by name; an outlet not named is an empty name."""
    sql = "SELECT coalesce(outlet, ''), count(*) FROM reports GROUP BY 1 ORDER BY 1"
    return tuple((name, count) for name, count in con.execute(sql).fetchall())


def list_rejected(con: Connection) -> tuple[Rejected, ...]:
    """Files that could not be read."""
    return tuple(select_where(con, "rejected", Rejected, "true ORDER BY file, reason"))


def load_heads(con: Connection, ids: Sequence[str]) -> tuple[Report, ...]:
    """The reports with the given ids, their texts left empty: they are most of a store."""
    with wanted_keys(con, ids):
        sql = "SELECT * REPLACE ('' AS text) FROM reports WHERE id IN (FROM wanted_keys)"
        rows = con.execute(f"{sql} ORDER BY id")
        names = [column[0] for column in rows.description or ()]
        found = [Report(**dict(zip(names, row, strict=True))) for row in rows.fetchall()]
    noted = [id for id in ids if is_on_note(id)]
    notes = select_by_keys(con, "notes", Note, noted) if noted else []
    return (*found, *(replace(note_report(note), text="") for note in notes))


@contextmanager
def _is_one_of(con: Connection, column: str, reports: Sequence[str]) -> Iterator[str]:
    """A condition: the column holds one of these reports, which may be all that there are."""
    if len(reports) == _count(con, "reports"):
        yield "true"
    else:
        with wanted_keys(con, reports):
            yield f"{column} IN (FROM wanted_keys)"


def _count_accounts(con: Connection, reports: Sequence[str]) -> dict[str, int]:
    sql = "SELECT report, count(DISTINCT id) FROM reading_event WHERE report IN (FROM wanted_keys)"
    with wanted_keys(con, reports):
        return dict(con.execute(f"{sql} GROUP BY report").fetchall())


def _count(con: Connection, table: str) -> int:
    row = con.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    return row[0] if row else 0


def _first_of(con: Connection, told: pa.Table | None, *, limit: int) -> tuple[int, tuple[str, ...]]:
    """How many events are `told`, or there are at all, and the most consequential of them."""
    if told is None:
        return _count(con, "event"), _weightiest(con, "true", limit=limit)
    with registered(con, "told", told.select(["event"])):
        return told.num_rows, _weightiest(con, "rowid IN (FROM told)", limit=limit)


def _weightiest(con: Connection, condition: str, *, limit: int) -> tuple[str, ...]:
    sql = f"SELECT id FROM event WHERE {condition} ORDER BY {WEIGHT} LIMIT {limit:d}"
    return tuple(row[0] for row in con.execute(sql, [list(UNREAL)]).fetchall())
