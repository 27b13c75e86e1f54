"""The region around a place, by its id or by the settlement next to it."""

import pytest

from dragoman.model.place import Place
from dragoman.model.tables import load_tables
from dragoman.resolve.enclosing import Enclosing


@pytest.fixture(scope="module")
def enclosing() -> Enclosing:
    return Enclosing.load(load_tables())


def test_a_settlement_lies_in_the_region_that_geonames_gives(enclosing: Enclosing) -> None:
    granada = Place(name="Granada", country="ESP", latitude=37.18, longitude=-3.6, geonames=2517117)
    area = enclosing.find(granada)
    assert (area.name, area.country, area.precision) == ("Andalusia", "ESP", "region")
    assert area.latitude is not None
    assert "Granada" not in str(area)


def test_a_site_lies_in_the_region_of_the_settlement_next_to_it(enclosing: Enclosing) -> None:
    site = Place(name="a hospital", country="ESP", latitude=37.17, longitude=-3.6, precision="site")
    assert enclosing.find(site).name == "Andalusia"


def test_a_town_that_is_a_region_by_itself_is_said_as_its_country(enclosing: Enclosing) -> None:
    town = Place(name="Stepanakert", country="AZE", latitude=39.82, longitude=46.75)
    assert enclosing.find(town).name == "Azerbaijan"


@pytest.mark.parametrize("latitude", [None, 15.0])
def test_where_no_settlement_is_near_only_the_country_is_said(
    enclosing: Enclosing, latitude: float | None
) -> None:
    place = Place(name="x", country="ESP", latitude=latitude, longitude=-40.0, stated=False)
    area = enclosing.find(place)
    assert (area.name, area.precision, area.latitude) == ("Spain", "country", None)
    assert area.stated is False


def test_a_place_of_no_country_is_said_to_be_withheld(enclosing: Enclosing) -> None:
    assert enclosing.find(Place(name="x")).name == "place withheld"
