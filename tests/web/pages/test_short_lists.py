"""Contradictions, corrections, commitments, agreements, tracks, situations, positions, agenda."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.situation import Truce, ViolationCount
from dragoman.model.when import When
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.glimpse import glimpse_events
from dragoman.store.listing import Condition, count_values, page_rows
from dragoman.store.rows import insert_rows
from dragoman.web.choosing import MOST_OFFERED, make_chooser
from dragoman.web.pages.agenda import former_days
from dragoman.web.pages.commitments import stands_sql
from dragoman.web.table import PAGES
from dragoman.web.view import View
from tests.present.sample import EVENTS, make_readings, make_record
from tests.web.rooms import enter, make_client, save

LISTS = ("contradictions", "corrections", "commitments", "agreements", "tracks", "situations")
LISTS += ("positions", "agenda")


@pytest.mark.parametrize("name", LISTS)
def test_each_sample_answers_and_a_zero_is_said_with_what_was_read(
    client: TestClient, store: Path, name: str
) -> None:
    page = next(page for page in PAGES if page.name == name)
    with open_for_reading(store) as con:
        samples = page.find_samples(con)
    answers = [client.get(path) for path in samples]
    assert [answer.status_code for answer in answers] == [200] * len(samples)
    assert re.search(r"reports? read", answers[-1].text)


def test_both_sides_of_a_contradiction_stand_with_their_sentences(client: TestClient) -> None:
    (one,) = make_record().contradictions
    page = client.get("/contradictions").text
    for side in one.sides:
        assert side.name in page
        for piece in side.evidence:
            assert f"/report/{piece.report}?at={piece.start}-{piece.end}#passage" in page


def test_a_list_is_narrowed_by_a_link_and_says_how_many_each_would_leave(
    client: TestClient, store: Path
) -> None:
    (one,) = make_record().contradictions
    asked = {"kind": Condition(sql="type = ?", values=(one.type,))}
    with open_for_reading(store) as con:
        found = page_rows(con, "contradiction", Contradiction, asked, order="id")
        other = {"kind": replace(asked["kind"], values=("x",))}
        none = page_rows(con, "contradiction", Contradiction, other, order="id")
        kinds = count_values(con, "contradiction", "type", asked, but="kind")
    assert found.total == 1
    assert found.rows == (one,)
    assert none.total == 0
    assert kinds == ((one.type, 1),)
    assert f"/contradictions?kind={one.type}" in client.get("/contradictions").text


def test_a_name_is_asked_for_in_letters_of_any_case(client: TestClient) -> None:
    (one,) = make_record().contradictions
    assert one.id in client.get("/contradictions", params={"side": one.sides[0].name.upper()}).text
    (promise,) = make_record().commitments
    assert promise.id in client.get("/commitments", params={"by": promise.by[0].name.lower()}).text
    track = next(one for one in make_record().tracks if one.mediator)
    found = client.get("/tracks", params={"mediator": track.mediator.name.upper()})  # type: ignore[union-attr]
    assert track.id in found.text


def test_values_too_many_to_list_can_be_asked_for_in_words_unless_they_are_codes() -> None:
    view = View(path="/commitments", own=(("state", "open"),))
    many = [(f"name {number}", 1) for number in range(MOST_OFFERED + 3)]
    chooser = make_chooser(view, "by", "By", many)
    assert (chooser.others, chooser.name, chooser.kept) == (3, "by", (("state", "open"),))
    assert make_chooser(view, "by", "By", many[:4]).name is None
    assert make_chooser(view, "by", "By", many, is_coded=True).name is None


def test_a_track_shows_who_came_and_leads_to_each_meeting(client: TestClient) -> None:
    track = max(make_record().tracks, key=lambda one: len(one.meetings))
    page = client.get(f"/track/{track.id}").text
    for meeting in track.meetings:
        assert f"/event/{meeting.event}" in page
    for party in track.parties:
        assert party.name in page
    assert client.get("/track/tr_nothing").status_code == 404


def test_a_day_that_is_none_is_said_and_the_records_last_is_shown(client: TestClient) -> None:
    page = client.get("/situations?day=soon").text
    assert "is no day" in page
    last = max(one.published for one in make_record().reports if one.published)
    assert f'value="{last}"' in page


def test_a_situation_is_shown_as_it_stood_on_the_day(client: TestClient) -> None:
    before = client.get("/situations?day=1999-01-01").text
    for one in make_record().situations:
        assert (one.id in before) == (one.state_on("1999-01-01") != "not_begun")
        last = max(turn.day for turn in one.turns if turn.day) if one.turns else "2023-07-15"
        assert one.state_on(last).replace("_", " ") in client.get(f"/situations?day={last}").text


def test_an_agreement_shows_who_stood_by_and_what_followed(client: TestClient) -> None:
    page = client.get("/agreements").text
    for one in make_record().agreements:
        for person in (*one.witnesses, *one.guarantors):
            assert person.name in page
        for came in one.followed:
            assert came.how in page
            assert came.event is None or f"/event/{came.event}" in page


def test_a_truce_shows_each_sides_own_count(tmp_path: Path) -> None:
    record = make_record()
    count = ViolationCount(
        claimant="Armenia", claimant_actor=None, accused=("Azerbaijan",), accused_stated=True,
        low=14.0, high=14.0, exactness="exact", cumulative=False, start=None, end=None,
        told="2023-07-15", text="14", report=record.reports[0].id, evidence=(),
    )  # fmt: skip
    truce = Truce(
        agreement=None, area=("Sotk",), begins=None, days=30, first_until=None, until="2023-08-15",
        extensions=(), counts=(count,),
    )  # fmt: skip
    first, *others = record.situations
    held = replace(record, situations=(replace(first, truce=truce), *others))
    save(tmp_path / "talks.duckdb", record=held, readings=make_readings())
    page = enter(make_client(tmp_path / "talks.duckdb")).get("/situations").text
    assert "Armenia</bdi>: 14 violations by Azerbaijan" in page
    assert "30 days" in page


def test_what_is_overdue_is_counted_from_the_records_day_and_stored_nowhere() -> None:
    assert stands_sql("2023-10-05T10:00").count("2023-10-05") == 1
    with pytest.raises(ValueError, match="2023"):
        stands_sql("2023' OR '1'='1")


def test_a_day_named_before_is_struck_only_where_it_shares_none_with_the_event() -> None:
    event = EVENTS[0]
    now = When(start="2023-07-21", end="2023-07-21", precision="day")
    rough = When(start="2023-07-01", end="2023-07-31", precision="month")
    old = When(start="2023-07-14", end="2023-07-14", precision="day")
    steps = [replace(event.trail[0], when=when) for when in (rough, old, now)]
    moved = replace(event, when=now, trail=tuple(steps))
    assert former_days(moved) == (old,)
    assert former_days(replace(moved, trail=(steps[2],))) == ()


def test_what_was_put_right_stands_beside_the_contradiction_that_it_is_about(
    client: TestClient, store: Path
) -> None:
    record = make_record()
    (dispute,), (mended,) = record.contradictions, record.corrections
    about = replace(mended, id="co_about", about=dispute.about)
    with open_for_writing(store) as con:
        insert_rows(con, "correction", Correction, [about])
    page = client.get("/contradictions").text
    assert f"/corrections?about={dispute.about}" in page
    assert f"<ins>{mended.after}</ins>" in page


def test_a_list_takes_of_an_event_only_the_columns_that_it_shows(store: Path) -> None:
    with open_for_reading(store) as con:
        found = glimpse_events(con, [EVENTS[0].id, "ev_nothing"])
    (one,) = found.values()
    assert (one.id, one.trail, one.meeting) == (EVENTS[0].id, EVENTS[0].trail, EVENTS[0].meeting)
    assert one.evidence == EVENTS[0].evidence


def test_a_position_shows_each_sentence_that_it_is_made_of(client: TestClient) -> None:
    record = make_record()
    (position, *_) = record.positions
    page = client.get(f"/positions?actor={position.actor}").text
    for claim in (one for one in record.claims if one.id in position.claims):
        assert f"/claims?claim={claim.id}" in page
        for piece in claim.evidence:
            assert f"/report/{piece.report}?at={piece.start}-{piece.end}#passage" in page
