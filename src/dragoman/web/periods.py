"""A strip of time: how much there is of each day, week, month or year, each a link to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.present.wording import MONTHS, say_day, say_days
from dragoman.store.index.counts import count_over_time, find_bulk
from dragoman.store.index.index import Index
from dragoman.web.view import View

# The most days for which a step is fine enough: so many bars can still be told apart.
MOST_DAYS = {"day": 75, "week": 525, "month": 4000}
BULK = 0.98  # of the events; a few told as history would make a strip of centuries
HEIGHT = 100  # of a bar in its drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A step of time, from `since` to `until`, and the address that asks for it alone."""

    since: str
    until: str
    label: str
    events: int
    x: float
    width: float
    height: float
    path: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The steps, and the period that is chosen of them; `kept` goes along with the form unseen.

    `outside` are events before or after all steps; `before` and `after` lead to the periods beside
    the chosen one, `all` to all of time; they are None where no period is chosen.
    """

    path: str
    step: str
    bars: tuple[Bar, ...]
    since: str
    until: str
    said: str
    outside: int
    before: str | None
    after: str | None
    all: str | None
    kept: tuple[tuple[str, str], ...]


def load_strip(index: Index, view: View) -> Strip:
    """The strip of a view: what fits it at any time, and the period that it asks for."""
    any_time = replace(view.filter, since=None, until=None)
    bulk = find_bulk(index, any_time, share=BULK)
    step = _step(*bulk) if bulk else "month"
    counts = {row.day: row.events for row in count_over_time(index, any_time, step=step, split=())}
    starts = list(step_days(*bulk, step=step)) if bulk else []
    since, until = view.filter.since, view.filter.until
    return Strip(
        path=view.path,
        step=step,
        bars=_bars(starts, counts, step=step, view=view),
        since=since or "",
        until=until or "",
        said=_said(since, until),
        outside=sum(counts.values()) - sum(counts.get(day.isoformat(), 0) for day in starts),
        before=_beside(view, -1),
        after=_beside(view, 1),
        all=view.where(since=None, until=None) if since or until else None,
        kept=tuple(pair for pair in view.params if pair[0] not in ("since", "until")),
    )


def _bars(starts: list[date], counts: dict[str, int], *, step: str, view: View) -> tuple[Bar, ...]:
    peak = max((counts.get(day.isoformat(), 0) for day in starts), default=0) or 1
    width = round(1000 / max(1, len(starts)), 2)
    bars = []
    for at, day in enumerate(starts):
        since, until = day.isoformat(), (next_step(day, step) - timedelta(days=1)).isoformat()
        events = counts.get(since, 0)
        bars.append(
            Bar(
                since=since,
                until=until,
                label=say_step(day, step),
                events=events,
                x=round(at * width, 2),
                width=width,
                height=round(HEIGHT * events / peak, 1),
                path=view.where(since=since, until=until),
                is_chosen=_is_chosen(view, since, until),
            )
        )
    return tuple(bars)


def _is_chosen(view: View, since: str, until: str) -> bool:
    """Whether the step meets the period asked for; nothing is chosen where none is."""
    asked = view.filter
    if not asked.since and not asked.until:
        return False
    return (asked.since or "") <= until and since <= (asked.until or "9999")


def _beside(view: View, way: int) -> str | None:
    """The address of the period as long as the chosen one, right before or after it."""
    asked = view.filter
    if not asked.since or not asked.until:
        return None
    first, last = date.fromisoformat(asked.since), date.fromisoformat(asked.until)
    try:
        if first.day == 1 and (last + timedelta(days=1)).day == 1:
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            begin = _month_on(first, way * months)
            end = _month_on(first, (way + 1) * months) - timedelta(days=1)
        else:
            length = (last - first + timedelta(days=1)) * way
            begin, end = first + length, last + length
    except (OverflowError, ValueError):
        return None
    return view.where(since=begin.isoformat(), until=end.isoformat())


def _said(since: str | None, until: str | None) -> str:
    """The period in words.

    >>> _said("2023-09-01", "2023-09-30"), _said(None, None)
    ('1–30 Sep 2023', 'all of time')
    """
    if since and until:
        return say_days(since, until)
    if since:
        return f"from {say_day(since)} on"
    return f"until {say_day(until)}" if until else "all of time"


def _step(first: str, last: str) -> str:
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return next((step for step, most in MOST_DAYS.items() if days <= most), "year")


def step_days(first: str, last: str, *, step: str) -> Iterator[date]:
    """The first days of all steps from one day to another."""
    day, end = _start(date.fromisoformat(first), step), date.fromisoformat(last)
    while day <= end:
        yield day
        day = next_step(day, step)


def _start(day: date, step: str) -> date:
    if step == "week":
        return day - timedelta(days=day.weekday())
    if step == "day":
        return day
    return day.replace(day=1) if step == "month" else day.replace(month=1, day=1)


def next_step(day: date, step: str) -> date:
    """The first day of the step after the one that begins on a day."""
    if step in ("day", "week"):
        return day + timedelta(days=1 if step == "day" else 7)
    return _month_on(day, 1 if step == "month" else 12)


def _month_on(day: date, months: int) -> date:
    """The first of the month so many months on.

    >>> _month_on(date(2023, 11, 1), 3)
    datetime.date(2024, 2, 1)
    """
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def say_step(day: date, step: str) -> str:
    """A step in words.

    >>> say_step(date(2023, 9, 1), "month"), say_step(date(2023, 9, 4), "week")
    ('Sep 2023', 'week of 4 Sep 2023')
    """
    if step == "month":
        return f"{MONTHS[day.month - 1]} {day.year}"
    if step == "year":
        return str(day.year)
    said = say_day(day.isoformat())
    return said if step == "day" else f"week of {said}"
