"""Corrections: what a report put right or took back, of which report, from what to what."""

from dataclasses import dataclass

from dragoman.model.dispute import Correction
from dragoman.model.record import Record
from dragoman.present.days import UNDATED_LAST
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View, no_notes
from dragoman.present.wording import plain, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """One correction."""

    id: str
    short: str
    published: str | None
    report: str
    told: str
    corrects: str | None
    corrected: str
    by: str
    speaker: str | None
    field: str
    about: str
    about_id: str | None
    what: str
    before: str
    after: str
    change: str
    sentences: tuple[str, ...]


COLUMNS = (
    Column(field="by", title="By", width=20, least=12),
    Column(field="what", title="Of what", width=20),
    Column(field="change", title="From → to"),
    Column(field="short", title="Id", is_id=True),
)


def correction_rows(record: Record, as_of: str | None) -> list[CorrectionRow]:
    """Corrections by day."""
    tell = Telling(record)
    found = sorted(record.corrections, key=lambda one: (one.published or UNDATED_LAST, one.id))
    return [_row(one, tell) for one in found]


def _row(correction: Correction, tell: Telling) -> CorrectionRow:
    return CorrectionRow(
        id=correction.id,
        short=short_id(correction.id),
        published=correction.published,
        report=correction.report,
        told=tell.report(correction.report),
        corrects=correction.corrects,
        corrected=tell.report(correction.corrects),
        by=say_correcting(correction, tell),
        speaker=plain(correction.speaker) if correction.speaker else None,
        field=correction.field,
        about=tell.about(correction.about),
        about_id=correction.about,
        what=say_corrected(correction, tell),
        before=plain(correction.before),
        after=plain(correction.after),
        change=say_change(correction),
        sentences=tuple(plain(piece.text) for piece in correction.evidence),
    )


def say_correcting(correction: Correction, tell: Telling) -> str:
    """Who corrects, in which report, and which one it puts right."""
    corrected = tell.report(correction.corrects)
    what = f", correcting {corrected}" if corrected else ""
    report = tell.report(correction.report)
    who = f"{plain(correction.speaker)} in {report}" if correction.speaker else report
    return f"{who}{what}"


def say_corrected(correction: Correction, tell: Telling) -> str:
    """The field, and of what."""
    about = tell.about(correction.about)
    return f"{correction.field} of {about}" if about else correction.field


def say_change(correction: Correction) -> str:
    """What was said, and what is said now."""
    return f"{plain(correction.before) or '?'} → {plain(correction.after) or 'withdrawn'}"


VIEW = View(
    name="corrections",
    title="Corrections",
    things="corrections",
    lists="corrections",
    columns=COLUMNS,
    rows=correction_rows,
    notes=no_notes,
)
