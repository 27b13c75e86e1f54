"""The one order of the record: published date (undated last), report id, then place in the text.

What stands in a private note comes behind all that stands in reports.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from dragoman.model.note import is_on_note
from dragoman.model.report import Report
from dragoman.model.span import Evidence

UNDATED = "9999-12-31"
LAST = "9999-12-31 note"  # behind all reports: a note founds nothing that a report tells


class Placed(Protocol):
    """Anything found at a stretch of a report."""

    @property
    def id(self) -> str: ...

    @property
    def report(self) -> str: ...

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Rank = tuple[str, str, int, int, str]


def rank_of(item: Placed, published: Mapping[str, str | None]) -> Rank:
    """Where `item` stands in the record's order; `published` gives the dates of reports by id."""
    day = LAST if is_on_note(item.report) else published[item.report] or UNDATED
    return (day, item.report, item.start, item.end, item.id)


def report_rank(report: Report) -> tuple[str, str, str]:
    """Where a report stands; the file name only decides between the same report read twice."""
    day = LAST if is_on_note(report.id) else report.published or UNDATED
    return (day, report.id, report.file)


def unite_evidence(groups: Iterable[Iterable[Evidence]]) -> tuple[Evidence, ...]:
    """All evidence once, unchanged, sorted by report and span."""
    united = {item for group in groups for item in group}
    return tuple(sorted(united, key=lambda e: (e.report, e.start, e.end, e.text)))
