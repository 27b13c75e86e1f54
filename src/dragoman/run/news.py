"""What is new: the record of the reports that one knew, set beside that of all."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import StoreError
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.present.extent import count_reports
from dragoman.present.news.news import News, find_news
from dragoman.run.codebook import steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.since import LAST, find_since
from dragoman.run.steps import Steps, load_steps
from dragoman.store.cache import load_latest_readings
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.record import load_state
from dragoman.store.rows import Connection
from dragoman.store.visit import Visit, load_visit, save_visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """News, and the visit that is to be kept once they have been told; None where none is."""

    news: News
    visit: Visit | None


def ask_news(store: Path, since: str, *, as_of: str | None = None) -> Answer:
    """What is new in a store; nothing is written.

    `since` is a day (YYYY-MM-DD), LAST, or a report by id, start of id or file name.
    """
    with open_for_reading(store) as con:
        return find_answer(con, since, steps=steps_of(con, load_steps), as_of=as_of)


def keep_visit(store: Path, visit: Visit) -> None:
    """Keep what was told for the next call with LAST."""
    with open_for_writing(store) as con:
        save_visit(con, visit)


def find_answer(con: Connection, wanted: str, *, steps: Steps, as_of: str | None = None) -> Answer:
    """The same on an open store.

    Both records are made here, from the readings that are kept: were the later one taken from
    the store, what another version of the program had made otherwise would pass for news.
    """
    state = load_state(con)
    reports = correct_reports(state.reports, state.judgements)
    since = find_since(wanted, reports, load_visit(con))
    readings = _readings_of(con, reports)
    known = [reading for reading in readings if reading.report.id in since.known]
    after = steps.reconcile(readings, state.judgements)
    before = after if len(known) == len(readings) else steps.reconcile(known, state.judgements)
    news = find_news(before, after, since=since, as_of=as_of, rejected=len(state.rejected))
    visit = Visit(reports=frozenset(report.id for report in reports), day=news.as_of)
    return Answer(news=news, visit=visit if since.asked == LAST else None)


def _readings_of(con: Connection, reports: Collection[Report]) -> list[Reading]:
    readings = list(load_latest_readings(con, reports))
    if len(readings) < len(reports):
        missing = count_reports(len(reports) - len(readings))
        raise StoreError(f"{missing} of the store have no reading; run: dragoman rebuild STORE")
    return readings
