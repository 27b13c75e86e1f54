"""A run on a store: what is new is read, all is reconciled, and the record replaced as one.

The store is open when it is read and written, and not while reports are analysed or reconciled:
what takes long stands in nobody's way.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from dragoman.model.clustering import Memory
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report
from dragoman.reconcile.noted import read_notes
from dragoman.run.collecting import without_collecting
from dragoman.run.correct import correct_reports
from dragoman.run.local import read_reports
from dragoman.run.steps import Steps
from dragoman.store.cache import cached_readings, load_readings, reading_key, save_readings
from dragoman.store.clustering import forget_clustering, load_clustering
from dragoman.store.notes import load_notes
from dragoman.store.record import Made, State, make_tables, save_record
from dragoman.store.rows import Connection
from dragoman.store.turns import Turns, turns_of

Progress = Callable[[int, int], None]
T = TypeVar("T")

READINGS_A_COMMIT = 50  # a killed run loses fewer than these; a commit takes some milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run is done: processes to work with, and who hears of each report (done, of all)."""

    jobs: int = 1
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run left in the store, and the reports that could not be analysed, by id."""

    record: Record
    state: State
    failed: dict[str, Rejected]
    reread: int


def update_store(
    store: Connection | Turns, before: State, after: State, *, steps: Steps, settings: Settings
) -> Outcome:
    """Bring the store from one state to another: read what has no reading, reconcile, replace.

    Readings are kept as they come. Everything else changes in one transaction at the end.
    """
    turns = turns_of(store)
    reports = {report.id: report for report in correct_reports(after.reports, after.judgements)}
    old = {report.id for report in before.reports}
    with turns.reading() as con:
        missing = _unread(con, reports.values(), old, version=steps.version)
    failed = _read_missing(turns, missing, steps=steps, settings=settings)
    state = _without_failed(after, failed, old)
    kept = [reports[report.id] for report in state.reports]
    with without_collecting():
        record = _reconcile(turns, kept, state, steps=steps, jobs=settings.jobs)
    reread = sum(report.id in old and report.id not in failed for report in missing)
    return Outcome(record=record, state=state, failed=failed, reread=reread)


def _reconcile(
    turns: Turns, reports: Iterable[Report], state: State, *, steps: Steps, jobs: int
) -> Record:
    """The record of reports that all have readings, saved in place of the one before it."""
    keys = {reading_key(report, steps.version): report for report in reports}
    with turns.reading() as con:
        former = load_clustering(con, steps.reconciling)
        readings = list(load_readings(con, keys))
        noted = read_notes(load_notes(con), state.judgements)
    memory = Memory(clustering=former)
    record = steps.reconcile((*readings, *noted), state.judgements, jobs=jobs, memory=memory)
    made = Made(
        record=record,
        version=steps.version,
        keys=tuple(keys),
        codebook=steps.codebook,
        reconciling=steps.reconciling,
        clustering=memory.clustering,
        former=former,
    )
    tables = make_tables(record)
    with turns.writing() as con:
        save_record(con, state, made, tables=tables)
    return record


def read_again(
    store: Connection | Turns, state: State, *, steps: Steps, settings: Settings
) -> dict[str, Rejected]:
    """Read every report of the state anew, over what is kept of it; returns those that failed.

    What was clustered is forgotten too.
    """
    turns = turns_of(store)
    with turns.writing() as con:
        forget_clustering(con)
    reports = sorted(correct_reports(state.reports, state.judgements), key=lambda row: row.id)
    return _read_missing(turns, reports, steps=steps, settings=settings)


def _unread(
    con: Connection, reports: Iterable[Report], old: set[str], *, version: str
) -> list[Report]:
    """Reports without a reading by this version; those long in the record come first."""
    kept = {row.key for row in cached_readings(con)}
    missing = [report for report in reports if reading_key(report, version) not in kept]
    return sorted(missing, key=lambda report: (report.id not in old, report.id))


def _read_missing(
    turns: Turns, reports: list[Report], *, steps: Steps, settings: Settings
) -> dict[str, Rejected]:
    results = zip(
        reports, read_reports(reports, steps.make_reader, jobs=settings.jobs), strict=True
    )
    failed: dict[str, Rejected] = {}
    for batch in batches(_told(results, len(reports), settings.progress), READINGS_A_COMMIT):
        readings = [result for _, result in batch if isinstance(result, Reading)]
        with turns.writing() as con:
            save_readings(con, readings, version=steps.version)
        failed |= {report.id: row for report, row in batch if isinstance(row, Rejected)}
    return failed


def _told(items: Iterable[T], count: int, progress: Progress | None) -> Iterator[T]:
    for done, item in enumerate(items, start=1):
        yield item
        if progress is not None:
            progress(done, count)


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items, the last one shorter.

    >>> list(batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _without_failed(state: State, failed: dict[str, Rejected], old: set[str]) -> State:
    """New reports that cannot be analysed stay out; the text of an old one is not given up."""
    reports = tuple(row for row in state.reports if row.id in old or row.id not in failed)
    files = {row.file for row in failed.values()}
    rejected = [row for row in state.rejected if row.file not in files]
    return replace(state, reports=reports, rejected=(*rejected, *failed.values()))
