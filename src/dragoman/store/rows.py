"""Dataclass rows in and out of tables, in the order in which they were put in."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import duckdb
import pyarrow as pa

from dragoman.model.arrow import from_dict, from_table, schema_of, to_table
from dragoman.store.schema import READING_COLUMN

T = TypeVar("T")
Connection = duckdb.DuckDBPyConnection
FEW_KEYS = 20  # of more, a table of keys is read faster than their list


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
    insert_table(con, table, to_table(cls, items))


def insert_table(con: Connection, table: str, rows: pa.Table) -> None:
    """Append rows that are a table's columns in its order."""
    if rows.num_rows:
        with registered(con, "incoming_rows", rows):
            con.execute(f'INSERT INTO "{table}" SELECT * FROM incoming_rows')


def insert_keyed_rows(
    con: Connection, table: str, cls: type, rows: Sequence[tuple[str, object]]
) -> None:
    """Append rows of (reading's key, item of `cls`)."""
    keys = pa.array([key for key, _ in rows], type=pa.string())
    items = to_table(cls, [item for _, item in rows])
    insert_table(con, table, items.add_column(0, READING_COLUMN, keys))


def replace_rows(con: Connection, table: str, cls: type, items: Iterable[object]) -> None:
    """Make the table hold `items` and nothing else."""
    replace_table(con, table, to_table(cls, items))


def replace_table(con: Connection, table: str, rows: pa.Table) -> None:
    """The same of rows that are the table's columns in its order."""
    con.execute(f'DELETE FROM "{table}"')
    insert_table(con, table, rows)


def load_fact(con: Connection, key: str) -> str | None:
    """The value of one key in `meta`; None where there is none."""
    row = con.execute("SELECT value FROM meta WHERE key = ?", [key]).fetchone()
    return row[0] if row else None


def select_rows(con: Connection, table: str, cls: type[T]) -> list[T]:
    """All rows of a table, in the order of their insertion."""
    found = con.execute(f'SELECT * FROM "{table}" ORDER BY rowid').to_arrow_table()
    return list(from_table(cls, found.cast(schema_of(cls))))


def select_where(
    con: Connection,
    table: str,
    cls: type[T],
    condition: str,
    values: Sequence[Any] = (),
    *,
    unread: Collection[str] = (),
) -> list[T]:
    """Rows of a table that fulfil an SQL condition, its values given apart; it may go on to sort.

    Without an order of its own the rows come in that of their insertion. The lists and optional
    fields that are `unread` are left empty.
    """
    order = "" if "ORDER BY" in condition else " ORDER BY rowid"
    sql = f'SELECT rowid FROM "{table}" WHERE {condition}{order}'
    places = [row[0] for row in con.execute(sql, list(values)).fetchall()]
    return _select_at(con, table, cls, places, unread)


def select_by_keys(
    con: Connection,
    table: str,
    cls: type[T],
    keys: Iterable[str],
    *,
    column: str = "id",
    unread: Collection[str] = (),
) -> list[T]:
    """Rows whose `column` holds one of `keys`, however many, in the order of their insertion."""
    wanted = list(keys)
    if not wanted:
        return []
    with wanted_keys(con, wanted):
        return select_where(con, table, cls, f'"{column}" IN (FROM wanted_keys)', unread=unread)


def _select_at(
    con: Connection, table: str, cls: type[T], places: Sequence[int], unread: Collection[str]
) -> list[T]:
    """The rows at these places, in their order.

    Asked for a condition and for all columns at once, DuckDB reads all columns to the end of the
    table; asked first where the rows are, and then for those by a join, the blocks of these alone.
    """
    if not places:
        return []
    schema = schema_of(cls)
    columns = [name for name in schema.names if name not in unread]
    empty: dict[str, Any] = {name: None if schema.field(name).nullable else [] for name in unread}
    listed = ", ".join(f'"{name}"' for name in columns)
    with registered(con, "wanted_rows", pa.table({"place": pa.array(places, type=pa.int64())})):
        sql = f'SELECT rowid, {listed} FROM "{table}" WHERE rowid IN (FROM wanted_rows)'
        # Of few rows Python's own values come three times as fast as an Arrow table.
        found = {row[0]: row[1:] for row in con.execute(sql).fetchall()}
    rows = (dict(zip(columns, found[place], strict=True)) for place in places)
    return [from_dict(cls, row | empty) for row in rows]


def select_keyed_rows(
    con: Connection, table: str, cls: type[T], keys: Iterable[str]
) -> Iterator[tuple[str, T]]:
    """Rows of the readings with `keys`, each with its key, in the order of their insertion."""
    wanted = list(keys)
    sql = f'SELECT * FROM "{table}" WHERE "{READING_COLUMN}" IN ({{}}) ORDER BY rowid'
    if 0 < len(wanted) <= FEW_KEYS:
        # Told beforehand what is sought, the store reads the other columns of what it finds alone.
        marks = ", ".join("?" * len(wanted))
        found = con.execute(sql.format(marks), wanted).to_arrow_table()
    else:
        with wanted_keys(con, wanted):
            found = con.execute(sql.format("FROM wanted_keys")).to_arrow_table()
    names = found.column(READING_COLUMN).to_pylist()
    items = from_table(cls, found.drop_columns(READING_COLUMN).cast(schema_of(cls)))
    return zip(names, items, strict=True)


def delete_keyed_rows(con: Connection, table: str, column: str, keys: Iterable[str]) -> None:
    """Delete the rows whose `column` holds one of `keys`."""
    with wanted_keys(con, keys):
        con.execute(f'DELETE FROM "{table}" WHERE "{column}" IN (FROM wanted_keys)')


@contextmanager
def wanted_keys(con: Connection, keys: Iterable[str]) -> Iterator[None]:
    """A table `wanted_keys` of the given keys: where they are many, faster than a list of them.

    Bound as one value, a list of 50,000 takes seconds.
    """
    table = pa.table({"key": pa.array(list(keys), type=pa.string())})
    with registered(con, "wanted_keys", table):
        yield


@contextmanager
def registered(con: Connection, name: str, rows: pa.Table) -> Iterator[None]:
    """An Arrow table that queries know by a name meanwhile."""
    con.register(name, rows)
    try:
        yield
    finally:
        con.unregister(name)
