"""An open index: its rows by SQL, its columns as arrays, each read once asked for."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import numpy as np

from dragoman.store.index.packed import Array, read_packed, read_vocabulary


class Index:
    """The index of one edition of a store; nothing in it can be changed."""

    def __init__(self, con: sqlite3.Connection) -> None:
        self._con = con
        self._columns: dict[str, Array] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._found: dict[tuple[str, str], Array] = {}

    def column(self, name: str) -> Array:
        """A packed column; that of events, claims … has the row `n` at n - 1."""
        if name not in self._columns:
            self._columns[name] = read_packed(self._con, name)
        return self._columns[name]

    def words(self, field: str) -> tuple[str, ...]:
        """The values of a column of codes, by code; that of code 0, no value, is empty."""
        if field not in self._words:
            self._words[field] = read_vocabulary(self._con, field)
        return self._words[field]

    def find_words(self, kind: str, query: str) -> Array:
        """Numbers of the rows of a kind in which full-text search finds what is asked for."""
        if (kind, query) not in self._found:
            sql = f"SELECT group_concat(rowid) FROM {kind}_words WHERE {kind}_words MATCH ?"
            text = self.one(sql, (query,)) or ""  # one long text is read faster than many rows
            self._found[kind, query] = np.array(text.split(",") if text else [], dtype=np.int64)
        return self._found[kind, query]

    def count(self, kind: str) -> int:
        """How many rows there are of a kind, by one of its columns."""
        return len(self.column(SIZED_BY[kind]))

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Rows of a query."""
        return self._con.execute(sql, tuple(values)).fetchall()

    def rows_in(self, sql: str, numbers: Sequence[int]) -> list[sqlite3.Row]:
        """Rows of a query that ends in `n IN`, in the order of the numbers."""
        marks = ", ".join("?" * len(numbers))
        found = {row["n"]: row for row in self.rows(f"{sql} ({marks})", numbers)}
        return [found[number] for number in numbers if number in found]

    def one(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first value of the first row; None where there is none."""
        row = self._con.execute(sql, tuple(values)).fetchone()
        return row[0] if row else None


SIZED_BY = {
    "event": "event.type",
    "claim": "claim.stance",
    "figure": "figure.measure",
    "situation": "situation.type",
    "report": "report.mark",
}
