"""Reports into the record and out of it again: what `read`, `remove` and `rebuild` do."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.errors import DateError, UsageError
from dragoman.model.judgement import ACTIONS, Judgement, number_judgement
from dragoman.model.report import Rejected, Report
from dragoman.model.summary import Summary
from dragoman.read.dates import check_date
from dragoman.run.session import Outcome, Settings, read_again, update_store
from dragoman.run.steps import Steps
from dragoman.store.record import State, load_state
from dragoman.store.rows import Connection

MIN_PREFIX = 6  # "rp_" and three digits of the hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What stands in where a file says nothing of itself."""

    published: str | None = None
    outlet: str | None = None


def make_given(published: str | None, outlet: str | None) -> Given:
    """What a call gives; raises DateError where `published` is no day.

    >>> make_given("2023-7-05", None).published
    '2023-07-05'
    """
    day = check_date(published, what="published") if published is not None else None
    return Given(published=day, outlet=outlet or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What the paths of a call held: a report for each file that has one, and the others."""

    reports: tuple[Report, ...]
    rejected: tuple[Rejected, ...]
    files: frozenset[str]


def read_paths(
    con: Connection,
    paths: Iterable[str | Path],
    *,
    given: Given,
    steps: Steps,
    settings: Settings,
) -> Summary:
    """Read what the store does not hold yet, and the old again where an older version read it."""
    start = time.perf_counter()
    before = load_state(con)
    taken = take_in(paths, given=given, steps=steps)
    outcome = update_store(con, before, with_taken(before, taken), steps=steps, settings=settings)
    return _summary(outcome, before=before, taken=taken, seconds=time.perf_counter() - start)


def remove_report(con: Connection, wanted: str, *, steps: Steps, settings: Settings) -> Report:
    """Take a report out, given by id, start of id or file name; returns it."""
    before = load_state(con)
    report = find_report(before.reports, wanted)
    after = replace(
        before,
        reports=tuple(row for row in before.reports if row.id != report.id),
        rejected=tuple(row for row in before.rejected if Path(row.file).name != report.file),
    )
    update_store(con, before, after, steps=steps, settings=settings)
    return report


def rebuild_record(con: Connection, *, steps: Steps, settings: Settings) -> Summary:
    """Make every derived row again from the texts and the judgements."""
    start = time.perf_counter()
    state = load_state(con)
    read_again(con, state, steps=steps, settings=settings)
    outcome = update_store(con, state, state, steps=steps, settings=settings)
    taken = Taken(reports=state.reports, rejected=(), files=frozenset())
    summary = _summary(outcome, before=state, taken=taken, seconds=time.perf_counter() - start)
    return replace(summary, reread=len(state.reports) - len(outcome.failed))


def append_judgement(
    con: Connection, judgement: Judgement, *, steps: Steps, settings: Settings
) -> Judgement:
    """Put a judgement after those there are, and reconcile; returns it with its number."""
    before = load_state(con)
    _expect_evidence(judgement, before.reports)
    last = max((row.number for row in before.judgements), default=0)
    numbered = number_judgement(judgement, last + 1)
    after = replace(before, judgements=(*before.judgements, numbered))
    update_store(con, before, after, steps=steps, settings=settings)
    return numbered


def take_in(paths: Iterable[str | Path], *, given: Given, steps: Steps) -> Taken:
    """Reports of all files that the paths stand for."""
    files, rejected = steps.find_files(paths)
    found = [
        steps.read_report(file, published=given.published, outlet=given.outlet) for file in files
    ]
    names = {os.fsencode(file).decode("utf-8", "replace") for file in files}
    return Taken(
        reports=tuple(row for row in found if isinstance(row, Report)),
        rejected=(*rejected, *(row for row in found if isinstance(row, Rejected))),
        files=frozenset(names | {row.file for row in rejected}),
    )


def with_taken(state: State, taken: Taken) -> State:
    """The state with the reports taken in, each once: of several files the smallest name stays."""
    reports: dict[str, Report] = {}
    for report in sorted((*state.reports, *taken.reports), key=_display_order):
        reports.setdefault(report.id, report)
    tried = taken.files | {row.file for row in taken.reports}
    rejected = [row for row in state.rejected if row.file not in tried]
    return replace(state, reports=tuple(reports.values()), rejected=(*rejected, *taken.rejected))


def find_report(reports: Iterable[Report], wanted: str) -> Report:
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


def _display_order(report: Report) -> tuple[str, ...]:
    return (report.file, report.title or "", report.author or "", report.language, report.mark)


def _expect_evidence(judgement: Judgement, reports: Iterable[Report]) -> None:
    texts = {report.id: report.text for report in reports}
    if judgement.action not in ACTIONS:
        raise UsageError(f"{judgement.action!r} is no judgement; it is one of {', '.join(ACTIONS)}")
    for anchor in filter(None, (judgement.anchor, judgement.other)):
        if anchor.report not in texts:
            raise UsageError(f"the store holds no report {anchor.report} to judge")
        if texts[anchor.report][anchor.start : anchor.end] != anchor.quote:
            raise UsageError(
                f"the text of {anchor.report} from {anchor.start} to {anchor.end} is not the quote"
            )
    value = judgement.value
    if judgement.field == "published" and judgement.anchor.kind == "report" and value is not None:
        _expect_iso(value)


def _expect_iso(value: str) -> None:
    if check_date(value, what="published") != value:
        raise DateError(f"published {value!r} is not a date; write it as YYYY-MM-DD")


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
