"""Reports into the record and out of it again: what `read`, `remove` and `rebuild` do."""

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from dragoman.errors import UsageError
from dragoman.model.handling import LEAST, read_mark, strictest
from dragoman.model.report import Rejected, Report
from dragoman.model.summary import Summary
from dragoman.model.tombstone import Tombstone
from dragoman.read.dates import check_date
from dragoman.run.heeding import heed_tombstones
from dragoman.run.session import Outcome, Settings, read_again, update_store
from dragoman.run.steps import Steps
from dragoman.store.record import State, load_state
from dragoman.store.rows import Connection
from dragoman.store.tombstones import load_tombstones
from dragoman.store.turns import Turns, turns_of

MIN_PREFIX = 6  # "rp_" and three digits of the hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What stands in where a file says nothing of itself; its mark is raised to `mark`.

    With `purged_too` no tombstone is heeded.
    """

    published: str | None = None
    outlet: str | None = None
    mark: str = LEAST
    purged_too: bool = False


def make_given(
    published: str | None,
    outlet: str | None,
    *,
    mark: str | None = None,
    purged_too: bool = False,
) -> Given:
    """What a call gives; raises DateError where `published` is no day, UsageError for the mark.

    >>> make_given("2023-7-05", None).published
    '2023-07-05'
    """
    day = check_date(published, what="published") if published is not None else None
    least = read_mark(mark) if mark is not None else LEAST
    return Given(published=day, outlet=outlet or None, mark=least, purged_too=purged_too)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What the paths of a call held: a report for each file that has one, and the others."""

    reports: tuple[Report, ...]
    rejected: tuple[Rejected, ...]
    files: frozenset[str]


def read_paths(
    store: Connection | Turns,
    paths: Iterable[str | Path],
    *,
    given: Given,
    steps: Steps,
    settings: Settings,
) -> Summary:
    """Read what the store does not hold yet, and the old again where an older version read it."""
    start = time.perf_counter()
    turns = turns_of(store)
    with turns.reading() as con:
        before, tombstones = load_state(con), load_tombstones(con)
    taken = take_in(paths, given=given, steps=steps)
    if not given.purged_too:
        taken = _heeding(taken, before, tombstones)
    outcome = update_store(turns, before, with_taken(before, taken), steps=steps, settings=settings)
    return _summary(outcome, before=before, taken=taken, seconds=time.perf_counter() - start)


def remove_report(
    store: Connection | Turns, wanted: str, *, steps: Steps, settings: Settings
) -> Report:
    """Take a report out, given by id, start of id or file name; returns it."""
    turns = turns_of(store)
    with turns.reading() as con:
        before = load_state(con)
    report = find_report(before.reports, wanted)
    after = replace(
        before,
        reports=tuple(row for row in before.reports if row.id != report.id),
        rejected=tuple(row for row in before.rejected if Path(row.file).name != report.file),
    )
    update_store(turns, before, after, steps=steps, settings=settings)
    return report


def rebuild_record(store: Connection | Turns, *, steps: Steps, settings: Settings) -> Summary:
    """Make every derived row again from the texts and the judgements."""
    start = time.perf_counter()
    turns = turns_of(store)
    with turns.reading() as con:
        state = load_state(con)
    read_again(turns, state, steps=steps, settings=settings)
    outcome = update_store(turns, state, state, steps=steps, settings=settings)
    taken = Taken(reports=state.reports, rejected=(), files=frozenset())
    summary = _summary(outcome, before=state, taken=taken, seconds=time.perf_counter() - start)
    return replace(summary, reread=len(state.reports) - len(outcome.failed))


def take_in(paths: Iterable[str | Path], *, given: Given, steps: Steps) -> Taken:
    """Reports of all files that the paths stand for."""
    files, rejected = steps.find_files(paths)
    found = [
        steps.read_report(file, published=given.published, outlet=given.outlet) for file in files
    ]
    names = {os.fsencode(file).decode("utf-8", "replace") for file in files}
    return Taken(
        reports=tuple(_marked(row, given.mark) for row in found if isinstance(row, Report)),
        rejected=(*rejected, *(row for row in found if isinstance(row, Rejected))),
        files=frozenset(names | {row.file for row in rejected}),
    )


def _heeding(taken: Taken, before: State, tombstones: Sequence[Tombstone]) -> Taken:
    known = {report.id for report in before.reports}
    reports, refused = heed_tombstones(taken.reports, tombstones, known=known)
    return replace(taken, reports=reports, rejected=(*taken.rejected, *refused))


def with_taken(state: State, taken: Taken) -> State:
    """The state with the reports taken in, each once: of several files the smallest name stays.

    Of several marks the strictest stays: only a judgement makes one less strict.
    """
    reports: dict[str, Report] = {}
    for report in sorted((*state.reports, *taken.reports), key=_display_order):
        reports[report.id] = _marked(reports.get(report.id, report), report.mark)
    tried = taken.files | {row.file for row in taken.reports}
    rejected = [row for row in state.rejected if row.file not in tried]
    return replace(state, reports=tuple(reports.values()), rejected=(*rejected, *taken.rejected))


class Named(Protocol):
    """A report, as far as it is asked for."""

    @property
    def id(self) -> str: ...
    @property
    def file(self) -> str: ...


OneNamed = TypeVar("OneNamed", bound=Named)


def find_report(reports: Iterable[OneNamed], wanted: str) -> OneNamed:
    """The one report with this id, start of id or file name; UsageError where it is not one."""
    found = [report for report in reports if wanted in (report.id, report.file)]
    if not found and wanted.startswith("rp_") and len(wanted) >= MIN_PREFIX:
        found = [report for report in reports if report.id.startswith(wanted)]
    if not found:
        raise UsageError(
            f"no report {wanted}; give its id, the start of its id ({MIN_PREFIX} characters or "
            "more) or its file name"
        )
    if len(found) > 1:
        ids = ", ".join(report.id for report in found)
        raise UsageError(f"{wanted} stands for {len(found)} reports; give one of their ids: {ids}")
    return found[0]


def _marked(report: Report, mark: str) -> Report:
    strict = strictest((report.mark, mark))
    return report if report.mark == strict else replace(report, mark=strict)


def _display_order(report: Report) -> tuple[str, ...]:
    return (report.file, report.title or "", report.author or "", report.language, report.mark)


def _summary(outcome: Outcome, *, before: State, taken: Taken, seconds: float) -> Summary:
    old = {report.id for report in before.reports}
    new = {report.id for report in taken.reports} - old - outcome.failed.keys()
    failed = sum(report.id in outcome.failed for report in taken.reports if report.id not in old)
    record = outcome.record
    return Summary(
        read=len(new),
        known=len(taken.reports) - len(new) - failed,
        reread=outcome.reread,
        rejected=(*taken.rejected, *outcome.failed.values()),
        undated=sum(report.published is None for report in taken.reports),
        reports=len(outcome.state.reports),
        actors=len(record.actors),
        events=len(record.events),
        claims=len(record.claims),
        figures=len(record.figures),
        situations=len(record.situations),
        tracks=len(record.tracks),
        seconds=seconds,
    )
