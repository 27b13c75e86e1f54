"""Dataclass rows in and out of tables, in the order in which they were put in."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import duckdb
import pyarrow as pa

from dragoman.model.arrow import from_table, schema_of, to_table
from dragoman.store.schema import READING_COLUMN

T = TypeVar("T")
Connection = duckdb.DuckDBPyConnection


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """All that happens inside is written as one, or not at all."""
    con.begin()
    try:
        yield
    except BaseException:
        con.rollback()
        raise
    con.commit()


def insert_rows(con: Connection, table: str, cls: type, items: Iterable[object]) -> None:
    """Append `items`, all of `cls`."""
    _append(con, table, to_table(cls, items))


def insert_keyed_rows(
    con: Connection, table: str, cls: type, rows: Sequence[tuple[str, object]]
) -> None:
    """Append rows of (reading's key, item of `cls`)."""
    keys = pa.array([key for key, _ in rows], type=pa.string())
    items = to_table(cls, [item for _, item in rows])
    _append(con, table, items.add_column(0, READING_COLUMN, keys))


def replace_rows(con: Connection, table: str, cls: type, items: Iterable[object]) -> None:
    """Make the table hold `items` and nothing else."""
    con.execute(f'DELETE FROM "{table}"')
    insert_rows(con, table, cls, items)


def select_rows(con: Connection, table: str, cls: type[T]) -> list[T]:
    """All rows of a table, in the order of their insertion."""
    found = con.execute(f'SELECT * FROM "{table}" ORDER BY rowid').to_arrow_table()
    return list(from_table(cls, found.cast(schema_of(cls))))


def select_keyed_rows(
    con: Connection, table: str, cls: type[T], keys: Iterable[str]
) -> Iterator[tuple[str, T]]:
    """Rows of the readings with `keys`, each with its key, in the order of their insertion."""
    sql = f'SELECT * FROM "{table}" WHERE "{READING_COLUMN}" IN (FROM wanted_keys) ORDER BY rowid'
    with _registered(con, "wanted_keys", pa.table({"key": pa.array(keys, type=pa.string())})):
        found = con.execute(sql).to_arrow_table()
    names = found.column(READING_COLUMN).to_pylist()
    items = from_table(cls, found.drop_columns(READING_COLUMN).cast(schema_of(cls)))
    return zip(names, items, strict=True)


def delete_keyed_rows(con: Connection, table: str, column: str, keys: Iterable[str]) -> None:
    """Delete the rows whose `column` holds one of `keys`."""
    with _registered(con, "wanted_keys", pa.table({"key": pa.array(keys, type=pa.string())})):
        con.execute(f'DELETE FROM "{table}" WHERE "{column}" IN (FROM wanted_keys)')


def _append(con: Connection, table: str, rows: pa.Table) -> None:
    if rows.num_rows:
        with _registered(con, "incoming_rows", rows):
            con.execute(f'INSERT INTO "{table}" SELECT * FROM incoming_rows')


@contextmanager
def _registered(con: Connection, name: str, rows: pa.Table) -> Iterator[None]:
    con.register(name, rows)
    try:
        yield
    finally:
        con.unregister(name)
