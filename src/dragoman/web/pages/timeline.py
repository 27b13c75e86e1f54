"""Timeline: the events of a view by day and track, where each stands, and the rows below."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.filter import Filter
from dragoman.store.index.counts import Span, count_over_time, find_bulk, find_span
from dragoman.store.index.events import PAGE as ROWS
from dragoman.store.index.events import page_events
from dragoman.store.index.index import Index
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.event_lines import EventLine, load_lines, name_tracks
from dragoman.web.filter_bar import FilterBar, load_bar
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.shelves import Shelves
from dragoman.web.time_axis import MOST_YEARS, Axis, make_axis, make_whole_axis
from dragoman.web.timeline_chart import (
    LANE_SIGNS,
    MOST_SIGNS,
    SPLIT,
    Timeline,
    busiest_tracks,
    draw_timeline,
    lane_of,
)
from dragoman.web.view import View, read_view
from dragoman.web.ways import Way

PATH = "/timeline"
ORDER = "order"
ORDERS = {"earliest": "earliest first", "latest": "latest first", "surest": "surest first"}
# A few events of long ago, told as history, would press all others into one column: the span
# leaves out the outermost twentieth on each side where it is less than half as long without.
BULK = 0.9
SHORTER = 2
LONGEST = 366 * MOST_YEARS  # days; of more, only those on which there are events are drawn
# Spans that a reader asks for again and again, in days to the day of the record.
RECENT = {"Last 30 days": 30, "Last 3 months": 91, "Last year": 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The view: its bar, chart, spans to go to, and a page of its rows.

    `brush` is the address without its span, for the script that zooms.
    """

    bar: FilterBar
    span: Span
    as_of: str | None
    chart: Timeline | None
    ways: tuple[Way, ...]
    recent: tuple[Way, ...]
    orders: tuple[Way, ...]
    brush: str
    lines: tuple[EventLine, ...]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The view that the address asks for."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=(ORDER,))
    span, as_of = find_span(index, view.filter), find_as_of(index)
    order = view.one(ORDER) if view.one(ORDER) in ORDERS else next(iter(ORDERS))
    number = ask.number("page", 1)
    rows = page_events(index, view.filter, order=order, offset=(number - 1) * ROWS)
    axis = choose_axis(index, view.filter, span)
    return Context(
        bar=load_bar(index, view),
        span=span,
        as_of=as_of,
        chart=_chart(index, view, axis=axis, total=rows.total) if axis else None,
        ways=make_ways(view, axis) if axis else (),
        recent=make_recent(view, as_of) if as_of else (),
        orders=tuple(
            Way(label=label, path=view.where(order=name), is_here=name == order)
            for name, label in ORDERS.items()
        ),
        brush=view.where(since=None, until=None),
        lines=load_lines(index, rows.rows),
        pager=make_pager(view, number=number, total=rows.total, size=ROWS),
        nothing=None if rows.total else say_nothing_fits(shelves, "events that fit"),
    )


def choose_axis(index: Index, filter: Filter, span: Span) -> Axis | None:
    """The span that is asked for, else the one in which the events are; None without any."""
    if span.first is None or span.last is None:
        return None
    whole = (span.first, span.last)
    first, last = filter.since or span.first, filter.until or span.last
    if (filter.since or filter.until) and _days(first, max(first, last)) <= LONGEST:
        return make_axis(first, max(first, last))
    bulk = find_bulk(index, filter, share=BULK) or whole
    return make_whole_axis(*(bulk if _days(*bulk) * SHORTER < _days(*whole) else whole))


def make_ways(view: View, axis: Axis) -> tuple[Way, ...]:
    """Links that move the span and change its length.

    >>> ways = make_ways(View(path="/timeline"), make_axis("2023-05-01", "2023-05-08"))
    >>> [way.path for way in ways][:2]
    ['/timeline?since=2023-04-23&until=2023-04-30', '/timeline?since=2023-05-03&until=2023-05-06']
    """
    first, last = date.fromisoformat(axis.first), date.fromisoformat(axis.last)
    days = (last - first).days + 1
    quarter, half = days // 4, -(-days // 2)
    is_asked = view.filter.since or view.filter.until
    return (
        Way(label="Earlier", path=_moved(view, first, last, by=(-days, -days))),
        Way(
            label="Zoom in",
            path=_moved(view, first, last, by=(quarter, -quarter)) if quarter else None,
        ),
        Way(label="Zoom out", path=_moved(view, first, last, by=(-half, half))),
        Way(label="Later", path=_moved(view, first, last, by=(days, days))),
        Way(label="All days", path=view.where(since=None, until=None) if is_asked else None),
    )


def make_recent(view: View, as_of: str) -> tuple[Way, ...]:
    """The spans that end on the day of the record, and what is ahead of it."""
    day = date.fromisoformat(as_of)
    asked = {label: (_iso(day - timedelta(days=days - 1)), as_of) for label, days in RECENT.items()}
    ahead = _iso(day + timedelta(days=1))
    chosen = (view.filter.since, view.filter.until)
    return (
        *(
            Way(label=label, path=view.where(since=pair[0], until=pair[1]), is_here=pair == chosen)
            for label, pair in asked.items()
        ),
        Way(
            label="Ahead",
            path=view.where(since=ahead, until=None),
            is_here=chosen == (ahead, None),
        ),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """The whole, a day on which there are events, and an address with values that mean nothing."""
    sql = 'SELECT max("when"."start")[:10] FROM event'
    row = con.execute(sql).fetchone()
    day = row[0] if row else None
    days = (f"{PATH}?since={day}&until={day}",) if day else ()
    return (PATH, *days, f"{PATH}?type=DANCE&since=soon&status=planned")


def _chart(index: Index, view: View, *, axis: Axis, total: int) -> Timeline:
    counts = count_over_time(index, view.filter, step=axis.step, split=SPLIT)
    return draw_timeline(
        view,
        axis,
        counts=counts,
        lines=_lines_by_lane(index, view.filter, busiest_tracks(counts), total=total),
        tracks=name_tracks(index),
    )


def _lines_by_lane(
    index: Index, filter: Filter, named: tuple[str, ...], *, total: int
) -> dict[str | None, tuple[EventLine, ...]]:
    """The events of each lane where there are few in all, else of each track that has few."""
    if total <= MOST_SIGNS:
        lines = load_lines(index, page_events(index, filter, limit=MOST_SIGNS).rows)
        lanes = {lane_of(line.event.track, named) for line in lines}
        return {
            lane: tuple(one for one in lines if lane_of(one.event.track, named) == lane)
            for lane in lanes
        }
    pages = {
        track: page_events(index, replace(filter, tracks=(track,)), limit=LANE_SIGNS)
        for track in named
    }
    return {
        track: load_lines(index, page.rows)
        for track, page in pages.items()
        if page.total <= LANE_SIGNS
    }


def _moved(view: View, first: date, last: date, *, by: tuple[int, int]) -> str | None:
    """The view of other days; None where they are beyond the calendar."""
    try:
        since, until = first + timedelta(days=by[0]), last + timedelta(days=by[1])
    except OverflowError:
        return None
    return view.where(since=_iso(since), until=_iso(until))


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def _iso(day: date) -> str:
    return day.isoformat()


PAGE = Page(
    name="timeline",
    path=PATH,
    title="Timeline",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Timeline",
    group="Now",
)
