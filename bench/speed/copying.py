"""Copies: the rows of a report as those of its copy in another outlet."""

from dataclasses import replace

from dragoman.model.ids import make_id
from dragoman.model.reading import Reading
from dragoman.model.report import Report, make_report
from dragoman.model.span import Evidence


def copy_of(reading: Reading, outlet: str) -> Reading:
    """The same rows of the same text under another outlet's name."""
    report = make_report(
        reading.report.text,
        file=reading.report.file,
        published=reading.report.published,
        outlet=outlet,
        title=None,
    )
    return moved(reading, report)


def moved(reading: Reading, report: Report) -> Reading:
    """The rows of a reading as those of a copy of its report."""

    def ours(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(item, report=report.id) for item in evidence)

    ids = {
        row.id: make_id("mn", report.id, row.start, row.end, "event", row.type)
        for row in reading.events
    }
    return Reading(
        report=report,
        blocks=(),
        actors=tuple(
            replace(row, id=make_id("mn", report.id, row.start, row.end, "actor"), report=report.id)
            for row in reading.actors
        ),
        events=tuple(
            replace(row, id=ids[row.id], report=report.id, evidence=ours(row.evidence))
            for row in reading.events
        ),
        claims=tuple(
            replace(
                row,
                id=make_id("cl", report.id, row.start, row.end, "claim", row.stance),
                report=report.id,
                about=ids[row.about or ""],
                evidence=ours(row.evidence),
            )
            for row in reading.claims
        ),
        figures=tuple(
            replace(
                row,
                id=make_id("fg", report.id, row.start, row.end, "figure", row.measure),
                report=report.id,
                event=ids[row.event or ""],
                evidence=ours(row.evidence),
            )
            for row in reading.figures
        ),
        situations=(),
    )
