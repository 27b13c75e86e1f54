"""What of a store may be seen up to a handling mark: the record that the rest alone supports.

Reports marked more strictly are taken out before reconciling, so that nothing that only they say
is left in a row: no participant, figure, place, step, count, alias or office. A store without
such reports costs nothing more.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from dragoman.model.event import Event
from dragoman.model.handling import LeftOut, is_within
from dragoman.model.judgement import Judgement
from dragoman.model.note import Note
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import MARKS, Report
from dragoman.model.tables import load_tables
from dragoman.reconcile.decided import carry
from dragoman.reconcile.handling import FIELD, set_marks
from dragoman.reconcile.judge import Rulings
from dragoman.reconcile.noted import read_notes
from dragoman.run.codebook import steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.readings import load_all_readings
from dragoman.run.steps import Steps, load_steps
from dragoman.store.file import open_for_reading
from dragoman.store.notes import load_notes
from dragoman.store.record import State, load_record, load_state
from dragoman.store.rows import Connection, select_rows

MakeSteps = Callable[..., Steps]


class Marked(Protocol):
    """A report or a note."""

    @property
    def id(self) -> str: ...
    @property
    def mark(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The record up to a mark, the rows of layer one withheld for it, and how much is left out."""

    record: Record
    withheld: frozenset[str]
    left_out: LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a record up to a mark is made from; `noted` are the readings of private notes."""

    readings: tuple[Reading, ...]
    noted: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    withheld: frozenset[str]
    left_out: LeftOut


def show_store(store: Path, limit: str | None) -> Shown:
    """The record of a store up to a mark; nothing is written."""
    with open_for_reading(store) as con:
        return load_shown(con, limit, load_steps)


def load_shown(con: Connection, limit: str | None, make_steps: MakeSteps) -> Shown:
    """The same on an open store: as it is kept where nothing in it is stricter, else made anew."""
    state = load_state(con)
    reports = correct_reports(state.reports, state.judgements)
    notes = load_notes(con)
    left_out = LeftOut(limit=limit, notes=len(_above(notes, limit)))
    if not is_restricted(reports, notes, state.judgements, limit=limit):
        record = load_record(con, reports)
        return Shown(record=_noted(record, notes, limit), withheld=frozenset(), left_out=left_out)
    seen = find_seen(con, state, limit)
    steps = steps_of(con, make_steps)
    readings = (*seen.readings, *seen.noted)
    record = steps.reconcile(readings, seen.judgements, withheld=seen.withheld)
    left_out = replace(seen.left_out, notes=left_out.notes)
    return Shown(record=_noted(record, notes, limit), withheld=seen.withheld, left_out=left_out)


def load_judgements_within(
    con: Connection, limit: str | None, make_steps: MakeSteps
) -> tuple[Judgement, ...]:
    """The judgements of a store up to a mark: none that has words of what is stricter."""
    state = load_state(con)
    reports = correct_reports(state.reports, state.judgements)
    if not is_restricted(reports, load_notes(con), state.judgements, limit=limit):
        return state.judgements
    return judgements_within(con, load_shown(con, limit, make_steps))


def judgements_within(con: Connection, shown: Shown) -> tuple[Judgement, ...]:
    """The same of a record that was made up to a mark: those that speak of it."""
    limit = shown.left_out.limit
    state = load_state(con)
    reports = correct_reports(state.reports, state.judgements)
    if not is_restricted(reports, load_notes(con), state.judgements, limit=limit):
        return state.judgements
    return tuple(one.judgement for one in shown.record.attachments)


def find_seen(con: Connection, state: State, limit: str | None) -> Seen:
    """Readings and judgements up to a mark; a judgement is as restricted as the reports it is on.

    A line that a person marked more strictly is withheld with all that tells the same: all
    accounts of an event, as the whole record joins them.
    """
    reports = correct_reports(state.reports, state.judgements)
    readings = load_all_readings(con, reports)
    shut = _above(reports, limit)
    notes = load_notes(con)
    gone = shut | _above(notes, limit)
    kept = _kept(readings, gone)
    judgements = tuple(row for row in state.judgements if gone.isdisjoint(_reports_of(row)))
    withheld: frozenset[str] = frozenset()
    lines = 0
    if _marks_lines(state.judgements, limit):
        events = select_rows(con, "event", Event)
        told = (*readings, *read_notes(notes, state.judgements))
        decided = carry(told, state.judgements, tables=load_tables())
        rulings = decided.rulings
        marks = set_marks(decided.readings, rulings, events)
        withheld = frozenset(row for row, mark in marks.items() if not is_within(mark, limit))
        lines = len(_marked_rows(_kept(decided.readings, gone), rulings, limit))
    left_out = LeftOut(limit=limit, reports=len(shut), lines=lines)
    return Seen(
        readings=kept,
        noted=read_notes((note for note in notes if note.id not in gone), judgements),
        judgements=judgements,
        withheld=withheld,
        left_out=left_out,
    )


def _kept(readings: Iterable[Reading], gone: Set[str]) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings if reading.report.id not in gone)


def is_restricted(
    reports: Iterable[Report],
    notes: Iterable[Note],
    judgements: Sequence[Judgement],
    *,
    limit: str | None,
) -> bool:
    """Whether the record holds what is marked more strictly than `limit`.

    A report does; so does a line that a person marked so, or added from a note that is.
    """
    shut = _above(notes, limit)
    is_added = any(not shut.isdisjoint(_reports_of(row)) for row in judgements)
    return bool(_above(reports, limit)) or is_added or _marks_lines(judgements, limit)


def _marks_lines(judgements: Iterable[Judgement], limit: str | None) -> bool:
    return any(
        row.field == FIELD and row.value in MARKS and not is_within(row.value, limit)
        for row in judgements
        if row.action == "correct" and row.anchor.kind != "report"
    )


def _reports_of(judgement: Judgement) -> Iterable[str]:
    return (anchor.report for anchor in (judgement.anchor, judgement.other) if anchor)


def _marked_rows(readings: Iterable[Reading], rulings: Rulings, limit: str | None) -> set[str]:
    """Rows of the readings that persons marked more strictly than `limit`."""
    rows = {
        row.id
        for one in readings
        for kind in (one.events, one.claims, one.figures, one.situations)
        for row in kind
    }
    found = ((row, rulings.values((row,)).get(FIELD)) for row in rulings.corrections)
    return {row for row, mark in found if row in rows and mark and not is_within(str(mark), limit)}


def _noted(record: Record, notes: Sequence[Note], limit: str | None) -> Record:
    return replace(record, notes=tuple(note for note in notes if is_within(note.mark, limit)))


def _above(items: Iterable[Marked], limit: str | None) -> set[str]:
    return {item.id for item in items if not is_within(item.mark, limit)}
