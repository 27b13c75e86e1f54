"""What `--since` stands for: a day, a report, or the last visit; and the reports known then."""

import re
from collections.abc import Iterable, Sequence, Set
from typing import Protocol, TypeVar

from dragoman.errors import UsageError
from dragoman.present.extent import count_reports
from dragoman.present.news.news import Since
from dragoman.present.wording import say_day, short_id
from dragoman.read.dates import check_date
from dragoman.run.intake import Named, find_report
from dragoman.store.visit import Visit

LAST = "LAST"
DAY = re.compile(r"\s*\d+-\d+-\d+\s*")


class Dated(Named, Protocol):
    """A report, as far as it tells whether it was known."""

    @property
    def outlet(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...


OneDated = TypeVar("OneDated", bound=Dated)


def find_since(wanted: str, reports: Sequence[Dated], visit: Visit | None) -> Since:
    """What one knew: all before a day, all but a report and later ones, or what was there last.

    A report without a date is new to a day and to a dated report: nothing says that it was known.
    """
    if wanted.strip().upper() == LAST:
        return _since_visit(visit, reports)
    if DAY.fullmatch(wanted):
        return _since_day(check_date(wanted, what="--since"), reports)
    return _since_report(wanted, reports)


def say_visit(visit: Visit | None, reports: Set[str]) -> str:
    """The last visit in words, of a store that holds these reports now."""
    if visit is None:
        return "the beginning (no earlier visit)"
    gone = len(visit.reports - reports)
    return f"the last visit ({count_reports(gone)} taken out since)" if gone else "the last visit"


def say_first(report: Dated) -> str:
    """The first report that is new, in words."""
    day = say_day(report.published) if report.published else "undated"
    return f"{report.outlet or report.file}, {day} ({short_id(report.id)})"


def find_first(wanted: str, reports: Iterable[OneDated]) -> OneDated:
    """The report that is named; UsageError where it is not one."""
    try:
        return find_report(reports, wanted)
    except UsageError as error:
        raise UsageError(f"--since takes a day (YYYY-MM-DD), LAST or a report: {error}") from error


def _since_visit(visit: Visit | None, reports: Sequence[Dated]) -> Since:
    said = say_visit(visit, {report.id for report in reports})
    if visit is None:
        return Since(asked=LAST, said=said, known=frozenset())
    return Since(asked=LAST, said=said, known=visit.reports, day=visit.day)


def _since_day(day: str, reports: Sequence[Dated]) -> Since:
    known = (report.id for report in reports if report.published and report.published < day)
    return Since(asked=day, said=say_day(day), known=frozenset(known))


def _since_report(wanted: str, reports: Sequence[Dated]) -> Since:
    first = find_first(wanted, reports)
    known = (report.id for report in reports if report != first and not _is_later(report, first))
    return Since(asked=wanted, said=say_first(first), known=frozenset(known))


def _is_later(report: Dated, first: Dated) -> bool:
    """Whether it was published on a later day, or may have been."""
    if first.published is None:
        return False
    return report.published is None or report.published > first.published
