"""What the pages of all actors and of one show."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient

from dragoman.model.diplomacy import Position
from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.model.when import When
from tests.present.sample import (
    ALIYEV,
    AZERBAIJAN,
    CLAIM,
    EARLY,
    EVENTS,
    MICHEL,
    PASHINYAN,
    REPORT,
    evidence,
    make_readings,
    make_record,
    person,
)
from tests.web.rooms import enter, make_client, save

LEADERS = (person(ALIYEV, "Ilham Aliyev"), person(PASHINYAN, "Nikol Pashinyan"))
ACCUSED = (person(ALIYEV, "Ilham Aliyev"), person(PASHINYAN, "Nikol Pashinyan", "recipient"))
WITH_MICHEL = (person(ALIYEV, "Ilham Aliyev"), person(MICHEL, "Charles Michel", "mediator"))


def met(number: int, participants: tuple, day: str, *, quad: str = "verbal cooperation") -> Event:
    """An event of some, of a quad class."""
    when = When(start=day, end=day, precision="day", basis="explicit")
    return replace(
        EVENTS[0], id=f"ev_{number}", participants=participants, when=when, quad=quad, links=()
    )


def wants(number: int, stance: str, since: str) -> Position:
    """A position on the corridor."""
    return Position(
        id=f"po_{number}",
        actor=PASHINYAN,
        name="Nikol Pashinyan",
        issue="corridor",
        stance=stance,
        since=since,
        claims=(),
        evidence=evidence("Brussels"),
    )


def make_dealings() -> Record:
    """Two who meet once and fall out twice, one who mediates, one who is only named."""
    conflict = "verbal conflict"
    events = (
        met(1, LEADERS, "2023-05-14"),
        met(2, ACCUSED, "2023-05-20", quad=conflict),
        met(3, ACCUSED, "2023-07-02", quad=conflict),
        met(4, WITH_MICHEL, "2023-07-15"),
    )
    return replace(make_record(), events=events, positions=(wants(1, "supports", "2023-07-15"),))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    store = tmp_path_factory.mktemp("actors") / "talks.duckdb"
    save(store, record=make_dealings(), readings=tuple(make_readings()))
    return enter(make_client(store))


def listed(page: str) -> list[str]:
    """Names in the list of actors, in its order."""
    table = page.partition('class="dense actor-list"')[2]
    return re.findall(r'<th scope="row"><a href="/actor/[^"]+"><bdi dir="auto">([^<]+)', table)


def test_those_who_do_most_come_first(client: TestClient) -> None:
    page = client.get("/actors").text
    assert listed(page) == ["Ilham Aliyev", "Nikol Pashinyan", "Charles Michel"]
    assert "3 actors in 4 events that fit" in page


def test_actors_are_found_by_part_of_a_name_and_by_kind_and_country(client: TestClient) -> None:
    assert listed(client.get("/actors?name=pashin").text) == ["Nikol Pashinyan"]
    assert listed(client.get("/actors?kind=person&of=aze").text) == ["Ilham Aliyev"]
    assert listed(client.get("/actors?sector=MIL").text) == []


def test_where_nobody_fits_it_is_said_in_how_many_reports(client: TestClient) -> None:
    assert "3 reports" in client.get("/actors?name=zzz").text


def test_a_cell_of_the_matrix_has_count_and_tone_and_leads_to_the_events_of_both(
    client: TestClient,
) -> None:
    page = client.get("/actors").text
    cell = re.search(
        r'<td class="cell (\w\d)"><a href="([^"]+)" title="Ilham Aliyev and Nikol', page
    )
    assert cell
    assert cell[1] == "h1"  # two of three are hostile
    assert '>3<span class="sign">−</span>' in page
    address = urlsplit(cell[2].replace("&amp;", "&"))
    assert address.path == "/timeline"
    assert sorted(value for _, value in parse_qsl(address.query)) == sorted([ALIYEV, PASHINYAN])
    events = set(re.findall(r"/event/(ev_\d)", client.get(cell[2].replace("&amp;", "&")).text))
    assert events == {"ev_1", "ev_2", "ev_3"}


def test_the_same_cell_below_the_diagonal_is_no_second_stop_of_the_keyboard(
    client: TestClient,
) -> None:
    page = client.get("/actors").text
    cells = re.findall(r'<td class="cell [^"]+"><a href="[^"]+"( tabindex="-1")?', page)
    assert cells.count("") == cells.count(' tabindex="-1"') == 2


def test_the_network_draws_how_much_and_how_meant(client: TestClient) -> None:
    page = client.get("/actors").text
    ties = re.findall(r'class="net-tie tone-(\w+)"><title>([^<]+)</title>', page)
    assert ties == [
        ("friendly", "Ilham Aliyev and Charles Michel: 1 event, 1 friendly, 0 hostile"),
        ("hostile", "Ilham Aliyev and Nikol Pashinyan: 3 events, 1 friendly, 2 hostile"),
    ]


def test_a_period_narrows_who_with_whom(client: TestClient) -> None:
    page = client.get("/actors?since=2023-07-01&until=2023-07-31").text
    assert "Nikol Pashinyan: 1 event, 0 friendly, 1 hostile" in page


def test_lists_lead_to_the_page_of_an_actor(client: TestClient) -> None:
    assert (
        f'href="/actor/{MICHEL}"'
        in client.get("/search?q=Brussels").text + client.get("/timeline").text
    )


def test_the_page_of_an_actor_counts_by_month_with_whom(client: TestClient) -> None:
    page = client.get(f"/actor/{ALIYEV}").text
    row = re.search(
        rf'<tr><th scope="row"><a class="actor" href="/actor/{PASHINYAN}">.*?</tr>', page
    )
    assert row
    counts = re.findall(r"([+−]\d)<span", row[0])
    assert counts[:2] == ["+1", "−2"]
    assert len(re.findall(r'<td class="share \w\d">', row[0])) >= 2


def test_the_offices_are_shown_with_the_days_of_the_reports_that_gave_them(
    client: TestClient,
) -> None:
    page = client.get(f"/actor/{ALIYEV}").text
    assert "President" in page
    assert '<time datetime="2023-05-14"' in page
    assert "not terms of office" in page


def test_the_events_of_an_actor_are_told_apart_by_role(client: TestClient) -> None:
    page = client.get(f"/actor/{PASHINYAN}?role=recipient").text
    shown = re.findall(r'<a class="event-link" href="/event/(ev_\d)">', page)
    assert shown == ["ev_3", "ev_2"]
    assert "as recipient 2" in page


def test_claims_are_those_it_makes(client: TestClient) -> None:
    page = client.get(f"/actor/{ALIYEV}").text
    assert f'href="/claims?claim={CLAIM.id}"' in page
    assert f"/report/{REPORT.id}?at={CLAIM.start}-{CLAIM.end}#passage" in page
    assert "None that fits." in client.get(f"/actor/{AZERBAIJAN}").text


def test_positions_are_shown_with_the_words_that_say_them(client: TestClient) -> None:
    page = client.get(f"/actor/{PASHINYAN}").text
    assert "corridor" in page
    assert "in its words" in page
    assert "It is not known to want or refuse anything." in client.get(f"/actor/{MICHEL}").text


def test_a_position_that_took_the_place_of_another_is_marked_changed(tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    first = replace(wants(2, "rejects", "2023-07-10"), evidence=evidence("quiet day", EARLY))
    record = replace(make_dealings(), positions=(wants(1, "supports", "2023-07-15"), first))
    save(store, record=record, readings=tuple(make_readings()))
    page = enter(make_client(store)).get(f"/actor/{PASHINYAN}").text
    assert "changed" in page
    assert "was rejects until" in page


def test_who_mentions_it_is_listed_with_outlets(client: TestClient) -> None:
    page = client.get(f"/actor/{MICHEL}").text.partition('id="tellers"')[2]
    assert "Caucasus Wire" in page
    assert f'href="/report/{REPORT.id}"' in page


def test_a_key_of_a_reading_leads_to_the_actor_and_an_unknown_id_to_a_refusal(
    client: TestClient,
) -> None:
    moved = client.get("/actor/person:aliyev")
    assert (moved.status_code, moved.headers["location"]) == (303, f"/actor/{ALIYEV}")
    assert client.get("/actor/ac_none").status_code == 404
