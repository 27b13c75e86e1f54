"""Judgements in the store: put in one by one, and how many of them the record does not know yet."""

from collections.abc import Iterable, Sequence

from dragoman.model.judgement import Judgement, number_judgement
from dragoman.store.rows import Connection, insert_rows, select_rows, wanted_keys
from dragoman.store.schema import Meta

TEXTS = """
SELECT id, text FROM reports WHERE id IN (FROM wanted_keys)
UNION ALL SELECT id, text FROM notes WHERE id IN (FROM wanted_keys)
"""
KEY = "judged"  # of the last judgement, by its number, that layer two was made with


def load_judgements(con: Connection) -> tuple[Judgement, ...]:
    """All judgements in the order in which they were made."""
    return tuple(select_rows(con, "judgements", Judgement))


def append_rows(con: Connection, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Judgements put behind those there are, with their numbers; within a transaction."""
    last = last_number(con)
    if settled_number(con) is None:
        save_settled(con, last)
    numbered = tuple(
        number_judgement(judgement, last + step) for step, judgement in enumerate(judgements, 1)
    )
    insert_rows(con, "judgements", Judgement, numbered)
    return numbered


def last_number(con: Connection) -> int:
    """The number of the last judgement; 0 where there is none."""
    found = con.execute("SELECT max(number) FROM judgements").fetchone()
    return int(found[0]) if found and found[0] is not None else 0


def settled_number(con: Connection) -> int | None:
    """The number of the last judgement that layer two knows; None in stores that never said."""
    found = con.execute("SELECT value FROM meta WHERE key = ?", [KEY]).fetchone()
    return int(found[0]) if found else None


def save_settled(con: Connection, number: int) -> None:
    """Note up to which judgement layer two goes."""
    con.execute("DELETE FROM meta WHERE key = ?", [KEY])
    insert_rows(con, "meta", Meta, [Meta(key=KEY, value=str(number))])


def unsettle(con: Connection, source: str) -> None:
    """Let the judgements on a report or note wait, and all behind them, to be settled again."""
    sql = "SELECT min(number) FROM judgements WHERE anchor.report = ?"
    first = con.execute(sql, [source]).fetchone()
    settled = settled_number(con)
    if first and first[0] is not None and settled is not None:
        save_settled(con, min(settled, int(first[0]) - 1))


def count_waiting(con: Connection) -> int:
    """Judgements that layer two was made without."""
    settled = settled_number(con)
    if settled is None:
        return 0
    found = con.execute("SELECT count(*) FROM judgements WHERE number > ?", [settled]).fetchone()
    return int(found[0]) if found else 0


def waiting(con: Connection, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those of the judgements that layer two was made without."""
    settled = settled_number(con)
    return tuple(row for row in judgements if settled is not None and row.number > settled)


def texts_of(con: Connection, reports: Iterable[str]) -> dict[str, str]:
    """Kept texts by report, or by note, of those that are there."""
    with wanted_keys(con, reports):
        return dict(con.execute(TEXTS).fetchall())
