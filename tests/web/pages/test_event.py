"""What the page of an event shows."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.model.judgement import Anchor, Judgement, make_judgement
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.lookup import load_event_around
from dragoman.store.rows import insert_rows
from dragoman.web.pages.event import make_context
from tests.present.sample import EVENTS, FIRST, HELD, REPORT, SECOND, TRACK, make_record
from tests.web.rooms import enter, make_client, save_sample

EVENT = EVENTS[0].id


@pytest.fixture
def page(client: TestClient) -> str:
    return client.get(f"/event/{EVENT}").text


def test_the_passage_is_marked_in_its_paragraph_and_the_words_that_say_it_stronger(
    store: Path,
) -> None:
    with open_for_reading(store) as con:
        around = load_event_around(con, EVENT)
    assert around is not None
    (passage,) = make_context(around).accounts[0].passages
    shown = "".join(piece.text for piece in passage.pieces)
    assert shown == FIRST
    assert SECOND not in shown
    strong = [piece.text for piece in passage.pieces if "trigger" in piece.kinds]
    assert strong == [HELD.trigger]


def test_every_report_is_named_with_its_day_and_leads_to_the_passage(page: str) -> None:
    start, end = EVENTS[0].evidence[0].start, EVENTS[0].evidence[0].end
    assert f'href="/report/{REPORT.id}?at={start}-{end}#passage"' in page


def test_those_who_take_part_lead_to_their_own_pages(page: str) -> None:
    for one in EVENTS[0].participants:
        assert f'href="/actor/{one.actor}"' in page


def test_what_is_not_there_is_said_with_the_reports_that_were_looked_at(page: str) -> None:
    assert "None in 1 report that tells it: claims, figures." in page


def test_what_a_person_decided_on_it_is_shown_and_what_was_decided_elsewhere_is_not(
    tmp_path: Path,
) -> None:
    store = tmp_path / "talks.duckdb"
    save_sample(store)
    on_it = Anchor(
        report=REPORT.id, start=HELD.start, end=HELD.end, quote=HELD.trigger, kind="event"
    )
    far = Anchor(report=REPORT.id, start=120, end=125, quote="x", kind="event")
    decided = [make_judgement("accept", on_it, by="Mara <K>", note="seen in the official readout")]
    decided += [make_judgement("reject", far, by="Somebody Else")]
    with open_for_writing(store) as con:
        insert_rows(con, "judgements", Judgement, decided)
    page = enter(make_client(store)).get(f"/event/{EVENT}").text
    assert "Mara &lt;K&gt;" in page
    assert "seen in the official readout" in page
    assert "Somebody Else" not in page


def test_what_an_event_belongs_to_is_a_link_away_and_found_there(client: TestClient) -> None:
    record = make_record()
    event = next(one for one in record.events if one.meeting and one.meeting.track == TRACK)
    assert f"/track/{TRACK}" in client.get(f"/event/{event.id}").text
    (promise,) = record.commitments
    assert f"/commitments?event={promise.event}" in client.get(f"/event/{promise.event}").text
    assert promise.id in client.get(f"/commitments?event={promise.event}").text
    for situation in record.situations:
        for moved in situation.events:
            assert f"/situations?situation={situation.id}" in client.get(f"/event/{moved}").text
        assert situation.id in client.get(f"/situations?situation={situation.id}").text
