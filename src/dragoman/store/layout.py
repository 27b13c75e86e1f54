"""The tables of a store as they stand, against those that this program writes.

Until the first release, tables that can be made again from texts and judgements are dropped and
made again when their columns change; those that hold what cannot be made again never are.
"""

from collections.abc import Iterable

from dragoman.store.rows import Connection, insert_rows, select_rows
from dragoman.store.schema import READING_NAMES, RECORD_NAMES, Meta, table_definitions

PREFIX = "table "  # of the key in `meta` under which a table's definition stands


def create_tables(con: Connection, names: Iterable[str]) -> None:
    """Make the tables, in place of any of their names, and note how they were made."""
    definitions = table_definitions()
    for name in names:
        con.execute(f'DROP TABLE IF EXISTS "{name}"')
        con.execute(definitions[name])
    for name in names:
        con.execute("DELETE FROM meta WHERE key = ?", [f"{PREFIX}{name}"])
        insert_rows(con, "meta", Meta, [Meta(key=f"{PREFIX}{name}", value=definitions[name])])


def outdated_tables(con: Connection) -> frozenset[str]:
    """Tables that are absent, or were made with other columns than this program's."""
    found = {row.key: row.value for row in select_rows(con, "meta", Meta)}
    definitions = table_definitions().items()
    return frozenset(name for name, text in definitions if found.get(f"{PREFIX}{name}") != text)


def renew_readings(con: Connection) -> None:
    """Make outdated tables of layer one anew, empty: their reports are read again."""
    create_tables(con, sorted(outdated_tables(con) & READING_NAMES))


def renew_record(con: Connection) -> None:
    """Make outdated tables of layer two anew, empty, for what is written into them next."""
    create_tables(con, sorted(outdated_tables(con) & RECORD_NAMES))
