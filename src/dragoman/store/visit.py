"""The last visit: which reports the record held when it was last asked for news."""

import json
from dataclasses import dataclass

from dragoman.store.rows import Connection, insert_rows, load_fact, transaction
from dragoman.store.schema import Meta

KEY = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Ids of the reports that the visitor was told of, and the day that he stood on."""

    reports: frozenset[str]
    day: str | None


def load_visit(con: Connection) -> Visit | None:
    """The last visit; None where there was none yet."""
    kept = load_fact(con, KEY)
    if kept is None:
        return None
    facts = json.loads(kept)
    return Visit(reports=frozenset(facts["reports"]), day=facts["day"])


def save_visit(con: Connection, visit: Visit) -> None:
    """Keep a visit in place of the one before it."""
    facts = {"reports": sorted(visit.reports), "day": visit.day}
    with transaction(con):
        con.execute("DELETE FROM meta WHERE key = ?", [KEY])
        insert_rows(con, "meta", Meta, [Meta(key=KEY, value=json.dumps(facts))])


def forget_visit(con: Connection) -> None:
    """Leave no word of a visit."""
    con.execute("DELETE FROM meta WHERE key = ?", [KEY])
