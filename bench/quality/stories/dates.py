"""Days as notes write them: a day, a month or a year, alone or as the ends of a stretch."""

import re
from calendar import monthrange
from datetime import date

from bench.quality.stories.lines import LineError
from bench.quality.stories.story import Day, Days

UNTOLD = ("unknown", "-", "")
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
FIRST, LAST = "0000-01-01", "9999-12-31"


def read_days(written: str) -> Days:
    """First and last day of what is written; raises LineError where it is no date.

    >>> read_days("2024-02").end
    '2024-02-29'
    """
    if written.strip() in UNTOLD:
        return Days(is_known=False)
    start, dots, end = written.partition("..")
    first = _bounds(start)[0] if start else None
    return Days(start=first, end=_bounds(end if dots else start)[1] if end or not dots else None)


def read_day(written: str) -> Day:
    """One day; raises LineError where it is none."""
    first, last = _bounds(written)
    if first != last:
        raise LineError(f"{written!r} is no day (YYYY-MM-DD)")
    return first


def count_days(days: Days) -> int | None:
    """Days from the first to the last, both counted; None where an end is open."""
    if days.start is None or days.end is None:
        return None
    return (date.fromisoformat(days.end) - date.fromisoformat(days.start)).days + 1


def meets(one: Days, other: Days) -> bool:
    """Whether the two have a day in common; an open end reaches as far as may be."""
    return (one.start or FIRST) <= (other.end or LAST) and (other.start or FIRST) <= (
        one.end or LAST
    )


def _bounds(written: str) -> tuple[Day, Day]:
    found = DATE.fullmatch(written.strip())
    if not found:
        raise LineError(f"{written!r} is no date")
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise LineError(f"{written!r} is no date") from error
    last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    return first.isoformat(), last.isoformat()
