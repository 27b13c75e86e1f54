"""Whether a date of the record is the one noted."""

import re

from bench.quality.gold.detail_notes import EventDetail, read_when
from dragoman.model.when import When

Bounds = tuple[str | None, str | None]

DAY = len("2024-06-21")
FINE = ("minute", "day", "week", "part_of_month", "month")
DATE = re.compile(r"(?:\d{4}-\d\d-\d\d)?\.\.(?:\d{4}-\d\d-\d\d)?|\d{4}-\d\d-\d\d|\b\d{4}\b")
FIRST, LAST = "0000-01-01", "9999-12-31"


def is_when(noted: EventDetail, when: When) -> bool:
    """The same start and end; of an open bound, that the record's lies the same way."""
    told = bounds_of(when)
    return any(_is_same(bounds, told) for bounds in right_bounds(noted))


def is_when_roughly(noted: EventDetail, when: When) -> bool:
    """Right, or a date no coarser than a month that overlaps the noted one.

    That an event lies before the day of publication is true of most and is no date.
    """
    is_dated = when.precision in FINE
    told = bounds_of(when)
    return is_when(noted, when) or (
        is_dated and any(_overlap(bounds, told) for bounds in right_bounds(noted))
    )


def right_bounds(noted: EventDetail) -> list[Bounds]:
    """What is noted, and what a remark says is also right ("..2024-06-21 is also right")."""
    others = [date for remark in noted.also for date in DATE.findall(remark) if date != ".."]
    return [(noted.start, noted.end), *(_bounds(date) for date in others)]


def bounds_of(when: When) -> Bounds:
    """Days of start and end, without their hours."""
    start, end = when.start, when.end
    return start[:DAY] if start else None, end[:DAY] if end else None


def noted_as(noted: EventDetail) -> str:
    """The sort of date: of words, of another event, or a bound alone."""
    if noted.start is None or noted.end is None:
        return "before" if noted.end else "after" if noted.start else "unknown"
    return "by another event" if noted.basis == "event" else "in words"


def told_as(noted: EventDetail, when: When) -> str:
    """How right, for the table of errors."""
    if is_when(noted, when):
        return "right"
    if is_when_roughly(noted, when):
        return "overlaps"
    if when.start is None and when.end is None:
        return "unknown"
    return "bound only" if when.start is None or when.end is None else "another date"


def _bounds(date: str) -> Bounds:
    return (f"{date}-01-01", f"{date}-12-31") if len(date) == len("2024") else read_when(date)


def _is_same(noted: Bounds, told: Bounds) -> bool:
    if None in noted:
        return [one is None for one in noted] == [one is None for one in told]
    return noted == told


def _overlap(one: Bounds, other: Bounds) -> bool:
    return (one[0] or FIRST) <= (other[1] or LAST) and (other[0] or FIRST) <= (one[1] or LAST)
