"""What the map shows of events, situations and movements."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.place import Place
from dragoman.model.record import Record
from dragoman.model.situation import Situation
from dragoman.model.span import Evidence
from dragoman.model.when import When
from tests.present.sample import EVENTS, FIGURE, REPORT, make_readings, make_record
from tests.web.rooms import enter, make_client, save

SHUSHA = Place(name="Shusha", country="AZE", latitude=39.76, longitude=46.75, text="Shusha")
KARABAKH = Place(
    name="Karabakh", country="AZE", latitude=39.9, longitude=46.8, precision="region", text="there"
)
LACHIN = Place(
    name="Lachin corridor", country="AZE", latitude=39.64, longitude=46.55, precision="line"
)
GORIS = Place(name="Goris", country="ARM", latitude=39.51, longitude=46.34, text="Goris")
LIMA = Place(name="Lima", country="PER", latitude=-12.05, longitude=-77.04, text="Lima")
CROSSED = "Some 200 people went from Shusha through the Lachin corridor to Goris."


def at(number: int, place: Place | None, day: str) -> Event:
    """An event at a place."""
    when = When(start=day, end=day, precision="day", basis="explicit")
    return replace(EVENTS[0], id=f"ev_{number}", place=place, when=when, links=())


def lasting(number: int, place: Place, state: str) -> Situation:
    """A closure of a place."""
    return replace(make_record().situations[0], id=f"si_{number}", place=place, state=state)


def moved(text: str, place: Place | None) -> Figure:
    """A figure of people who crossed, and the sentence that says so."""
    told = Evidence(report=REPORT.id, start=0, end=len(text), text=text)
    return replace(FIGURE, id="fg_moved", measure="crossed", place=place, evidence=(told,))


def make_map(*, figure: Figure | None = None) -> Record:
    """Much at one place, little beside it, one meeting on another continent, one nowhere."""
    events = [at(number, SHUSHA, "2023-09-20") for number in range(8)]
    events += [at(8, KARABAKH, "2023-09-21"), at(9, GORIS, "2023-09-24")]
    events += [at(10, LACHIN, "2023-05-01"), at(11, LIMA, "2023-09-22"), at(12, None, "2023-09-22")]
    return replace(
        make_record(),
        events=tuple(sorted(events, key=lambda one: one.id)),
        figures=(figure or moved(CROSSED, LACHIN),),
        situations=(lasting(1, LACHIN, "in_force"), lasting(2, GORIS, "ended")),
    )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    store = tmp_path_factory.mktemp("map") / "talks.duckdb"
    save(store, record=make_map(), readings=tuple(make_readings()))
    return enter(make_client(store))


def test_the_map_begins_where_most_happens_and_says_what_lies_beyond(client: TestClient) -> None:
    page = client.get("/map").text
    longitude, latitude, span = map(float, re.search(r'data-view="([^"]+)"', page)[1].split(","))  # type: ignore[index]
    assert abs(longitude - 46.7) < 1
    assert abs(latitude - 39.7) < 1
    assert span < 10
    assert "12 events with a place; 1 event of no known place is not on it." in page
    assert "Outside what is shown lies 1:" in page


def test_all_places_are_one_step_away(client: TestClient) -> None:
    page = client.get("/map").text
    address = re.search(r'href="([^"]+)" data-keep="everywhere"', page)
    assert address
    shown = client.get(address[1].replace("&amp;", "&")).text
    assert "Outside what is shown" not in shown
    assert '">Lima</text>' in shown


def test_how_exactly_a_place_is_known_is_drawn_as_the_size_of_its_disc(client: TestClient) -> None:
    page = client.get("/map").text
    discs = re.findall(
        r'<circle class="map-area [^"]+" cx="[\d.-]+" cy="[\d.-]+" r="([\d.]+)"', page
    )
    region = max(map(float, discs))
    assert region > 5 * min(map(float, discs))
    assert len(re.findall(r'class="map-spot [^"]*is-exact', page)) == 2  # Shusha, Goris


def test_people_who_moved_are_drawn_from_where_through_where_to_where(client: TestClient) -> None:
    page = client.get("/map").text
    way = re.search(r'<path class="map-way" d="M([\d.]+) ([\d.]+)(Q[^"]+)" marker-end', page)
    assert way
    assert way[3].count("Q") == 2
    assert "from <bdi>Shusha</bdi> through <bdi>Lachin corridor</bdi> to <bdi>Goris</bdi>" in page
    assert f"/report/{REPORT.id}?at=0-{len(CROSSED)}#passage" in page


def test_a_movement_without_a_place_of_its_own_stands_where_its_sentence_says(
    tmp_path: Path,
) -> None:
    store = tmp_path / "talks.duckdb"
    record = make_map(figure=moved("By evening 200 people had arrived from Karabakh.", None))
    save(store, record=record, readings=tuple(make_readings()))
    page = enter(make_client(store)).get("/map").text
    assert 'class="map-ring"' in page
    assert "from <bdi>Karabakh</bdi>" in page


def test_a_movement_that_names_no_known_place_is_not_drawn(tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    save(store, record=make_map(figure=moved("200 fled.", None)), readings=tuple(make_readings()))
    page = enter(make_client(store)).get("/map").text
    assert "Nobody and nothing that moved has a place here" in page


def test_people_who_fled_are_drawn_from_the_place_of_the_event_to_where_its_sentence_says(
    tmp_path: Path,
) -> None:
    said = "Nearly all the people have now fled to Goris."
    told = Evidence(report=REPORT.id, start=0, end=len(said), text=said)
    fled = replace(at(30, KARABAKH, "2023-09-30"), type="SANCTION", mode="expel", evidence=(told,))
    denied = replace(fled, id="ev_31", factuality="denied")
    store = tmp_path / "talks.duckdb"
    record = make_map(figure=moved("200 fled.", None))
    events = tuple(sorted((*record.events, fled, denied), key=lambda one: one.id))
    save(store, record=replace(record, events=events), readings=tuple(make_readings()))
    page = enter(make_client(store)).get("/map").text
    assert "from <bdi>Karabakh</bdi> to <bdi>Goris</bdi>" in page
    assert page.count('<path class="map-way"') == 1


def test_situations_in_force_are_told_from_those_that_are_over(client: TestClient) -> None:
    page = client.get("/map").text
    assert 'class="map-standing is-in_force"><title>closure, Lachin corridor: in force' in page
    assert 'class="map-standing is-ended"><title>closure, Goris: ended' in page


def test_a_layer_is_hidden_by_the_address(client: TestClient) -> None:
    page = client.get("/map?show=situations").text
    assert "map-standing" in page
    assert "map-spot" not in page
    assert "map-way" not in page


def test_a_period_narrows_the_map_and_the_strip_shows_it_chosen(client: TestClient) -> None:
    page = client.get("/map?since=2023-05-01&until=2023-05-31").text
    assert "1 event with a place" in page
    assert re.search(r'data-since="2023-05-\d\d" [^>]*class="is-chosen"', page)
    assert 'href="/map?since=2023-04-01&amp;until=2023-04-30"' in page


def test_a_place_leads_to_what_happened_there(client: TestClient) -> None:
    page = client.get("/map?at=39.51,46.34").text
    assert 'id="here"' in page
    assert 'href="/event/ev_9"' in page
    assert 'href="/event/ev_8"' not in page


def test_a_view_or_point_that_means_nothing_shows_the_whole_map(client: TestClient) -> None:
    assert client.get("/map?view=here&at=there").status_code == 200
    assert client.get("/map?view=nan,1,2&at=95,500").status_code == 200
