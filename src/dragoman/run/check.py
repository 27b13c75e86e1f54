"""Whether a store holds what it should: texts, spans, ids, references, and both layers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf

from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.reconcile.noted import read_notes
from dragoman.run.correct import correct_reports
from dragoman.run.integrity import reading_problems, record_problems, report_problems
from dragoman.run.references import rows_by_kind
from dragoman.run.steps import Steps
from dragoman.store.cache import cached_readings, load_readings, reading_key
from dragoman.store.judgements import waiting
from dragoman.store.notes import load_notes
from dragoman.store.record import load_record, load_redirects, load_state
from dragoman.store.rows import Connection

AGAIN = "run: dragoman rebuild"


def find_problems(con: Connection, *, steps: Steps) -> tuple[str, ...]:
    """One line for each thing in the store that is not as it should be; none where all is well."""
    return tuple(_problems(con, steps))


def _problems(con: Connection, steps: Steps) -> Iterator[str]:
    state = load_state(con)
    late = waiting(con, state.judgements)  # the record was made without them, and rightly so
    first = min((row.number for row in late), default=inf)
    judgements = tuple(row for row in state.judgements if row.number < first)
    reports = correct_reports(state.reports, judgements)
    for report in state.reports:
        yield from report_problems(report)
    keys = {reading_key(report, steps.version): report for report in reports}
    unread = keys.keys() - {row.key for row in cached_readings(con)}
    readings = list(load_readings(con, {key: keys[key] for key in keys.keys() - unread}))
    for reading in readings:
        yield from reading_problems(reading)
    notes = load_notes(con)
    record = replace(load_record(con, reports), notes=notes)
    yield from record_problems(record)
    yield from _stray_redirects(record, load_redirects(con))
    if unread:
        yield f"{len(unread)} reports have not been read by this version of Dragoman; {AGAIN}"
        return
    yield from _stray_mentions(record, readings)
    told = (*readings, *read_notes(notes, judgements))
    yield from differences(record, steps.reconcile(told, judgements))


def differences(stored: Record, fresh: Record) -> Iterator[str]:
    """Where layer two as stored is not what layer one and the judgements give."""
    made = rows_by_kind(fresh)
    for kind, rows in rows_by_kind(stored).items():
        if rows != made[kind]:
            old, new = ({row.id: row for row in side} for side in (rows, made[kind]))
            unlike = sorted(id for id in old.keys() | new.keys() if old.get(id) != new.get(id))
            some = ", ".join(unlike[:3]) or "their order"
            yield f"{kind}: {len(unlike)} rows are not what the readings give ({some}); {AGAIN}"
    if stored.attachments != fresh.attachments:
        yield f"what judgements came to is not what the readings give; {AGAIN}"


def _stray_mentions(record: Record, readings: Iterable[Reading]) -> Iterator[str]:
    known = {event.id for reading in readings for event in reading.events}
    known |= {one.row for one in record.attachments if one.row and one.judgement.action == "add"}
    holders: dict[str, str] = {}
    for event in record.events:
        for mention in event.mentions:
            if mention not in known:
                yield f"{event.id}: its mention {mention} is in no reading"
            if mention in holders:
                yield f"{event.id}: its mention {mention} is also one of {holders[mention]}"
            holders[mention] = event.id


def _stray_redirects(record: Record, redirects: Mapping[str, str]) -> Iterator[str]:
    events = {event.id for event in record.events}
    for old, new in redirects.items():
        if new not in events:
            yield f"{old}: it leads to {new}, which is no event of the record"
        if old in events:
            yield f"{old}: it is an event of the record, and leads elsewhere too"
