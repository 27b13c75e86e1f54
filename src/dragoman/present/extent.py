"""How much was read, said beside every zero: not found and not read are two things."""

from collections.abc import Sequence

from dragoman.model.report import Report
from dragoman.present.wording import say_days


def say_nothing(things: str, reports: Sequence[Report], *, rejected: int) -> str:
    """That there are none of the `things`, and in how much.

    >>> say_nothing("contradictions", (), rejected=2)
    'No contradictions: no report has been read; 2 not read.'
    """
    extent = f" in {say_read(reports)}" if reports else ": no report has been read"
    return f"No {things}{extent}{say_rejected(rejected)}."


def say_read(reports: Sequence[Report], how: str = "read") -> str:
    """How many reports, how they came, and from which day to which."""
    return ", ".join((f"{count_reports(len(reports))} {how}", *_days(reports)))


def say_rejected(number: int) -> str:
    """How many files could not be read; nothing where all could.

    >>> say_rejected(2), say_rejected(0)
    ('; 2 not read', '')
    """
    return f"; {number:,} not read" if number else ""


def count_reports(number: int) -> str:
    """A number of reports.

    >>> count_reports(0), count_reports(1), count_reports(1200)
    ('no report', '1 report', '1,200 reports')
    """
    return f"{number:,} reports" if number > 1 else "1 report" if number else "no report"


def _days(reports: Sequence[Report]) -> list[str]:
    days = [report.published for report in reports if report.published]
    undated = len(reports) - len(days)
    said = [say_days(min(days), max(days))] if days else []
    return [*said, f"{undated:,} undated"] if undated else said
