"""Sources: near-copies of one text, which count once, and what later versions changed."""

from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.source import Source, Version
from dragoman.present.days import UNDATED_LAST
from dragoman.present.extent import count_reports
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One report of a group of near-copies, and what it changed where it is a later version."""

    id: str
    source: str
    report: str
    short: str
    file: str
    title: str | None
    published: str | None
    told: str
    name: str
    is_earliest: bool
    is_fullest: bool
    of: str | None
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    what: str


COLUMNS = (
    Column(field="source", title="Source", is_id=True, group=True),
    Column(field="told", title="Outlet, published", width=22, least=14),
    Column(field="name", title="Title or file"),
    Column(field="what", title="Which", width=20),
    Column(field="short", title="Report", is_id=True),
)


def source_rows(record: Record, as_of: str | None) -> list[SourceRow]:
    """Groups of near-copies by their earliest report, a row for each report."""
    tell = Telling(record)
    found = sorted(
        record.sources, key=lambda one: (tell.published(one.earliest) or UNDATED_LAST, one.id)
    )
    return [_row(one, report, tell) for one in found for report in one.reports]


def _row(source: Source, id: str, tell: Telling) -> SourceRow:
    report = tell.find_report(id)
    version = next((one for one in source.versions if one.report == id), None)
    return SourceRow(
        id=source.id,
        source=short_id(source.id),
        report=id,
        short=short_id(id),
        file=plain(report.file) if report else "",
        title=plain(report.title) if report and report.title else None,
        published=report.published if report else None,
        told=tell.report(id),
        name=plain((report.title or report.file) if report else ""),
        is_earliest=id == source.earliest,
        is_fullest=id == source.fullest,
        of=version.of if version else None,
        added=tuple(plain(piece.text) for piece in version.added) if version else (),
        dropped=tuple(plain(piece.text) for piece in version.dropped) if version else (),
        what=_say_which(source, id, version),
    )


def _say_which(source: Source, id: str, version: Version | None) -> str:
    parts = ["earliest"] if id == source.earliest else []
    parts += ["fullest"] if id == source.fullest else []
    if version:
        changes = (f"{len(version.added)} added", f"{len(version.dropped)} dropped")
        parts.append(f"later version: {', '.join(changes)}")
    return ", ".join(parts) or "copy"


def source_notes(record: Record, as_of: str | None) -> list[str]:
    """How many sources the reports are."""
    copies = sum(len(one.reports) - 1 for one in record.sources)
    if not copies:
        return []
    reports, count = count_reports(len(record.reports)), len(record.reports) - copies
    return [f"{reports} count as {count:,} sources. Added and dropped: sentences; --json has them."]


VIEW = View(
    name="sources",
    title="Sources",
    things="near-copies",
    lists="sources",
    columns=COLUMNS,
    rows=source_rows,
    notes=source_notes,
)
