"""What `--since` stands for: a day, a report, or the last visit; and the reports known then."""

import re
from collections.abc import Sequence

from dragoman.errors import UsageError
from dragoman.model.report import Report
from dragoman.present.extent import count_reports
from dragoman.present.news.news import Since
from dragoman.present.wording import say_day, short_id
from dragoman.read.dates import check_date
from dragoman.run.intake import find_report
from dragoman.store.visit import Visit

LAST = "LAST"
DAY = re.compile(r"\s*\d+-\d+-\d+\s*")


def find_since(wanted: str, reports: Sequence[Report], visit: Visit | None) -> Since:
    """What one knew: all before a day, all but a report and later ones, or what was there last.

    A report without a date is new to a day and to a dated report: nothing says that it was known.
    """
    if wanted.strip().upper() == LAST:
        return _since_visit(visit, reports)
    if DAY.fullmatch(wanted):
        return _since_day(check_date(wanted, what="--since"), reports)
    return _since_report(wanted, reports)


def _since_visit(visit: Visit | None, reports: Sequence[Report]) -> Since:
    if visit is None:
        said = "the beginning (no earlier visit)"
        return Since(asked=LAST, said=said, known=frozenset())
    gone = len(visit.reports - {report.id for report in reports})
    said = f"the last visit ({count_reports(gone)} taken out since)" if gone else "the last visit"
    return Since(asked=LAST, said=said, known=visit.reports, day=visit.day)


def _since_day(day: str, reports: Sequence[Report]) -> Since:
    known = (report.id for report in reports if report.published and report.published < day)
    return Since(asked=day, said=say_day(day), known=frozenset(known))


def _since_report(wanted: str, reports: Sequence[Report]) -> Since:
    try:
        first = find_report(reports, wanted)
    except UsageError as error:
        raise UsageError(f"--since takes a day (YYYY-MM-DD), LAST or a report: {error}") from error
    known = (report.id for report in reports if report != first and not _is_later(report, first))
    day = say_day(first.published) if first.published else "undated"
    said = f"{first.outlet or first.file}, {day} ({short_id(first.id)})"
    return Since(asked=wanted, said=said, known=frozenset(known))


def _is_later(report: Report, first: Report) -> bool:
    """Whether it was published on a later day, or may have been."""
    if first.published is None:
        return False
    return report.published is None or report.published > first.published
