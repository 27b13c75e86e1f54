"""Coverage: which outlets and days were read, so that not found and not read are two things."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.present.days import count_days, gaps_between
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_day, say_days

NO_OUTLET = "(no outlet given)"
ALL = "All outlets"
MAX_GAPS = 12  # in the note for people; --json has every one


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """What was read of one outlet, or of all; `gaps` are days with nothing read, ``from/to``."""

    outlet: str
    reports: int
    empty: int
    undated: int
    first: str | None
    last: str | None
    span: str
    days: int
    days_without: int
    gaps: tuple[str, ...]
    undated_reports: tuple[str, ...]


COLUMNS = (
    Column(field="outlet", title="Outlet"),
    Column(field="reports", title="Reports", is_number=True),
    Column(field="empty", title="Without events", is_number=True, width=7),
    Column(field="undated", title="Undated", is_number=True),
    Column(field="span", title="First – last"),
    Column(field="days", title="Days read", is_number=True, width=5),
    Column(field="days_without", title="Days not read", is_number=True, width=8),
)


def coverage_rows(record: Record, as_of: str | None) -> list[CoverageRow]:
    """All outlets together, then each by name."""
    telling = {piece.report for event in record.events for piece in event.evidence}
    by_outlet: dict[str, list[Report]] = {}
    for report in record.reports:
        by_outlet.setdefault(plain(report.outlet or "") or NO_OUTLET, []).append(report)
    rows = [_row(outlet, by_outlet[outlet], telling) for outlet in sorted(by_outlet)]
    return [_row(ALL, record.reports, telling), *rows] if record.reports else []


def _row(outlet: str, reports: Sequence[Report], telling: set[str]) -> CoverageRow:
    dated = [report.published for report in reports if report.published]
    undated = [plain(report.file) for report in reports if not report.published]
    first, last = min(dated, default=None), max(dated, default=None)
    gaps = gaps_between(dated)
    return CoverageRow(
        outlet=outlet,
        reports=len(reports),
        empty=sum(report.id not in telling for report in reports),
        undated=len(undated),
        first=first,
        last=last,
        span=say_days(first, last) if first else "",
        days=len(set(dated)),
        days_without=sum(count_days(*gap) for gap in gaps),
        gaps=tuple("/".join(gap) for gap in gaps),
        undated_reports=tuple(sorted(undated)),
    )


def coverage_notes(record: Record, as_of: str | None) -> list[str]:
    """Days with nothing read, reports without a date, reports in which nothing was found."""
    if not record.reports:
        return ["Nothing has been read."]
    telling = {piece.report for event in record.events for piece in event.evidence}
    whole = _row(ALL, record.reports, telling)
    empty = (report.file for report in record.reports if report.id not in telling)
    notes = [
        _note("Not read (no report of these days)", [_say_gap(gap) for gap in whole.gaps]),
        _note("Read, and no event found", sorted(plain(file) for file in empty)),
        _note("Undated, so relative dates stay unknown", whole.undated_reports),
    ]
    if as_of and whole.last and as_of > whole.last:
        notes.append(f"Nothing read after {say_day(whole.last)}.")
    return [note for note in notes if note]


def _note(title: str, items: Iterable[str]) -> str:
    said = list(items)
    rest = f" and {len(said) - MAX_GAPS} more" if len(said) > MAX_GAPS else ""
    return f"{title}: {'; '.join(said[:MAX_GAPS])}{rest}." if said else ""


def _say_gap(gap: str) -> str:
    first, _, last = gap.partition("/")
    return say_days(first, last)


VIEW = View(
    name="coverage",
    title="Coverage",
    things="reports",
    columns=COLUMNS,
    rows=coverage_rows,
    notes=coverage_notes,
)
