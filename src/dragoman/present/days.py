"""The order of days in a record, and the day that its reader stands on."""

from datetime import date, timedelta
from itertools import pairwise

from dragoman.model.record import Record
from dragoman.model.when import When

UNDATED_LAST = "9999-12-31"


def latest_date(record: Record) -> str | None:
    """Latest published date of a record: its now, unless another is given."""
    return max((report.published for report in record.reports if report.published), default=None)


def day_order(when: When) -> tuple[str, str]:
    """Sort key: the first possible day, or the last where only that is known; unknown last."""
    first = when.start or when.end or UNDATED_LAST
    return (first, when.end or UNDATED_LAST)


def is_over(when: When, *, as_of: str | None) -> bool:
    """Whether the last possible day lies before `as_of`."""
    return bool(as_of and when.end and when.end[:10] < as_of)


def gaps_between(days: list[str]) -> tuple[tuple[str, str], ...]:
    """First and last of each run of days that `days` leave out between their ends.

    >>> gaps_between(["2023-05-01", "2023-05-02", "2023-05-05"])
    (('2023-05-03', '2023-05-04'),)
    """
    gaps = []
    known = sorted({date.fromisoformat(day) for day in days})
    for before, after in pairwise(known):
        if (after - before).days > 1:
            first, last = before + timedelta(days=1), after - timedelta(days=1)
            gaps.append((first.isoformat(), last.isoformat()))
    return tuple(gaps)


def count_days(first: str, last: str) -> int:
    """Days from `first` to `last`, both counted."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
