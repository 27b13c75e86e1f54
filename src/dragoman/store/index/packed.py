"""Columns as arrays: what is counted and filtered over the whole record without reading rows."""

import sqlite3
from array import array
from collections import defaultdict
from datetime import date
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
# `array` takes a type only in the eyes of a type checker.
_Ints: TypeAlias = "dict[str, array[int]]"
_Floats: TypeAlias = "dict[str, array[float]]"
NO_DAY = 0  # ordinal of no day
NONE = 0  # code of no value


class Packer:
    """Collects columns and their vocabularies while rows are written."""

    def __init__(self) -> None:
        self._ints: _Ints = defaultdict(lambda: array("i"))
        self._floats: _Floats = defaultdict(lambda: array("f"))
        self._codes: dict[str, dict[str, int]] = defaultdict(dict)

    def add_int(self, name: str, value: int) -> None:
        """Append a whole number to a column."""
        self._ints[name].append(value)

    def add_float(self, name: str, value: float | None) -> None:
        """Append a number to a column; none is not a number."""
        self._floats[name].append(float("nan") if value is None else value)

    def add_word(self, name: str, value: str | None) -> None:
        """Append a value to a column by its code in the column's vocabulary."""
        self._ints[name].append(self.code(name, value))

    def add_day(self, name: str, value: str | None) -> None:
        """Append a day to a column by its ordinal."""
        self._ints[name].append(ordinal(value))

    def code(self, field: str, value: str | None) -> int:
        """The code of a value; a new one is given the next."""
        if value is None:
            return NONE
        codes = self._codes[field]
        return codes.setdefault(value, len(codes) + 1)

    def write(self, con: sqlite3.Connection) -> None:
        """Write columns and vocabularies; those of a kind with a column `n` in the order of it."""
        columns: dict[str, Array] = {name: np.array(ints) for name, ints in self._ints.items()}
        columns |= {name: np.array(floats) for name, floats in self._floats.items()}
        for name, column in columns.items():
            numbers = columns.get(f"{name.split('.')[0]}.n")
            found = _packed(column if numbers is None else column[np.argsort(numbers)])
            con.execute("INSERT INTO packed VALUES (?, ?, ?)", (name, found.dtype.str, found.data))
        for field, codes in self._codes.items():
            rows = [(field, code, value) for value, code in codes.items()]
            con.executemany("INSERT INTO vocabulary VALUES (?, ?, ?)", rows)


def read_packed(con: sqlite3.Connection, name: str) -> Array:
    """A column; of no rows where the record has none of its kind."""
    row = con.execute("SELECT type, data FROM packed WHERE name = ?", (name,)).fetchone()
    if row is None:
        return np.zeros(0, dtype=np.int32)
    return np.frombuffer(row[1], dtype=np.dtype(row[0]))


def read_vocabulary(con: sqlite3.Connection, field: str) -> tuple[str, ...]:
    """Values of a column by code; that of NONE is empty."""
    rows = con.execute("SELECT value FROM vocabulary WHERE field = ? ORDER BY code", (field,))
    return ("", *(value for (value,) in rows))


def ordinal(day: str | None) -> int:
    """The day's number.

    >>> ordinal("2023-10-05T12:00"), ordinal(None)
    (738798, 0)
    """
    return date.fromisoformat(day[:10]).toordinal() if day else NO_DAY


def iso_day(number: int) -> str | None:
    """The day of a number.

    >>> iso_day(738798)
    '2023-10-05'
    """
    return date.fromordinal(number).isoformat() if number != NO_DAY else None


def _packed(column: Array) -> Array:
    """The column in as few bytes as hold it."""
    if column.dtype.kind == "f":
        return column
    least, most = int(column.min(initial=0)), int(column.max(initial=0))
    for type in (np.uint8, np.uint16):
        if least >= 0 and most <= np.iinfo(type).max:
            return column.astype(type)
    return column
