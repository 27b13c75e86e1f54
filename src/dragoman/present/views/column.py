"""What a view is: rows, the columns that a screen shows of them, and notes beneath."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field of a view's rows and how it stands.

    `group` fields are said once for many rows. `width` is the most that a column asks for,
    `least` what it keeps where room is short.
    """

    field: str
    title: str
    is_number: bool = False
    is_id: bool = False
    group: bool = False
    width: int | None = None
    least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One way to look at a record. `rows` are dataclasses of plain values.

    `things` are what it lists, in words. `lists` is the field of the record that the view is
    narrowed by where a type or an actor is asked for, the others only naming what its rows point
    to; None where all are.
    """

    name: str
    title: str
    things: str
    lists: str | None = None
    columns: tuple[Column, ...]
    rows: Callable[[Record, str | None], Sequence[Any]]
    notes: Callable[[Record, str | None], Sequence[str]]


def no_notes(record: Record, as_of: str | None) -> Sequence[str]:
    """A view that needs no word beneath."""
    return ()
