"""Tombstones in the store, in the order of the purges."""

from collections.abc import Iterable

from dragoman.model.tombstone import Tombstone
from dragoman.store.rows import Connection, insert_rows, select_rows, transaction

TABLE = "tombstones"


def load_tombstones(con: Connection) -> tuple[Tombstone, ...]:
    """All tombstones."""
    return tuple(select_rows(con, TABLE, Tombstone))


def save_tombstones(con: Connection, tombstones: Iterable[Tombstone]) -> None:
    """Put tombstones after those there are."""
    with transaction(con):
        insert_rows(con, TABLE, Tombstone, tombstones)
