"""Stores by hand, and rooms on them."""

from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report, make_report
from dragoman.store.cache import reading_key, save_readings
from dragoman.store.file import open_for_writing, open_or_make
from dragoman.store.record import Made, State, save_record
from dragoman.store.rows import insert_rows
from dragoman.store.schema import Redirect
from dragoman.web.application import create_app
from dragoman.web.settings import Settings
from tests.present.sample import make_readings, make_record

TOKEN = "a-token-of-this-test"
VERSION = "test"
HOME = "http://127.0.0.1:8000"
SCRIPT = "<script>alert('owned')</script>"
OVERRIDE = "\u202egnihton\u2066"
LONG = "Q" * 10_000
NASTY = make_report(
    f"{SCRIPT} said {OVERRIDE} of {LONG}. <img src=x onerror=alert(1)> \x1b[31mred",
    file='nasty"><script>.txt',
    outlet=f"{SCRIPT}{OVERRIDE}",
    title=f"<b>{LONG}</b>{OVERRIDE}",
    published="2023-07-14",
    url="javascript:alert(1)",
)
REJECTED = Rejected(file="scan.pdf", reason="it is <not> text; save it as text")


def save(path: Path, *, record: Record, readings: tuple[Reading, ...]) -> None:
    """A store that holds a record made by hand."""
    with open_or_make(path) as con:
        save_readings(con, readings, version=VERSION)
        keys = tuple(reading_key(one.report, VERSION) for one in readings)
        state = State(reports=record.reports, judgements=(), rejected=(REJECTED,))
        save_record(con, state, Made(record=record, version=VERSION, keys=keys))


def save_sample(path: Path, *more: Report) -> Record:
    """The sample record with more reports, of which nothing was understood."""
    record = make_record()
    record = replace(
        record, reports=tuple(sorted((*record.reports, *more), key=lambda one: one.id))
    )
    nothing = {"blocks": (), "actors": (), "events": (), "claims": (), "figures": ()}
    readings = (*make_readings(), *(Reading(report=one, situations=(), **nothing) for one in more))
    save(path, record=record, readings=readings)
    return record


def redirect(path: Path, old: str, new: str) -> None:
    """An event id once shown, that leads to another."""
    with open_for_writing(path) as con:
        insert_rows(con, "redirects", Redirect, [Redirect(old_id=old, new_id=new)])


def make_client(store: Path, **settings: object) -> TestClient:
    """A browser that has not been let in yet."""
    app = create_app(store, settings=Settings(token=TOKEN, **settings))  # type: ignore[arg-type]
    return TestClient(app, base_url=HOME, follow_redirects=False, raise_server_exceptions=False)


def enter(client: TestClient) -> TestClient:
    """The same, let in."""
    client.get("/", params={"token": TOKEN})
    return client


def form_of(**values: str) -> dict[str, str]:
    """A form with the token that pages hold."""
    return {"form_token": Settings(token=TOKEN).form_token, **values}
