"""How much was read, said beside every zero: not found and not read are two things."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.report import Report
from dragoman.present.wording import say_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many reports were read, the first and last of their days, and how many have none."""

    reports: int
    first: str | None
    last: str | None
    undated: int


def say_nothing(things: str, reports: Sequence[Report], *, rejected: int) -> str:
    """That there are none of the `things`, and in how much.

    >>> say_nothing("contradictions", (), rejected=2)
    'No contradictions: no report has been read; 2 not read.'
    """
    return say_none(things, extent_of(reports), rejected=rejected)


def say_read(reports: Sequence[Report], how: str = "read") -> str:
    """How many reports, how they came, and from which day to which."""
    return say_extent(extent_of(reports), how)


def say_extent(extent: Extent, how: str = "read") -> str:
    """The same of an extent that was counted elsewhere.

    >>> say_extent(Extent(reports=2, first="2023-05-14", last="2023-05-16", undated=0))
    '2 reports read, 14–16 May 2023'
    """
    return ", ".join((f"{count_reports(extent.reports)} {how}", *_days(extent)))


def say_none(things: str, extent: Extent, *, rejected: int) -> str:
    """That there are none of the `things`, and in how much.

    >>> say_none("claims", Extent(reports=1, first=None, last=None, undated=1), rejected=0)
    'No claims in 1 report read, 1 undated.'
    """
    within = f" in {say_extent(extent)}" if extent.reports else ": no report has been read"
    return f"No {things}{within}{say_rejected(rejected)}."


def extent_of(reports: Sequence[Report]) -> Extent:
    """How many reports, of which days."""
    days = [report.published for report in reports if report.published]
    return Extent(
        reports=len(reports),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(reports) - len(days),
    )


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


def _days(extent: Extent) -> list[str]:
    said = [say_days(extent.first, extent.last)] if extent.first else []
    return [*said, f"{extent.undated:,} undated"] if extent.undated else said
