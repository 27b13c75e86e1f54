"""Parts of a period: "late May", "the end of the year", "earlier this month"."""

from dataclasses import replace
from datetime import date, timedelta

from dragoman.resolve.days import Days, Frame, month_of


def part_of(whole: Days, which: str) -> Days:
    """The first, middle or last third; of a month the 1st to 10th, 11th to 20th, and the rest."""
    if whole.start is None or whole.end is None or whole.precision in ("day", "minute", "week"):
        return whole
    if whole.precision == "month" and whole.start.replace(day=1) == whole.end.replace(day=1):
        return _part_of_month(whole, which)
    if (whole.end - whole.start).days > 366:
        return _part_of_years(whole, which)
    length = ((whole.end - whole.start).days + 1) // 80  # months in a third of a season or year
    return _months_of(whole, which, length)


def _part_of_month(whole: Days, which: str) -> Days:
    last = (whole.end or date.max).day
    days = {"first": (1, 10), "middle": (11, 20), "last": (21, last)}[which]
    return _days_of(whole, *days, "part_of_month")


def _months_of(whole: Days, which: str, length: int) -> Days:
    start = whole.start or date.min
    first = {"first": 0, "middle": length, "last": 2 * length}[which]
    months = [divmod(start.month - 1 + first + step, 12) for step in (0, length - 1)]
    begin, finish = (month_of(start.year + years, month + 1) for years, month in months)
    precision = "month" if length == 1 else "season"
    return replace(whole, start=begin.start, end=finish.end, precision=precision)


def _part_of_years(whole: Days, which: str) -> Days:
    start, end = whole.start or date.min, whole.end or date.max
    third = (end.year - start.year + 1) // 3
    first = {"first": start.year, "middle": start.year + third, "last": end.year - third}[which]
    last = {"first": start.year + third, "middle": end.year - third, "last": end.year}[which]
    return replace(whole, start=date(first, 1, 1), end=date(last, 12, 31))


def share_of(whole: Days, which: str, share: str) -> Days:
    """The half, week or days of a month that the words pick; of other periods, their part."""
    third = {"first": "first", "opening": "first", "second": "middle", "third": "middle"}
    if whole.start is None or whole.end is None or whole.precision != "month":
        return part_of(whole, third.get(which, "last"))
    if share in ("days", "weeks"):
        return part_of(whole, third.get(which, "last"))
    if share == "half":
        days = (1, 15) if which in ("first", "opening") else (16, whole.end.day)
        return _days_of(whole, *days, "part_of_month")
    week = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}.get(which)
    first = whole.end.day - 6 if week is None else 7 * week + 1
    return _days_of(whole, first, first + 6, "week")


def _days_of(whole: Days, first: int, last: int, precision: str) -> Days:
    start = whole.start or date.min
    return replace(
        whole, start=start.replace(day=first), end=start.replace(day=last), precision=precision
    )


def side_of(whole: Days, side: str, frame: Frame) -> Days:
    """The part of the period before publication ("earlier", "so far") or from it on ("later")."""
    published = frame.published
    if whole.start is None or whole.end is None or published is None or whole.is_one_day:
        return whole
    if not whole.start <= published <= whole.end:
        return whole
    if side == "later":
        return replace(whole, start=published)
    return replace(whole, end=published)


def beside(whole: Days, part: Days, frame: Frame) -> date | None:
    """Where to look for the period again, if this part of it lies on the wrong side.

    "Late September" in the past, published early in September, is that of the year before.
    """
    if None in (frame.published, part.start, part.end, whole.start, whole.end):
        return None
    published = frame.published or date.min
    if frame.tense == "future":
        is_over = (part.end or date.max) < published
        return (whole.end or date.max) + timedelta(days=1) if is_over else None
    is_to_come = (part.start or date.min) > published
    return (whole.start or date.min) - timedelta(days=1) if is_to_come else None
