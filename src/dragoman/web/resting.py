"""What lines rest on and speak of: their reports, and the events and figures they are about."""

from collections.abc import Iterable

from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.model.span import Evidence
from dragoman.run.correct import correct_reports
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.lookup import load_figures, load_report_judgements
from dragoman.store.overlook import load_heads
from dragoman.store.rows import Connection
from dragoman.web.shelves import Shelves


def load_about(
    shelves: Shelves, about: Iterable[str | None]
) -> tuple[dict[str, Figure], dict[str, EventRow]]:
    """By id the figures and events that lines are about, and the events of those figures."""
    ids = {one for one in about if one}
    figures = load_figures(shelves.store, ids)
    named = ids | {one.event for one in figures if one.event}
    events = find_events(shelves.index, tuple(sorted(named)))
    return {one.id: one for one in figures}, {one.id: one for one in events}


def load_told(con: Connection, evidence: Iterable[Evidence]) -> dict[str, Report]:
    """By id the reports of some evidence as judgements leave them, their texts left empty."""
    return load_corrected_heads(con, {piece.report for piece in evidence})


def load_corrected_heads(con: Connection, reports: Iterable[str]) -> dict[str, Report]:
    """By id the reports with the given ids as judgements leave them, their texts left empty."""
    ids = sorted(set(reports))
    heads = correct_reports(load_heads(con, ids), load_report_judgements(con, ids))
    return {report.id: report for report in heads}
