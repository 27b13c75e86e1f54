"""How the places of two accounts lie to one another, in words."""

from dragoman.model.place import Place
from dragoman.reconcile.compare.where import compare, distance_km
from tests.reconcile.accounts import account, bars, deed, levels
from tests.reconcile.rows import place

SPAIN = Place(name="Spain", country="ESP", latitude=40.0, longitude=-4.0, precision="country")


def said_of(one: Place | None, other: Place | None) -> list[str]:
    return levels(compare, deed("AZE", place=one), deed("AZE", place=other))


def site(name: str, latitude: float, *, country: str | None = "ARM", **more: str) -> Place:
    return Place(name=name, country=country, latitude=latitude, longitude=45.0, **more)


def test_one_name_in_one_country_is_the_same_place() -> None:
    assert said_of(place("Sotk"), place("Sotk")) == ["the same place"]


def test_one_name_in_two_countries_is_two_places() -> None:
    there = site("Sotk", 50.0, country="RUS")
    assert said_of(place("Sotk"), there) == ["two places"]


def test_a_gazetteer_knows_a_place_by_two_names() -> None:
    one, other = (
        Place(name=name, country="AZE", latitude=39.8, longitude=46.8, geonames=586523)
        for name in ("Stepanakert", "Khankendi")
    )
    assert said_of(one, other) == ["the same place"]


def test_a_country_alone_says_less_than_a_town() -> None:
    assert said_of(SPAIN, SPAIN) == ["the same country"]


def test_a_country_may_hold_the_town() -> None:
    assert said_of(SPAIN, place("Granada")) == ["places that may be one"]
    assert said_of(SPAIN, place("Brussels")) == ["two places"]


def test_a_village_nearby_may_be_the_place() -> None:
    assert said_of(site("Sotk", 40.0), site("Kut", 40.1)) == ["places that may be one"]
    assert said_of(site("Sotk", 40.0), site("Kut", 41.0)) == ["two places"]


def test_an_inferred_place_speaks_less_against_them() -> None:
    inferred = place("Moscow", stated=False)
    assert said_of(place("Sotk"), inferred) == ["two places, one of them inferred"]


def test_a_place_may_be_told_once_or_not_at_all() -> None:
    assert said_of(place("Sotk"), None) == ["a place told once"]
    assert said_of(None, None) == ["no place told"]


def test_only_meetings_are_barred_by_two_places_that_words_give() -> None:
    one, other = (account("AZE", "ARM", place=place(name)) for name in ("Moscow", "Brussels"))
    assert bars(compare, one, other) == ["two places"]
    guessed = account("AZE", "ARM", place=place("Brussels", stated=False))
    assert not bars(compare, one, guessed)
    shelled, shot = (deed("AZE", place=place(name)) for name in ("Sotk", "Yerevan"))
    assert not bars(compare, shelled, shot)


def test_distance_is_along_the_globe() -> None:
    apart_km = distance_km(place("Brussels"), place("Moscow"))
    assert apart_km is not None
    assert 2240 < apart_km < 2270
