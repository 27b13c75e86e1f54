"""The questions that pages put to a store and its index, each as a page would put it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.model.arrow import from_table
from dragoman.model.filter import Box, Filter
from dragoman.model.report import Report
from dragoman.run.index import open_index
from dragoman.store.cache import load_readings
from dragoman.store.file import open_for_reading
from dragoman.store.index.actors import find_actor_page, find_matrix, page_actors
from dragoman.store.index.claims import page_claims
from dragoman.store.index.counts import count_facets, count_over_time
from dragoman.store.index.events import page_events
from dragoman.store.index.figures import count_series, page_figures
from dragoman.store.index.map import count_places, map_movements
from dragoman.store.index.reports import page_reports
from dragoman.store.index.search import search
from dragoman.store.index.situations import page_situations

CONSULT = Filter(types=("CONSULT",))
YEAR = Filter(since="2022-01-01", until="2022-12-31")
BOX = Filter(box=Box(south=0, west=0, north=50, east=90))
WORDS = Filter(text="village bridge")
FREQUENT = Filter(text="said")  # in every sentence
BEGUN = Filter(text="prison* gar*")
PHRASE = Filter(text='"the village near"')
BOTH = ("status", "track")
KEPT_IN = ("event", "reports", "actor", "track")
MIDDLE = "SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET (SELECT count(*) // 2 FROM {table})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """Rows of the store to ask for by id."""

    event: str
    report: str
    actor: str
    track: str


def find_ids(store: Path) -> Ids:
    """An event, a report, an actor and a track from the middle of a store."""
    with open_for_reading(store) as con:
        found = [con.execute(MIDDLE.format(table=table)).fetchone() for table in KEPT_IN]
    event, report, actor, track = (row[0] if row else "" for row in found)
    return Ids(event=event, report=report, actor=actor, track=track)


def questions_on(store: Path, ids: Ids) -> dict[str, Callable[[], object]]:
    """The questions by name; each opens what it asks, as a request does."""
    asked: dict[str, Callable[[], object]] = {
        "open_store": lambda: _open(store),
        "event_row": lambda: _event(store, ids.event),
        "report_rows": lambda: _report(store, ids.report),
    }
    return asked | {name: _on_index(store, ask) for name, ask in _asks(ids).items()}


def _asks(ids: Ids) -> dict[str, Callable[..., object]]:
    return {
        "open_index": lambda index: None,
        "events": lambda index: page_events(index, Filter(), order="latest"),
        "events_year": lambda index: page_events(index, YEAR),
        "facets": lambda index: count_facets(index, Filter()),
        "facets_type": lambda index: count_facets(index, CONSULT),
        "days": lambda index: count_over_time(index, YEAR, step="day", split=BOTH),
        "months": lambda index: count_over_time(index, Filter(), step="month", split=BOTH),
        "places": lambda index: count_places(index, Filter()),
        "places_box": lambda index: count_places(index, BOX),
        "movements": lambda index: map_movements(index, Filter()),
        "matrix": lambda index: find_matrix(index, Filter(), most=40),
        "actors": lambda index: page_actors(index, Filter()),
        "actor": lambda index: find_actor_page(index, ids.actor, Filter()),
        "claims": lambda index: page_claims(index, Filter(), order="latest"),
        "figures": lambda index: page_figures(index, YEAR),
        "series": lambda index: count_series(index, Filter(), limit=50),
        "situations": lambda index: page_situations(index, Filter(), state="in_force"),
        "reports": lambda index: page_reports(index, Filter()),
        "search_event": lambda index: search(index, WORDS, limit=20),
        "search_claim": lambda index: search(index, WORDS, kind="claim", limit=20),
        "search_report": lambda index: search(index, WORDS, kind="report", limit=20),
        "search_frequent": lambda index: search(index, FREQUENT, limit=20),
        "search_begun": lambda index: search(index, BEGUN, limit=20),
        "search_phrase": lambda index: search(index, PHRASE, limit=20),
    }


def _on_index(store: Path, ask: Callable[..., object]) -> Callable[[], object]:
    def put() -> object:
        with open_index(store) as index:
            return ask(index)

    return put


def _open(store: Path) -> None:
    with open_for_reading(store):
        pass


def _event(store: Path, id: str) -> object:
    with open_for_reading(store) as con:
        return con.execute("SELECT * FROM event WHERE id = ?", [id]).fetchall()


def _report(store: Path, id: str) -> object:
    with open_for_reading(store) as con:
        found = con.execute("SELECT * FROM reports WHERE id = ?", [id]).to_arrow_table()
        report = next(from_table(Report, found))
        row = con.execute("SELECT key FROM readings WHERE report = ?", [id]).fetchone()
        return list(load_readings(con, {row[0]: report})) if row else None
