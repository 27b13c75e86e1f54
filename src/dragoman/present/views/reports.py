"""The list of reports, with how much was found in each."""

from collections import Counter
from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.present.views.column import Column
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report."""

    id: str
    short: str
    published: str | None
    day: str
    outlet: str | None
    title: str | None
    file: str
    name: str
    events: int


REPORT_COLUMNS = (
    Column(field="short", title="Id", is_id=True),
    Column(field="day", title="Published", width=12),
    Column(field="outlet", title="Outlet", width=18),
    Column(field="name", title="Title or file"),
    Column(field="events", title="Events", is_number=True),
)


def report_rows(record: Record) -> list[ReportRow]:
    """Reports by day, undated ones last."""
    telling = Counter(
        report for event in record.events for report in {piece.report for piece in event.evidence}
    )
    reports = sorted(record.reports, key=lambda one: (one.published or "9999", one.file, one.id))
    return [_row(report, telling[report.id]) for report in reports]


def _row(report: Report, events: int) -> ReportRow:
    return ReportRow(
        id=report.id,
        short=short_id(report.id),
        published=report.published,
        day=say_day(report.published),
        outlet=plain(report.outlet) if report.outlet else None,
        title=plain(report.title) if report.title else None,
        file=plain(report.file),
        name=plain(report.title or report.file),
        events=events,
    )
