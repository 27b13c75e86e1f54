"""Figures: how many, of whom, as of when, and who says so."""

from dataclasses import dataclass

from dragoman.model.figure import Figure
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_amount, say_place, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure."""

    id: str
    short: str
    measure: str
    amount: str
    low: float | None
    high: float | None
    exactness: str
    unit: str
    of: str | None
    counted: str
    as_of: str
    where: str
    said_by: str
    legible: bool
    cumulative: bool | None
    event: str | None
    report: str
    published: str | None


COLUMNS = (
    Column(field="measure", title="Measure", width=13),
    Column(field="amount", title="How many", width=14),
    Column(field="counted", title="Of whom"),
    Column(field="as_of", title="As of", width=13, least=11),
    Column(field="where", title="Where", width=10),
    Column(field="said_by", title="Who says so", width=14),
    Column(field="short", title="Id", is_id=True),
)


def figure_rows(record: Record, as_of: str | None) -> list[FigureRow]:
    """Figures by measure, then by day."""
    tell = Telling(record)
    published = {report.id: report.published for report in record.reports}
    figures = sorted(
        record.figures,
        key=lambda one: (
            one.measure,
            day_order(one.as_of),
            published.get(one.report) or "9",
            one.id,
        ),
    )
    return [_row(one, tell.claimant(one), published.get(one.report)) for one in figures]


def _row(figure: Figure, said_by: str, published: str | None) -> FigureRow:
    of = plain(figure.of or "")
    unit = plain(figure.unit)
    return FigureRow(
        id=figure.id,
        short=short_id(figure.id),
        measure=figure.measure,
        amount=say_amount(figure),
        low=figure.low,
        high=figure.high,
        exactness=figure.exactness,
        unit=unit,
        of=of or None,
        counted=of or unit,
        as_of=say_when(figure.as_of),
        where=say_place(figure.place),
        said_by=said_by,
        legible=figure.legible,
        cumulative=figure.cumulative,
        event=figure.event,
        report=figure.report,
        published=published,
    )


def figure_notes(record: Record, as_of: str | None) -> list[str]:
    """How many numbers are damaged."""
    damaged = sum(not figure.legible for figure in record.figures)
    return [f"{damaged} not legible: kept as written, never guessed."] if damaged else []


VIEW = View(
    name="figures",
    title="Figures",
    things="figures",
    lists="figures",
    columns=COLUMNS,
    rows=figure_rows,
    notes=figure_notes,
)
