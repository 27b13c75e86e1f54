"""What a reconciling leaves to the next: written where it differs, read by the same version."""

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model.clustering import Clustering
from dragoman.store.layout import outdated_tables
from dragoman.store.rows import (
    Connection,
    delete_keyed_rows,
    insert_rows,
    replace_rows,
    select_rows,
)
from dragoman.store.schema import CLUSTERING_TABLES, RECORD_NAMES, Meta

VERSION = "clustering"  # key in `meta` of the version of the program that clustered


def load_clustering(con: Connection, version: str) -> Clustering:
    """The clustering that the same version left; an empty one where there is none."""
    found = {row.key: row.value for row in select_rows(con, "meta", Meta)}
    if found.get(VERSION) != version or outdated_tables(con) & RECORD_NAMES:
        return Clustering()
    return Clustering(
        **{
            field: tuple(select_rows(con, table, cls))
            for field, (table, cls) in CLUSTERING_TABLES.items()
        }
    )


def save_clustering(
    con: Connection, clustering: Clustering, *, former: Clustering, version: str
) -> None:
    """Put a clustering in the place of the `former`, which was loaded from the store."""
    _save(con, "clustered", clustering, former, key=lambda row: row.mention, column="mention")
    _save(con, "ties", clustering, former, key=lambda row: row.other, column="other")
    con.execute("DELETE FROM meta WHERE key = ?", [VERSION])
    insert_rows(con, "meta", Meta, [Meta(key=VERSION, value=version)])


def forget_clustering(con: Connection) -> None:
    """Leave nothing: the next reconciling does all."""
    con.execute("DELETE FROM meta WHERE key = ?", [VERSION])


def _save(
    con: Connection,
    field: str,
    clustering: Clustering,
    former: Clustering,
    *,
    key: Callable[[Any], str],
    column: str,
) -> None:
    table, cls = CLUSTERING_TABLES[field]
    before, after = getattr(former, field), getattr(clustering, field)
    if not before:
        replace_rows(con, table, cls, after)
        return
    kept = set(before) & set(after)
    delete_keyed_rows(con, table, column, _keys(before, kept, key))
    insert_rows(con, table, cls, (row for row in after if row not in kept))


def _keys(rows: Iterable[Any], kept: set[Any], key: Callable[[Any], str]) -> list[str]:
    return [key(row) for row in rows if row not in kept]
