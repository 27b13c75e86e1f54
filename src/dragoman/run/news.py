"""What is new: the record of the reports that one knew, set beside that of all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.model.handling import SHARED, LeftOut
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.present.news.news import News, find_news
from dragoman.run.codebook import steps_of
from dragoman.run.handling import find_seen
from dragoman.run.since import LAST, find_since
from dragoman.run.steps import Steps, load_steps
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.record import load_state
from dragoman.store.rows import Connection
from dragoman.store.visit import Visit, load_visit, save_visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """News, and the visit that is to be kept once they have been told; None where none is."""

    news: News
    visit: Visit | None
    left_out: LeftOut


def ask_news(
    store: Path, since: str, *, as_of: str | None = None, mark: str | None = SHARED
) -> Answer:
    """What is new in a store, of what is marked no more strictly than `mark`; nothing is written.

    `since` is a day (YYYY-MM-DD), LAST, or a report by id, start of id or file name.
    """
    with open_for_reading(store) as con:
        steps = steps_of(con, load_steps)
        return find_answer(con, since, steps=steps, as_of=as_of, mark=mark)


def keep_visit(store: Path, visit: Visit) -> None:
    """Keep what was told for the next call with LAST."""
    with open_for_writing(store) as con:
        save_visit(con, visit)


def find_answer(
    con: Connection,
    wanted: str,
    *,
    steps: Steps,
    as_of: str | None = None,
    mark: str | None = SHARED,
) -> Answer:
    """The same on an open store.

    Both records are made here, from the readings that are kept: were the later one taken from
    the store, what another version of the program had made otherwise would pass for news.
    """
    state = load_state(con)
    seen = find_seen(con, state, mark)
    last = load_visit(con)
    reports = [reading.report for reading in seen.readings]
    told = _told_before(last, shown=reports, kept=state.reports)
    since = find_since(wanted, reports, _of_these(last, without=told))
    known = [reading for reading in seen.readings if reading.report.id in since.known]

    def made(readings: Sequence[Reading]) -> Record:
        told = (*readings, *seen.noted)  # what notes say was known whenever it was added
        return steps.reconcile(told, seen.judgements, withheld=seen.withheld)

    after = made(seen.readings)
    before = after if len(known) == len(seen.readings) else made(known)
    news = find_news(before, after, since=since, as_of=as_of, rejected=len(state.rejected))
    visit = Visit(reports=told.union(report.id for report in reports), day=news.as_of)
    return Answer(news=news, visit=visit if since.asked == LAST else None, left_out=seen.left_out)


def _told_before(
    last: Visit | None, *, shown: Iterable[Report], kept: Iterable[Report]
) -> frozenset[str]:
    """Reports of the store that an earlier visit was told of and that this one is not shown."""
    hidden = {report.id for report in kept} - {report.id for report in shown}
    return frozenset() if last is None else last.reports & hidden


def _of_these(last: Visit | None, *, without: frozenset[str]) -> Visit | None:
    return last and replace(last, reports=last.reports - without)
