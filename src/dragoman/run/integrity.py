"""What must hold in readings and records, whatever they say: spans, hashes, ids, references."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.model.ids import make_id
from dragoman.model.note import note_report
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.run.references import reference_problems, rows_by_kind


def report_problems(report: Report) -> Iterator[str]:
    """A report's text against its hash, and its id against what it is made of."""
    again = make_report(
        report.text,
        file=report.file,
        outlet=report.outlet,
        published=report.published,
        url=report.url,
    )
    if again.sha256 != report.sha256:
        yield f"report {report.id}: its text does not match its SHA-256"
    if again.id != report.id:
        yield f"report {report.id}: its id should be {again.id}"


def reading_problems(reading: Reading) -> Iterator[str]:
    """Spans of one report's rows against its text, and what they refer to within it."""
    size = len(reading.report.text)
    rows: tuple[Any, ...] = (
        *reading.actors,
        *reading.events,
        *reading.claims,
        *reading.figures,
        *reading.situations,
        *reading.corrections,
        *reading.terms,
        *reading.citings,
        *reading.tallies,
    )
    for row in rows:
        if row.report != reading.report.id:
            yield f"{row.id}: it belongs to {row.report}, and is kept with {reading.report.id}"
        if not 0 <= row.start <= row.end <= size:
            yield f"{row.id}: its span {row.start} to {row.end} is not in the text of {row.report}"
    for block in reading.blocks:
        if not 0 <= block.start <= block.end <= size:
            yield f"report {reading.report.id}: a block ends at {block.end}, the text at {size}"
    yield from evidence_problems(rows[len(reading.actors) :], {reading.report.id: reading.report})
    yield from _inner_references(reading)


def evidence_problems(rows: Iterable[Any], reports: dict[str, Report]) -> Iterator[str]:
    """Evidence whose text is not that of its report from `start` to `end`."""
    for row in rows:
        for item in row.evidence:
            if item.report not in reports:
                yield f"{row.id}: its evidence is in {item.report}, which is not in the record"
            elif reports[item.report].text[item.start : item.end] != item.text:
                where = f"{item.report} from {item.start} to {item.end}"
                yield f"{row.id}: its evidence is not the text of {where}"


def record_problems(record: Record) -> Iterator[str]:
    """Layer two: every id once and made again, evidence, and what the rows refer to."""
    reports = {report.id: report for report in record.reports}
    reports |= {note.id: note_report(note) for note in record.notes}
    for kind, rows in rows_by_kind(record).items():
        for id, count in sorted(Counter(row.id for row in rows).items()):
            if count > 1:
                yield f"{id}: {count} rows of kind {kind} have this id"
        if kind not in ("report", "actor", "source"):
            yield from evidence_problems(rows, reports)
    yield from _id_problems(record)
    yield from reference_problems(record)


def _id_problems(record: Record) -> Iterator[str]:
    """Ids that are not those of their rows; what a person corrected keeps the id that it had."""
    for actor in record.actors:
        if actor.id != make_id("ac", actor.key):
            yield f"{actor.id}: this is not the id of the key {actor.key}"
    for event in record.events:
        if all(make_id("ev", mention) != event.id for mention in event.mentions):
            yield f"{event.id}: none of its mentions gives it this id"
    for claim in record.claims:
        span = (claim.report, claim.start, claim.end)
        if not claim.review and claim.id != make_id("cl", *span, "claim", claim.stance):
            yield f"{claim.id}: this is not the id of its span and stance"
    for figure in record.figures:
        span = (figure.report, figure.start, figure.end)
        if not figure.review and figure.id != make_id("fg", *span, "figure", figure.measure):
            yield f"{figure.id}: this is not the id of its span and measure"


def _inner_references(reading: Reading) -> Iterator[str]:
    events = {row.id for row in reading.events}
    claims = {row.id for row in reading.claims}
    figures = {row.id for row in reading.figures}
    wanted: list[tuple[str, str | None, set[str]]] = []
    for event in reading.events:
        wanted += [(event.id, figure, figures) for figure in event.figures]
        wanted += [(event.id, link.event, events) for link in event.links]
        wanted.append((event.id, event.corefers, events))
    for claim in reading.claims:
        wanted += [(claim.id, claim.act, events), (claim.id, claim.about, events | figures)]
    for figure in reading.figures:
        wanted += [(figure.id, figure.claim, claims), (figure.id, figure.event, events)]
        wanted.append((figure.id, figure.part_of, figures))
    wanted += [(row.id, row.event, events) for row in reading.situations]
    wanted += [(row.id, row.event, events) for row in reading.citings]
    wanted += [(row.id, id, events) for row in reading.terms for id in (row.pact, row.deed)]
    for id, target, known in wanted:
        if target is not None and target not in known:
            yield f"{id}: it refers to {target}, which is not in the reading of its report"
