"""The edition of the record: an id that changes with every writing, for what is derived from it."""

from dragoman.model.ids import make_id
from dragoman.store.rows import Connection, insert_rows, load_fact
from dragoman.store.schema import Meta

KEY = "edition"


def load_edition(con: Connection) -> str | None:
    """The edition that stands; None before the first record is written."""
    return load_fact(con, KEY)


def renew_edition(con: Connection) -> None:
    """Give the record as it now stands an edition of its own.

    It is made of the one before and of what the record holds, so that of two stores made one
    after the other under one name the second does not pass for the first.
    """
    held = con.execute(HELD).fetchone()
    edition = make_id("ed", load_edition(con), *(held or ()))
    put_edition(con, edition)


def put_edition(con: Connection, edition: str) -> None:
    """Give what is derived from a record the edition of its source."""
    con.execute("DELETE FROM meta WHERE key = ?", [KEY])
    insert_rows(con, "meta", Meta, [Meta(key=KEY, value=edition)])


# Sums of hashes do not depend on the order of rows.
HELD = """
SELECT
    (SELECT sum(hash(row_of)) FROM reports AS row_of),
    (SELECT sum(hash(row_of)) FROM judgements AS row_of),
    (SELECT sum(hash(row_of)) FROM event AS row_of),
    (SELECT sum(hash(id, stance, speaker)) FROM claim),
    (SELECT sum(hash(row_of)) FROM figure AS row_of)
"""
