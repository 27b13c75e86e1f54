"""Report: its text with all that was understood of it marked in place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim
from dragoman.model.dispute import Correction
from dragoman.model.figure import Figure
from dragoman.model.judgement import Judgement, withdrawn_ids
from dragoman.model.note import is_on_note
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.source import Source
from dragoman.present.views.report import MARK_KINDS, FoundRow, Mark, report_page_of
from dragoman.run.correct import correct_reports
from dragoman.run.pending import Pending, find_pending
from dragoman.store.lookup import ReportAround, load_report_around, load_reports
from dragoman.store.overlook import load_heads
from dragoman.store.rows import Connection
from dragoman.web.adding import Adding
from dragoman.web.edits import Words, load_words
from dragoman.web.marked import Piece, Stretch, cut_marked
from dragoman.web.page import Ask, MovedError, NoSuchThingError, Page
from dragoman.web.shelves import Shelves

MAX_SAMPLES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What one mark, or several alike, stand for; `path` is that of a page on it.

    `row` is the claim or figure of the record, None where it is told in another one or rejected.
    """

    ref: str
    kind: str
    label: str
    path: str | None
    found: FoundRow | None
    row: Claim | Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A report, its text in pieces, and what their refs stand for.

    `passage` is where the address asks to look: characters of the text, marked beside the rest.
    `by` is who reads, and may add what the text says besides. `subjects` are the events that
    judgements came to, by their ids; `pending` are those that the record does not know yet.
    """

    report: Report
    was: Report
    pieces: tuple[Piece, ...]
    understood: tuple[Understood, ...]
    kinds: tuple[tuple[str, int], ...]
    has_reading: bool
    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...]
    judgements: tuple[Judgement, ...]
    subjects: dict[str, str]
    withdrawn: frozenset[str]
    pending: Pending
    others: dict[str, Report]
    by: str | None
    adding: Adding


def make_context(
    around: ReportAround,
    *,
    was: Report,
    others: Iterable[Report],
    passage: tuple[int, int] | None,
    codebook: Words,
    by: str | None = None,
    pending: Pending | None = None,
) -> Context:
    """The page of a report from what stands around it."""
    marks, found = _marks(around)
    rows: dict[str, Claim | Figure] = {row.id: row for row in around.claims}
    rows |= {row.id: row for row in around.figures}
    understood, stretches = _understand(marks, found, rows)
    if passage is not None:
        start, end = passage
        stretches.append(Stretch(start=start, end=end, kind="passage", ref="passage"))
    counts = [(kind, sum(one.kind == kind for one in marks)) for kind in MARK_KINDS]
    return Context(
        report=around.report,
        was=was,
        pieces=cut_marked(around.report.text, stretches),
        understood=understood,
        kinds=tuple((kind, count) for kind, count in counts if count),
        has_reading=around.reading is not None,
        sources=around.sources,
        corrections=around.corrections,
        judgements=around.judgements,
        subjects={
            one.judgement.id: one.subject
            for one in around.attachments
            if one.subject and one.judgement.anchor.kind == "event"
        },
        withdrawn=withdrawn_ids(around.judgements),
        pending=pending or {},
        others={report.id: report for report in others},
        by=by,
        adding=_adding(around.report, passage, codebook),
    )


def load(shelves: Shelves, ask: Ask) -> Context:
    """The report that the address names."""
    con = shelves.store
    id = ask.path["id"]
    if is_on_note(id):
        raise MovedError(f"/notes#{id}")
    found = load_reports(con, [id])
    if not found:
        raise NoSuchThingError(f"No report has the id {id}; Reports lists those that were read.")
    around = load_report_around(con, found[0])
    corrected = correct_reports([found[0]], around.judgements)[0]
    return make_context(
        replace(around, report=corrected),
        was=found[0],
        others=load_heads(con, _near(around)),
        passage=_passage(ask.one("at")),
        codebook=load_words(con),
        by=ask.by,
        pending=find_pending(con),
    )


def _adding(report: Report, passage: tuple[int, int] | None, codebook: Words) -> Adding:
    """The form begins with the passage that the address asks for."""
    start, end = passage or (0, 0)
    return Adding(
        source=report.id,
        words=report.text[start:end],
        start=start,
        back=f"/report/{report.id}#decided",
        item="",
        codebook=codebook,
    )


def _near(around: ReportAround) -> list[str]:
    """Reports that share its text, that it corrects, or that correct it."""
    near = {one for source in around.sources for one in source.reports}
    near |= {id for one in around.corrections for id in (one.report, one.corrects) if id}
    return sorted(near - {around.report.id})


def _passage(asked: str | None) -> tuple[int, int] | None:
    """Where to look: ``120-260``."""
    start, _, end = (asked or "").partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(start + end) < 18):
        return None
    return int(start), int(end)


def _marks(around: ReportAround) -> tuple[tuple[Mark, ...], dict[str, FoundRow]]:
    """Marks of the reading, and by their numbers the rows that say more of them."""
    if around.reading is None:
        return (), {}
    record = Record(
        reports=(around.report,),
        actors=around.actors,
        events=(),
        claims=(),
        figures=(),
        situations=(),
        tracks=(),
        agreements=(),
        commitments=(),
        positions=(),
    )
    page = report_page_of(_as_left(around.reading, around), record, around.events)
    return page.marks, {row.number: row for row in page.found}


def _as_left(reading: Reading, around: ReportAround) -> Reading:
    """The reading with claims and figures as persons left them, and with those that they added."""
    claims = {row.id: row for row in (*reading.claims, *around.claims)}
    figures = {row.id: row for row in (*reading.figures, *around.figures)}
    return replace(reading, claims=tuple(claims.values()), figures=tuple(figures.values()))


def _understand(
    marks: Iterable[Mark], found: dict[str, FoundRow], rows: dict[str, Claim | Figure]
) -> tuple[tuple[Understood, ...], list[Stretch]]:
    """Entries, one for marks that say the same, and the stretches that lead to them."""
    entries: dict[tuple[str, str, str | None, str], Understood] = {}
    stretches = []
    for mark in marks:
        key = (mark.kind, mark.label, mark.id, mark.number)
        if key not in entries:
            ref = mark.number or f"{mark.kind[0]}{len(entries)}x"
            row = found.get(mark.number) if mark.number else None
            entries[key] = Understood(
                ref=ref,
                kind=mark.kind,
                label=mark.label,
                path=_path(mark, is_kept=mark.id in rows),
                found=row,
                row=rows.get(mark.id or ""),
            )
        stretches.append(
            Stretch(start=mark.start, end=mark.end, kind=mark.kind, ref=entries[key].ref)
        )
    return tuple(entries.values()), stretches


def _path(mark: Mark, *, is_kept: bool) -> str | None:
    if mark.kind == "event" and mark.id:
        return f"/event/{mark.id}"
    return f"/claims?claim={mark.id}" if mark.kind == "claim" and is_kept else None


def find_samples(con: Connection) -> tuple[str, ...]:
    """The reports with the longest texts."""
    rows = con.execute(f"SELECT id FROM reports ORDER BY length(text) DESC, id LIMIT {MAX_SAMPLES}")
    return tuple(f"/report/{row[0]}" for row in rows.fetchall())


PAGE = Page(
    name="report",
    path="/report/{id}",
    title="Report",
    context=Context,
    load=load,
    find_samples=find_samples,
)
