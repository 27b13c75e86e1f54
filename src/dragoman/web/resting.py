"""What lines rest on and speak of: their reports, and the events and figures they are about."""

from collections.abc import Iterable

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.model.span import Evidence
from dragoman.run.correct import correct_reports
from dragoman.store.lookup import load_figures, load_listed_events, load_report_judgements
from dragoman.store.overlook import load_heads
from dragoman.store.rows import Connection


def load_about(
    con: Connection, about: Iterable[str | None]
) -> tuple[dict[str, Figure], dict[str, Event]]:
    """By id the figures and events that lines are about, and the events of those figures."""
    ids = {one for one in about if one}
    figures = load_figures(con, ids)
    events = load_listed_events(con, ids | {one.event for one in figures if one.event})
    return {one.id: one for one in figures}, {one.id: one for one in events}


def load_told(con: Connection, evidence: Iterable[Evidence]) -> dict[str, Report]:
    """By id the reports of some evidence as judgements leave them, their texts left empty."""
    ids = sorted({piece.report for piece in evidence})
    heads = correct_reports(load_heads(con, ids), load_report_judgements(con, ids))
    return {report.id: report for report in heads}
