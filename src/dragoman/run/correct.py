"""Corrections of what is known of a report: a wrong date or outlet, put right by a person."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.judgement import Judgement
from dragoman.model.report import MARKS, Report

FIELDS = ("author", "language", "mark", "outlet", "published", "title", "url")
NEVER_EMPTY = ("language", "mark")


def correct_reports(
    reports: Iterable[Report], judgements: Iterable[Judgement]
) -> tuple[Report, ...]:
    """Reports as the judgements on them leave them, the last one on a field holding.

    Ids stay: they are those of the reports as they came.
    """
    changes: dict[str, dict[str, str | None]] = defaultdict(dict)
    for judgement in sorted(judgements, key=lambda row: row.number):
        if is_report_correction(judgement):
            changes[judgement.anchor.report][str(judgement.field)] = judgement.value
    return tuple(
        replace(report, **changes[report.id]) if report.id in changes else report  # type: ignore[arg-type]  # FIELDS are all text
        for report in reports
    )


def is_report_correction(judgement: Judgement) -> bool:
    """Whether it puts a field of a report right, with a value that the field can have."""
    return (
        judgement.action == "correct"
        and judgement.anchor.kind == "report"
        and judgement.field in FIELDS
        and (judgement.value is not None or judgement.field not in NEVER_EMPTY)
        and (judgement.field != "mark" or judgement.value in MARKS)
    )
