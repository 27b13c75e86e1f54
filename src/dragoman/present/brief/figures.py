"""Figures as series: from the least to the most that is said, by whom, and as of when."""

from collections.abc import Sequence

from dragoman.model.figure import Figure
from dragoman.present.brief.desk import Desk, say_more
from dragoman.present.brief.document import Chart, Range, Row, Section, Table
from dragoman.present.brief.phrases import say_kind
from dragoman.present.days import day_order
from dragoman.present.telling import say_day_known, say_first
from dragoman.present.wording import plain, say_amount, say_number, say_place, say_when

CHARTS = 2
COLUMNS = ("What is counted", "Range", "Latest", "Who says so")


def write_figures(desk: Desk) -> Section:
    """A row for each series, and charts of those of which most is said."""
    named = desk.material.series
    series = [(key, _ordered(desk.rows.figures(*key), desk)) for key in named]
    known = [(key, figures) for key, figures in series if figures]
    rows = tuple(_row(figures, desk) for _, figures in known)
    charts = [chart for _, figures in known if (chart := _chart(figures, desk))]
    counted = desk.material.counted
    return Section(
        key="figures",
        title="Figures",
        lead="Numbers as reported; a range is what different claimants or days say."
        if rows
        else "",
        tables=(Table(title="Series", columns=COLUMNS, rows=rows),) if rows else (),
        charts=tuple(charts[:CHARTS]),
        more=say_more(len(rows), counted.series, "series") if rows else "",
        none="" if rows else desk.none("figures"),
    )


def _ordered(figures: Sequence[Figure], desk: Desk) -> list[Figure]:
    return sorted(figures, key=lambda one: (_day(one, desk), day_order(one.as_of), one.id))


def _day(figure: Figure, desk: Desk) -> str:
    """The day as of which it holds, else that of its report."""
    as_of = figure.as_of.end or figure.as_of.start or desk.tell.published(figure.report) or ""
    return as_of[:10]


def _row(figures: Sequence[Figure], desk: Desk) -> Row:
    standing = [one for one in figures if one.stands] or list(figures)
    latest = standing[-1]
    as_of = say_when(latest.as_of) if latest.as_of.start or latest.as_of.end else "day not given"
    return Row(
        cells=(
            _name(latest, figures, desk),
            _say_range(figures),
            f"{say_amount(latest)}, {as_of}",
            say_first((desk.tell.claimant(one) for one in figures), ", "),
        ),
        refs=desk.citing.cite([piece for one in figures for piece in one.evidence[:1]]),
        event=latest.event,
    )


def _name(figure: Figure, figures: Sequence[Figure], desk: Desk) -> str:
    """``Killed, people — attack (explosives), Khankendi, AZE; 26 Sep 2023``."""
    said = figure.measure.capitalize()
    counted = {plain(one.of or one.unit) for one in figures}
    said += f", {counted.pop()}" if len(counted) == 1 else ""
    for event in desk.rows.events([figure.event or ""]):
        where = (say_place(event.place), say_day_known(say_when(event.when)))
        kind = say_kind(event)
        parts = (kind[:1].lower() + kind[1:], *where)
        said += f" — {', '.join(part for part in parts if part)}"
    return said


def _say_range(figures: Sequence[Figure]) -> str:
    """From the least to the most; "not legible" where there is no number."""
    bounds = [bound for one in figures for bound in (one.low, one.high) if bound is not None]
    if not bounds:
        return "not legible"
    low, high = min(bounds), max(bounds)
    is_open = any(one.high is None and one.low is not None for one in figures)
    said = say_number(low, high, "exact")
    return f"{said} or more" if is_open else said


def _chart(figures: Sequence[Figure], desk: Desk) -> Chart | None:
    """A chart where there are several numbers of several days or claimants."""
    points = tuple(
        Range(
            day=_day(one, desk),
            low=one.low,
            high=one.high,
            claimant=desk.tell.claimant(one) or "not said",
        )
        for one in figures
        if _day(one, desk) and (one.low is not None or one.high is not None)
    )
    if len({(point.day, point.low, point.high, point.claimant) for point in points}) < 2:
        return None
    name = _name(figures[-1], figures, desk)
    told = "; ".join(f"{say_amount(one)} ({desk.tell.claimant(one)})" for one in figures[:12])
    return Chart(title=name, said=f"{told[:1].upper()}{told[1:]}.", ranges=points)
