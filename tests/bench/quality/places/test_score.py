"""Names and places of the program against those asked for."""

from typing import Any

import pytest

from bench.quality.places.predict import Told
from bench.quality.places.rows import Row, Toponym
from bench.quality.places.score import is_near, score
from dragoman.model.place import Place

TEXT = "Port Hope"
HOPE: dict[str, Any] = {"geonames": 11, "latitude": 10.0, "longitude": 20.0}
COUNTRIES: dict[int | str, str] = {3: "RUR", "Ruritania": "RUR"}


def toponym(**given: Any) -> Toponym:
    return Toponym(start=0, end=9, **{**HOPE, **given})


def place(**given: Any) -> Place:
    return Place(name="Port Hope", country="RUR", **{**HOPE, **given})


def metrics(
    asked: Toponym,
    told: Place | None,
    *,
    names: tuple[tuple[int, int], ...] = (),
    named: tuple[Place, ...] = (),
) -> dict[str, float]:
    row = Row(id="a", title=None, text=TEXT, published=None, toponyms=(asked,))
    given = Told(names=names, places=(told,))
    return score([(row, given)], named={TEXT: named}, countries=COUNTRIES)


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ({}, True),
        ({"geonames": 12, "latitude": 11.4}, True),  # 156 km north
        ({"geonames": 12, "latitude": 11.5}, False),  # 167 km
        ({"latitude": 80.0}, True),
        ({"geonames": None, "latitude": None}, False),
    ],
)
def test_a_place_is_right_within_a_hundred_miles_or_by_its_id(
    told: dict[str, Any], is_right: bool
) -> None:
    assert is_near(place(**told), toponym()) is is_right


def test_places_are_asked_only_of_names_with_an_id() -> None:
    unknown = toponym(geonames=None, latitude=None, longitude=None)
    found = metrics(unknown, place(), names=((0, 9),))
    assert (found["acc_161km"], found["recognition_f1"]) == (0.0, 1.0)
    assert metrics(toponym(), place())["acc_161km"] == 1.0
    assert metrics(toponym(), None)["acc_161km"] == 0.0


def test_the_oracle_takes_any_place_of_the_name() -> None:
    far, near = place(geonames=12, latitude=70.0), place(geonames=13)
    found = metrics(toponym(), far, named=(far, near))
    assert (found["acc_161km"], found["oracle_161km"]) == (0.0, 1.0)
    assert metrics(toponym(), far, named=(far,))["oracle_161km"] == 0.0


@pytest.mark.parametrize("given", [{"country_geonames": 3}, {"country": "Ruritania"}])
def test_the_country_is_known_by_id_or_name(given: dict[str, Any]) -> None:
    assert metrics(toponym(**given), place(latitude=70.0))["country"] == 1.0
    assert metrics(toponym(**given), None)["country"] == 0.0


def test_a_set_without_countries_has_no_such_metric() -> None:
    assert "country" not in metrics(toponym(), place())


def test_other_bounds_are_recognised_apart() -> None:
    found = metrics(toponym(), None, names=((0, 4),))
    assert (found["recognition_f1"], found["recognition_overlap_f1"]) == (0.0, 1.0)
