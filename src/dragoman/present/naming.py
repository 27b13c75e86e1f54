"""What an id, or its beginning, that a screen has shown stands for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.errors import UsageError
from dragoman.model.ids import make_id
from dragoman.model.judgement import Anchor, Attachment
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report

MIN_ID = 6  # the prefix, its line and three digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A row of layer one by every id that leads to it."""

    ids: tuple[str, ...]
    kind: str
    row: Any


def find_anchor(id: str, readings: Sequence[Reading]) -> tuple[Anchor, Any]:
    """Anchor and row that `id` stands for; raises UsageError where it is none, or several.

    An event's id is that of its founding mention, so one that was merged away is found too.
    """
    texts = {reading.report.id: reading.report.text for reading in readings}
    rows = [named for reading in readings for named in _rows(reading)]
    found = _pick(id, rows)
    if found.kind == "report":
        anchor = Anchor(report=found.row.id, start=0, end=0, quote="", kind="report")
        return anchor, found.row
    start, end = found.row.start, found.row.end
    quote = texts[found.row.report][start:end]
    anchor = Anchor(report=found.row.report, start=start, end=end, quote=quote, kind=found.kind)
    return anchor, found.row


def find_row(id: str, readings: Sequence[Reading], record: Record) -> tuple[Anchor, Any]:
    """The same, also of a row that a person added: where its words stand, and the record's row."""
    try:
        return find_anchor(id, readings)
    except UsageError:
        added = [one for one in record.attachments if _is_added(one, id)]
        if len({one.subject for one in added}) != 1:
            raise
    rows: list[Any] = [*record.events, *record.claims, *record.figures]
    row = next(row for row in rows if row.id == added[0].subject)
    return added[0].judgement.anchor, row


def _is_added(one: Attachment, id: str) -> bool:
    is_meant = one.subject is not None and (id == one.subject or _begins(one.subject, id))
    return is_meant and one.judgement.action == "add"


def find_report(wanted: str, reports: Iterable[Report]) -> Report:
    """The report with this id, beginning of an id, or file name; raises UsageError otherwise."""
    listed = list(reports)
    exact = [report for report in listed if wanted in (report.id, report.file)]
    found = exact or [report for report in listed if _begins(report.id, wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"no report {wanted}; the ids are in: dragoman show report STORE")
    raise UsageError(f"{wanted} stands for {len(found)} reports; give more of its id")


def _rows(reading: Reading) -> Iterable[Named]:
    yield Named(ids=(reading.report.id,), kind="report", row=reading.report)
    for event in reading.events:
        yield Named(ids=(make_id("ev", event.id), event.id), kind="event", row=event)
    for kind, rows in (("claim", reading.claims), ("figure", reading.figures)):
        yield from (Named(ids=(row.id,), kind=kind, row=row) for row in rows)
    yield from (Named(ids=(row.id,), kind="situation", row=row) for row in reading.situations)


def _pick(id: str, rows: list[Named]) -> Named:
    found = [named for named in rows if id in named.ids]
    found = found or [named for named in rows if any(_begins(known, id) for known in named.ids)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"nothing has the id {id}; give one that dragoman show has shown")
    raise UsageError(f"{len(found)} ids begin with {id}; give more of it")


def _begins(id: str, wanted: str) -> bool:
    return len(wanted) >= MIN_ID and id.startswith(wanted)
