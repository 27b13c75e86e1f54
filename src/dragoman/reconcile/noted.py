"""Private notes as reconciling sees them: texts of which only what persons added is read.

A note is no report and no source: it counts in no number of them, stands behind all reports in
the order of the record, and is a copy of none. What is made from it has its mark.
"""

from collections.abc import Iterable

from dragoman.model.judgement import Judgement
from dragoman.model.note import Note, is_on_note, note_report
from dragoman.model.reading import Reading
from dragoman.model.report import Block, Report
from dragoman.reconcile.judge import standing


def read_notes(notes: Iterable[Note], judgements: Iterable[Judgement]) -> tuple[Reading, ...]:
    """An empty reading of each note that something was added from and stands, by id."""
    added = {one.anchor.report for one in standing(judgements) if one.action == "add"}
    told = sorted((note for note in notes if note.id in added), key=lambda note: note.id)
    return tuple(_reading(note_report(note)) for note in told)


def without_notes(reports: Iterable[Report]) -> list[Report]:
    """The reports alone."""
    return [report for report in reports if not is_on_note(report.id)]


def _reading(report: Report) -> Reading:
    return Reading(
        report=report,
        blocks=(Block(start=0, end=len(report.text), kind="body"),),
        actors=(),
        events=(),
        claims=(),
        figures=(),
        situations=(),
    )
