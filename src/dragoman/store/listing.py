"""Tables that are short beside events, a page at a time: contradictions, commitments, tracks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dragoman.store.rows import Connection, select_where

T = TypeVar("T")
LISTED = 30  # rows of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """An SQL condition, its values given apart."""

    sql: str
    values: tuple[Any, ...] = ()


Conditions = Mapping[str, Condition]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """Some of the rows that fit, and how many fit in all."""

    rows: tuple[T, ...]
    total: int


def page_rows(
    con: Connection,
    table: str,
    cls: type[T],
    conditions: Conditions,
    *,
    order: str,
    limit: int = LISTED,
    offset: int = 0,
) -> Listing[T]:
    """The rows that fulfil all conditions, in an SQL order."""
    where, values = _joined(conditions)
    found = con.execute(f'SELECT count(*) FROM "{table}" WHERE {where}', values).fetchone()
    page = f"{where} ORDER BY {order} LIMIT {limit:d} OFFSET {offset:d}"
    rows = select_where(con, table, cls, page, values)
    return Listing(rows=tuple(rows), total=found[0] if found else 0)


def count_values(
    con: Connection, table: str, value: str, conditions: Conditions, *, but: str
) -> tuple[tuple[str, int], ...]:
    """How many rows have each value of an SQL expression, the most frequent first.

    Of the conditions that called `but` is left out: it is what these values would be chosen for.
    An expression of many values, as of the names of two sides, is unnested.
    """
    where, values = _joined({name: one for name, one in conditions.items() if name != but})
    sql = f"""
        SELECT value, count(*) FROM (SELECT {value} AS value FROM "{table}" WHERE {where})
        WHERE value IS NOT NULL GROUP BY value ORDER BY count(*) DESC, value"""
    return tuple((str(one), count) for one, count in con.execute(sql, values).fetchall())


def _joined(conditions: Conditions) -> tuple[str, list[Any]]:
    """One condition of several, and its values."""
    sql = " AND ".join(f"({one.sql})" for one in conditions.values())
    return sql or "true", [value for one in conditions.values() for value in one.values]
