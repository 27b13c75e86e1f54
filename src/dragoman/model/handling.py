"""Handling marks of the Traffic Light Protocol (FIRST, version 2.0): who may see a line.

A line is as restricted as the most restricted report that it rests on, or more so where a person
says so; never less.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.report import MARKS

LEAST = MARKS[0]
SHARED = "GREEN"  # the strictest mark that is shown and exported where none is asked for by name
NOTED = "AMBER"  # the mark of a private note that is given none
WHITE = "WHITE"  # what CLEAR was called before version 2.0
PREFIX = "TLP:"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How much of a store is not shown, since it is marked more strictly than `limit`.

    `lines` are those that persons marked; what only rests on a report left out is not counted.
    """

    limit: str | None = None
    reports: int = 0
    lines: int = 0
    notes: int = 0


def strictest(marks: Iterable[str]) -> str:
    """The most restricted of the marks; of none the least.

    >>> strictest(("GREEN", "RED", "AMBER")), strictest(())
    ('RED', 'CLEAR')
    """
    return max(marks, key=MARKS.index, default=LEAST)


def is_within(mark: str, limit: str | None) -> bool:
    """Whether what has this mark may be seen where all up to `limit` may; None is no limit.

    >>> is_within("AMBER", "GREEN"), is_within("AMBER", "AMBER"), is_within("RED", None)
    (False, True, True)
    """
    return limit is None or MARKS.index(mark) <= MARKS.index(limit)


def read_mark(written: str, *, what: str = "mark") -> str:
    """The mark that somebody wrote, in any case and with or without ``TLP:``.

    Raises UsageError where it is none: a finer one, such as AMBER+STRICT, is not rounded.

    >>> read_mark("tlp:amber"), read_mark("WHITE")
    ('AMBER', 'CLEAR')
    """
    name = written.strip().upper().removeprefix(PREFIX).strip()
    if name == WHITE:
        return LEAST
    if name not in MARKS:
        raise UsageError(f"{what} {written!r} is no handling mark; it is one of {', '.join(MARKS)}")
    return name
