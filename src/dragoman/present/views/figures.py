"""Figures: how many, of whom, as of when, and who says so."""

from collections.abc import Mapping
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
    revises: str | None
    revision: str | None
    against: tuple[str, ...]
    stands: bool
    series: str
    event: str | None
    report: str
    published: str | None


MOST_RIVALS = 2  # others' numbers named in a line; --json has them all
COLUMNS = (
    Column(field="measure", title="Measure", width=13),
    Column(field="amount", title="How many", width=14),
    Column(field="counted", title="Of whom"),
    Column(field="as_of", title="As of", width=13, least=11),
    Column(field="where", title="Where", width=10),
    Column(field="said_by", title="Who says so", width=14),
    Column(field="series", title="Beside others", width=16),
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
    by_id = {figure.id: figure for figure in record.figures}
    return [
        _row(one, tell.claimant(one), published.get(one.report), series=_series(one, by_id, tell))
        for one in figures
    ]


def _series(figure: Figure, by_id: Mapping[str, Figure], tell: Telling) -> str:
    """How it differs from its claimant's last, what others say against it, whether it stands."""
    before = by_id.get(figure.revises or "")
    is_moved = before is not None and figure.revision in ("up", "down")
    said = [f"{figure.revision} from {say_amount(before)}"] if before and is_moved else []
    rivals = [by_id[id] for id in figure.against if id in by_id]
    said += [f"against {say_amount(one)} ({tell.claimant(one)})" for one in rivals[:MOST_RIVALS]]
    said += [] if figure.stands else ["since revised"]
    return "; ".join(said)


def _row(figure: Figure, said_by: str, published: str | None, *, series: str) -> FigureRow:
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
        revises=figure.revises,
        revision=figure.revision,
        against=figure.against,
        stands=figure.stands,
        series=series,
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
