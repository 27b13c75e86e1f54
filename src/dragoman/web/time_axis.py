"""A span of days cut into columns: days, weeks, months or years by its length."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from dragoman.present.wording import MONTHS, say_day

# Days of a quarter, weeks of a year and a half, months of twelve years: at eight points each no
# more than a wide screen has room for.
MOST_COLUMNS = {"day": 92, "week": 78, "month": 144}
MOST_YEARS = 120
MOST_LABELS = 9
DAY, WEEK, MONTH, YEAR = "day", "week", "month", "year"
DAYS_IN = {DAY: 1, WEEK: 7, MONTH: 30}  # a few months more do no harm
LABELLED_EVERY = (1, 2, 3, 6, 12, 24, 60, 120, 600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A step of time: `begin` is its first day, `first` and `last` what of it is in the span."""

    begin: str
    first: str
    last: str
    label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The columns of a span, all of one step."""

    step: str
    columns: tuple[Column, ...]

    @property
    def first(self) -> str:
        """The first day of the span."""
        return self.columns[0].first

    @property
    def last(self) -> str:
        """The last day of the span."""
        return self.columns[-1].last


def make_axis(first: str, last: str) -> Axis:
    """The span from one ISO day to another, in the shortest step that gives not too many columns.

    >>> axis = make_axis("2023-01-10", "2023-12-03")
    >>> axis.step, len(axis.columns), axis.columns[0].first, axis.columns[0].last
    ('week', 47, '2023-01-10', '2023-01-15')
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    step = choose_step((end - start).days + 1)
    begins = list(takewhile(lambda day: day <= end, _begins(start, step)))
    every = next(n for n in LABELLED_EVERY if len(begins) <= n * MOST_LABELS)
    return Axis(
        step=step,
        columns=tuple(
            Column(
                begin=begin.isoformat(),
                first=max(begin, start).isoformat(),
                last=min(_after(begin, step) - timedelta(days=1), end).isoformat(),
                label=_label(begin, step) if _place(begin, step, number) % every == 0 else None,
            )
            for number, begin in enumerate(begins)
        ),
    )


def make_whole_axis(first: str, last: str) -> Axis:
    """The same with its first and last columns whole, for a span that nobody asked for.

    >>> make_whole_axis("2023-01-10", "2023-12-03").first
    '2023-01-09'
    """
    axis = make_axis(first, last)
    end = _after(date.fromisoformat(axis.columns[-1].begin), axis.step) - timedelta(days=1)
    return make_axis(axis.columns[0].begin, end.isoformat())


def choose_step(days: int) -> str:
    """The step for a span of so many days.

    >>> [choose_step(days) for days in (1, 92, 93, 700, 36500)]
    ['day', 'day', 'week', 'month', 'year']
    """
    return next((step for step in DAYS_IN if days <= MOST_COLUMNS[step] * DAYS_IN[step]), YEAR)


def begin_of(day: str, step: str) -> str:
    """The first day of the step that a day is in.

    >>> begin_of("2023-05-14", "week"), begin_of("2023-05-14", "month")
    ('2023-05-08', '2023-05-01')
    """
    return _begin(date.fromisoformat(day[:10]), step).isoformat()


def _begins(start: date, step: str) -> Iterator[date]:
    day = _begin(start, step)
    while True:
        yield day
        day = _after(day, step)


def _begin(day: date, step: str) -> date:
    if step == WEEK:
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    if step == MONTH:
        return day.replace(day=1)
    return day.replace(month=1, day=1) if step == YEAR else day


def _after(begin: date, step: str) -> date:
    """The beginning of the next step; the end of the calendar where there is none."""
    try:
        if step in (DAY, WEEK):
            return begin + timedelta(days=DAYS_IN[step])
        if step == MONTH:
            return (begin + timedelta(days=31)).replace(day=1)
        return begin.replace(year=begin.year + 1)
    except (OverflowError, ValueError):
        return date.max


def _place(begin: date, step: str, number: int) -> int:
    """What labels are spread by: months so that a year's first has one, years so that 2000 has."""
    return {MONTH: begin.month - 1 + 12 * begin.year, YEAR: begin.year}.get(step, number)


def _label(begin: date, step: str) -> str:
    if step == YEAR:
        return str(begin.year)
    if step == MONTH:
        return f"{MONTHS[begin.month - 1]} {begin.year}"
    return say_day(begin.isoformat())
