"""Figures: what is said of each number at an event, by whom, as of when, and against whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from dragoman.model.figure import Figure
from dragoman.present.wording import say_number
from dragoman.run.pending import Pending, find_pending
from dragoman.store.index.asking import name_values
from dragoman.store.index.events import find_events
from dragoman.store.index.figures import (
    FigureRow,
    SeriesPage,
    count_measures,
    figures_of_event,
    page_figures,
    page_series,
)
from dragoman.store.index.index import Index
from dragoman.store.index.reports import ReportRow, find_reports
from dragoman.store.lookup import load_figures
from dragoman.store.rows import Connection
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.figure_chart import Dot, FigureChart, draw_figures
from dragoman.web.filter_bar import FilterBar, make_bar
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view
from dragoman.web.ways import Way

PATH = "/figures"
MEASURE, EVENT, LIST = "measure", "event", "list"
OWN = (MEASURE, EVENT, LIST)
LABELS = {MEASURE: "Measure", EVENT: "Event"}
SERIES, ALL = "series", "all"
SERIES_SHOWN = 12  # charts with their tables: some screens full
FIGURES_SHOWN = 100  # rows of the list of all
UNDATED = "an unknown day"
REST = "…"  # the letter of claimants beyond those of the alphabet


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure: who says it (by a letter in the chart), what is against it, what it replaces."""

    row: FigureRow
    key: str
    amount: str
    figure: Figure | None
    against: tuple[str, ...]
    revised: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The figures of a measure at an event, by day; no chart where none is legible and dated."""

    measure: str
    line: EventLine | None
    chart: FigureChart | None
    figures: tuple[FigureLine, ...]
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of series, or of all figures in a list; `apart` belong to no event.

    `pending` are the judgements that the record does not know yet, by the row that they are on;
    `back` is where the review of one leads back to.
    """

    bar: FilterBar
    ways: tuple[Way, ...]
    series: tuple[Series, ...]
    figures: tuple[FigureLine, ...]
    reports: dict[str, ReportRow]
    apart: int
    pager: Pager
    nothing: str | None
    pending: Pending
    back: str


def load(shelves: Shelves, ask: Ask) -> Context:
    """The series that the address asks for, or the list."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=OWN)
    number = ask.number("page", 1)
    is_list = view.one(LIST) == ALL
    return _load_list(shelves, view, number) if is_list else _load_series(shelves, view, number)


def _load_series(shelves: Shelves, view: View, number: int) -> Context:
    index, measure = shelves.index, view.one(MEASURE) or None
    event = view.one(EVENT)
    offset = (number - 1) * SERIES_SHOWN
    found = page_series(index, view.filter, measure=measure, limit=SERIES_SHOWN, offset=offset)
    rows = _rows_of_event(index, event, measure) if event else _rows_of(index, found)
    series = make_series(shelves, rows)
    total = len(rows) if event else found.total
    size = max(1, total) if event else SERIES_SHOWN
    return _context(
        shelves,
        view,
        series=series,
        figures=(),
        apart=found.apart,
        pager=make_pager(view, number=number, total=total, size=size),
    )


def _load_list(shelves: Shelves, view: View, number: int) -> Context:
    page = page_figures(
        shelves.index,
        view.filter,
        measure=view.one(MEASURE) or None,
        limit=FIGURES_SHOWN,
        offset=(number - 1) * FIGURES_SHOWN,
    )
    return _context(
        shelves,
        view,
        series=(),
        figures=make_lines(page.rows, _by_id(shelves, page.rows)),
        apart=0,
        pager=make_pager(view, number=number, total=page.total, size=FIGURES_SHOWN),
    )


def _context(
    shelves: Shelves,
    view: View,
    *,
    series: tuple[Series, ...],
    figures: tuple[FigureLine, ...],
    apart: int,
    pager: Pager,
) -> Context:
    lines = (*figures, *(line for one in series for line in one.figures))
    cited = tuple(dict.fromkeys(line.row.report for line in lines))
    return Context(
        bar=_bar(shelves.index, view),
        ways=_ways(view),
        series=series,
        figures=figures,
        reports=find_reports(shelves.index, cited),
        apart=apart,
        pager=pager,
        nothing=None if pager.total or apart else say_nothing_fits(shelves, "figures that fit"),
        pending=find_pending(shelves.store),
        back=view.where(),
    )


def make_series(shelves: Shelves, rows: Iterable[Sequence[FigureRow]]) -> tuple[Series, ...]:
    """Each with its chart, the event that it is of, and its figures."""
    many = tuple(rows)
    figures = _by_id(shelves, [row for one in many for row in one])
    ids = tuple(dict.fromkeys(one[0].event for one in many if one[0].event))
    found = load_lines(shelves.index, find_events(shelves.index, ids))
    events = {line.event.id: line for line in found}
    return tuple(_series(one, figures, events.get(one[0].event or "")) for one in many)


def make_lines(rows: Sequence[FigureRow], figures: Mapping[str, Figure]) -> tuple[FigureLine, ...]:
    """Figures of one series by day, each with its claimant's letter."""
    keys = _letters(rows)
    by_id = {row.id: row for row in rows}
    return tuple(_line(row, keys, by_id, figures.get(row.id)) for row in rows)


def _series(
    rows: Sequence[FigureRow], figures: Mapping[str, Figure], line: EventLine | None
) -> Series:
    lines = make_lines(rows, figures)
    speakers = len({one.key for one in lines})
    amounts = [bound for row in rows for bound in (row.low, row.high) if bound is not None]
    span = say_number(min(amounts), max(amounts), "exact") if amounts else "none of them legible"
    counted = f"{len(lines)} figure{'s' * (len(lines) > 1)}"
    return Series(
        measure=rows[0].measure,
        line=line,
        chart=draw_figures(_dot(one) for one in lines if one.row.day),
        figures=lines,
        said=f"{counted} from {speakers} source{'s' * (speakers > 1)}, {span}",
    )


def _line(
    row: FigureRow,
    keys: Mapping[tuple[str, str], str],
    by_id: Mapping[str, FigureRow],
    figure: Figure | None,
) -> FigureLine:
    others = [by_id[id] for id in (figure.against if figure else ()) if id in by_id]
    before = by_id.get(figure.revises or "") if figure else None
    return FigureLine(
        row=row,
        key=keys[_claimant(row)],
        amount=_say_amount(row),
        figure=figure,
        against=tuple(f"{keys[_claimant(other)]} ({_say_amount(other)})" for other in others),
        revised=_say_amount(before) if before else None,
    )


def _dot(line: FigureLine) -> Dot:
    row, figure = line.row, line.figure
    return Dot(
        ref=row.id,
        key=line.key,
        day=row.day or "",
        low=None if row.exactness == "at_most" else row.low,
        high=None if row.exactness in ("at_least", "more_than") else row.high,
        said=f"{line.key}: {line.amount}",
        stands=figure is None or figure.stands,
        is_disputed=bool(figure and figure.against),
        revises=figure.revises if figure else None,
    )


def _say_amount(row: FigureRow) -> str:
    if not row.legible:
        return f"not legible: “{row.text}”"
    return say_number(row.low, row.high, row.exactness) or row.text


def _letters(rows: Iterable[FigureRow]) -> dict[tuple[str, str], str]:
    """A letter for each who says a number, in the order in which they first do."""
    sources = dict.fromkeys(map(_claimant, rows))
    return {
        source: ascii_uppercase[number] if number < len(ascii_uppercase) else REST
        for number, source in enumerate(sources)
    }


def _claimant(row: FigureRow) -> tuple[str, str]:
    """Who says it: an actor by id or name, else the outlet itself."""
    if row.claimant or row.claimant_name:
        return ("by", row.claimant or row.claimant_name or "")
    return ("in", row.outlet or row.report)


def _rows_of(index: Index, page: SeriesPage) -> list[Sequence[FigureRow]]:
    return [
        rows for one in page.rows for rows in _rows_of_event(index, one.event or "", one.measure)
    ]


def _rows_of_event(index: Index, event: str, measure: str | None) -> list[Sequence[FigureRow]]:
    rows = figures_of_event(index, event)
    measures = dict.fromkeys(row.measure for row in rows if measure in (None, row.measure))
    return [tuple(row for row in rows if row.measure == one) for one in measures]


def _by_id(shelves: Shelves, rows: Iterable[FigureRow]) -> dict[str, Figure]:
    return {one.id: one for one in load_figures(shelves.store, [row.id for row in rows])}


def _bar(index: Index, view: View) -> FilterBar:
    names = name_values(index, view.filter)
    event = view.one(EVENT)
    names |= {one.id: f"{one.type or 'event'} {one.trigger}" for one in find_events(index, [event])}
    return make_bar(view, {MEASURE: count_measures(index, view.filter)}, labels=LABELS, names=names)


def _ways(view: View) -> tuple[Way, ...]:
    here = view.one(LIST) == ALL
    return (
        Way(label="series", path=view.where(list=None), is_here=not here),
        Way(label="all figures in a list", path=view.where(list=ALL, event=None), is_here=here),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """The series, all figures, those of one event, and none."""
    sql = "SELECT event, count(*) FROM figure WHERE event IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
    row = con.execute(sql).fetchone()
    one = (f"{PATH}?{EVENT}={row[0]}",) if row else ()
    return (PATH, f"{PATH}?{LIST}={ALL}", *one, f"{PATH}?{MEASURE}=dances")


PAGE = Page(
    name="figures",
    path=PATH,
    title="Figures",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Figures",
    group="What is said",
)
