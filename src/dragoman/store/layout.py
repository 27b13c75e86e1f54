"""The tables of a store as they stand, against those that this program writes.

Until the first release, tables that can be made again from texts and judgements are dropped and
made again when their columns change; those that hold what cannot be made again never are. To
judgements a column is added.
"""

from collections.abc import Iterable

from dragoman.model.judgement import Judgement
from dragoman.store.rows import Connection, insert_rows
from dragoman.store.schema import (
    LATER_TABLES,
    READING_NAMES,
    RECORD_NAMES,
    Meta,
    columns_of,
    table_definitions,
)

JUDGEMENTS = "judgements"
PREFIX = "table "  # of the key in `meta` under which a table's definition stands


def create_tables(con: Connection, names: Iterable[str]) -> None:
    """Make the tables, in place of any of their names, and note how they were made."""
    definitions = table_definitions()
    for name in names:
        con.execute(f'DROP TABLE IF EXISTS "{name}"')
        con.execute(definitions[name])
        _note(con, name)


def outdated_tables(con: Connection) -> frozenset[str]:
    """Tables that are absent, or were made with other columns than this program's."""
    found = _noted(con)
    definitions = table_definitions().items()
    return frozenset(name for name, text in definitions if found.get(f"{PREFIX}{name}") != text)


def absent_tables(con: Connection) -> frozenset[str]:
    """Tables that the store was written before; it lacks them, and nothing of theirs."""
    found = _noted(con)
    return frozenset(name for name in LATER_TABLES if f"{PREFIX}{name}" not in found)


def renew_readings(con: Connection) -> None:
    """Make outdated tables of layer one anew, empty: their reports are read again.

    So are made those that the store was written before.
    """
    create_tables(con, sorted(outdated_tables(con) & READING_NAMES | absent_tables(con)))


def renew_record(con: Connection) -> None:
    """Make outdated tables of layer two anew, empty, for what is written into them next."""
    create_tables(con, sorted(outdated_tables(con) & RECORD_NAMES))


def can_extend_judgements(con: Connection) -> bool:
    """Whether judgements are as this program writes them but for last columns that may be empty."""
    return _lacking(con) is not None


def extend_judgements(con: Connection) -> None:
    """Give judgements the columns that they lack, empty: what persons decided is never lost."""
    if JUDGEMENTS in outdated_tables(con):
        for column in _lacking(con) or ():
            con.execute(f'ALTER TABLE "{JUDGEMENTS}" ADD COLUMN {column}')
        _note(con, JUDGEMENTS)


def _lacking(con: Connection) -> list[str] | None:
    found = [row[1] for row in con.execute(f"PRAGMA table_info('{JUDGEMENTS}')").fetchall()]
    wanted = columns_of(Judgement)
    names = [column.split('"')[1] for column in wanted]
    lacking = wanted[len(found) :]
    is_same = names[: len(found)] == found and not any("NOT NULL" in one for one in lacking)
    return lacking if is_same else None


def _noted(con: Connection) -> dict[str, str]:
    """How tables were made, by key; the last visit, which may be long, is not read for it."""
    sql = "SELECT key, value FROM meta WHERE starts_with(key, ?)"
    return dict(con.execute(sql, [PREFIX]).fetchall())


def _note(con: Connection, name: str) -> None:
    """Write down how a table is made."""
    con.execute("DELETE FROM meta WHERE key = ?", [f"{PREFIX}{name}"])
    row = Meta(key=f"{PREFIX}{name}", value=table_definitions()[name])
    insert_rows(con, "meta", Meta, [row])
