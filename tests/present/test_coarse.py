"""Coarser places: regions in fields and texts, and nothing finer anywhere."""

from dataclasses import replace

from dragoman.model.place import Place, Waypoint
from dragoman.model.span import Evidence
from dragoman.present.coarse import coarsen_places
from dragoman.present.exports import json_lines
from tests.present.sample import make_record

ANDALUSIA = Place(
    name="Andalusia", country="ESP", latitude=37.6, longitude=-4.8, precision="region",
    radius_km=200.0, geonames=2593109, text="Andalusia",
)  # fmt: skip
BELGIUM = Place(name="Belgium", country="BEL", precision="country", text="Belgium")


def area_of(place: Place) -> Place:
    return ANDALUSIA if place.country == "ESP" else BELGIUM


def exported() -> str:
    return "".join(json_lines(coarsen_places(make_record(), area_of)))


def test_a_town_is_the_region_around_it() -> None:
    places = {event.place for event in coarsen_places(make_record(), area_of).events}
    assert places == {ANDALUSIA, BELGIUM, None}


def test_no_field_and_no_text_names_the_town_or_its_coordinates() -> None:
    text = exported()
    assert "Brussels" in "".join(json_lines(make_record()))
    assert not any(word in text for word in ("Brussels", "Granada", "50.85", "37.18", "2800866"))
    assert "[Belgium] hosted a trilateral meeting" in text


def test_evidence_that_names_no_town_keeps_its_span() -> None:
    (claim,) = coarsen_places(make_record(), area_of).claims
    assert claim == make_record().claims[0]


def test_coarser_places_stay_as_they_are() -> None:
    situation, _ = coarsen_places(make_record(), area_of).situations
    assert situation.place == make_record().situations[0].place


def test_the_id_of_a_situation_does_not_tell_its_place() -> None:
    record = make_record()
    situation, _ = record.situations
    fine = replace(situation, place=record.events[0].place or Place(name="Brussels"))
    fine = replace(fine, place=Place(name="Brussels", country="BEL"))
    coarse = coarsen_places(replace(record, situations=(fine,)), area_of)
    assert [one.id for one in coarse.situations] == ["si_withheld_1"]


def test_a_record_without_towns_is_the_same() -> None:
    bare = replace(make_record(), events=(), figures=())
    assert coarsen_places(bare, area_of) is bare


def test_a_town_on_the_way_of_a_movement_is_told_as_its_region_too() -> None:
    record = make_record()
    words = Evidence(report=record.reports[0].id, start=10, end=15, text="Ghent")
    ghent = Place(
        name="Ghent", country="BEL", latitude=51.05, longitude=3.72, geonames=2797656, text="Ghent"
    )
    way = (Waypoint(part="through", place=ghent, evidence=(words,)),)
    moved = replace(record, events=(replace(record.events[0], route=way), *record.events[1:]))
    text = "".join(json_lines(coarsen_places(moved, area_of)))
    assert '"part":"through","place":{"name":"Belgium"' in text
    assert not any(word in text for word in ("Ghent", "51.05", "3.72", "2797656"))
