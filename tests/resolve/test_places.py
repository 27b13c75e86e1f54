"""Place names in context: each case names a place, or nothing at all."""

import random

import pytest

from dragoman.model.place import Place
from dragoman.model.tables import load_tables
from dragoman.resolve.cities import Cities, data_folder
from dragoman.resolve.gazetteer import Gazetteer
from dragoman.resolve.misspellings import nearest_keys
from dragoman.resolve.place_names import fold, load_place_words, take_apart
from dragoman.resolve.places import PlaceContext, distance_km

CAUCASUS = ("ARM", "AZE")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(load_tables())


def resolve(gazetteer: Gazetteer, text: str, *countries: str, **beside: str) -> Place | None:
    return gazetteer.resolve(text, PlaceContext(countries=countries, **beside))


@pytest.mark.parametrize(
    ("text", "countries", "name", "country", "precision"),
    [
        ("Granada", (*CAUCASUS, "ESP"), "Granada", "ESP", "settlement"),
        ("Granada", (), "Granada", "ESP", "settlement"),
        ("Granada", ("NIC",), "Granada", "NIC", "settlement"),
        ("Granada, Spain", CAUCASUS, "Granada", "ESP", "settlement"),
        ("Brussels", CAUCASUS, "Brussels", "BEL", "settlement"),
        ("BRUSSELS", CAUCASUS, "Brussels", "BEL", "settlement"),
        ("Yerevan", (), "Yerevan", "ARM", "settlement"),
        ("Stepanakert", CAUCASUS, "Khankendi", "AZE", "settlement"),
        ("Xankəndi", (), "Khankendi", "AZE", "settlement"),
        ("Moldova", (), "Moldova", "MDA", "country"),
        ("Republic of Moldova", (), "Moldova", "MDA", "country"),
        ("Nagorno-Karabakh", (), "Nagorno-Karabakh", "AZE", "region"),
        ("Lachin corridor", (), "Lachin corridor", "AZE", "line"),
        ("Washington", ("USA", "ARM"), "Washington", "USA", "settlement"),
        ("Moscow", ("USA",), "Moscow", "RUS", "settlement"),
        ("Tripoli", ("LBY",), "Tripoli", "LBY", "settlement"),
        ("Tripoli", ("LBN",), "Tripoli", "LBN", "settlement"),
        ("Tripoli", (), "Tripoli", "LBY", "settlement"),
        ("Goma", (), "Goma", "COD", "settlement"),
        ("Santiago", (), "Santiago", "CHL", "settlement"),
        ("Santiago", ("DOM",), "Santiago de los Caballeros", "DOM", "settlement"),
        ("Paris", ("USA",), "Paris", "FRA", "settlement"),
        ("Paris, Texas", (), "Paris", "USA", "settlement"),
        ("London, Ontario", (), "London", "CAN", "settlement"),
        ("Athens", ("USA",), "Athens", "GRC", "settlement"),
        ("Georgia", (), "Georgia", "GEO", "country"),
        ("Georgia", ("RUS", "GEO", "USA"), "Georgia", "GEO", "country"),
        ("Georgia", ("USA",), "Georgia", "USA", "region"),
        ("Scotland", (), "Scotland", "GBR", "region"),
        ("California", (), "California", "USA", "region"),
        ("Gaza", (), "Gaza Strip", "PSE", "region"),
        ("Hebron, West Bank", (), "Hebron", "PSE", "settlement"),
        ("Kherson", ("UKR",), "Kherson", "UKR", "settlement"),
        ("Kherson region", ("UKR",), "Kherson Oblast", "UKR", "region"),
        ("the town of Goris", ("ARM",), "Goris", "ARM", "settlement"),
        ("central Yerevan", (), "Yerevan", "ARM", "settlement"),
        ("Kornidzor", CAUCASUS, "Kornidzor", "ARM", "settlement"),
        ("Noyemberyan", CAUCASUS, "Noyemberyan", "ARM", "settlement"),
        ("Davos", ("RUS", "UKR"), "Davos", "CHE", "settlement"),
        ("Donetsk, Russia", (), "Donetsk", "RUS", "settlement"),
        ("Donetsk", (), "Donetsk", "UKR", "settlement"),
        ("Sevastopol, Russia", (), "Sevastopol", "UKR", "settlement"),
        ("Baltimore County", ("USA",), "Baltimore County", "USA", "district"),
        ("Washington County, Oregon", (), "Washington County", "USA", "district"),
        ("Puerto Rico", (), "Puerto Rico", "PRI", "country"),
        ("U.S.", (), "United States", "USA", "country"),
        ("Europe", (), "Europe", None, "region"),
        ("Reading", ("GBR",), "Reading", "GBR", "settlement"),
        ("38th parallel", (), "38th parallel", None, "line"),
        ("St. John’s", ("ATG",), "Saint John’s", "ATG", "settlement"),
    ],
)
def test_a_name_in_its_context_is_the_place_a_reader_means(
    gazetteer: Gazetteer,
    text: str,
    countries: tuple[str, ...],
    name: str,
    country: str | None,
    precision: str,
) -> None:
    place = resolve(gazetteer, text, *countries)

    assert place is not None
    assert (place.name, place.country, place.precision) == (name, country, precision)
    assert place.text == text
    assert place.latitude is not None
    assert place.longitude is not None


@pytest.mark.parametrize(
    ("text", "countries", "name"),
    [
        ("Nagarno-Karabkah", CAUCASUS, "Nagorno-Karabakh"),
        ("Nagarno Karabakh region", CAUCASUS, "Nagorno-Karabakh"),
        ("Evlakh", CAUCASUS, "Yevlakh"),
        ("Chișinău", ("MDA",), "Chisinau"),
        ("Kishinev", ("MDA",), "Chisinau"),
        ("Azerbaijn", CAUCASUS, "Azerbaijan"),
        ("Khartum", ("SDN",), "Khartoum"),
        ("Lachin coridor", CAUCASUS, "Lachin corridor"),
        ("Kiev", ("UKR",), "Kyiv"),
        ("Noyemberian", ("ARM",), "Noyemberyan"),
    ],
)
def test_a_misspelt_name_is_found_in_the_countries_of_the_report(
    gazetteer: Gazetteer, text: str, countries: tuple[str, ...], name: str | None
) -> None:
    place = resolve(gazetteer, text, *countries)

    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Xqzzyburg", ("USA",)),
        ("Nagarno-Karabkah", ("BRA",)),
        ("Agency", ("USA",)),
        ("Union", ("USA",)),
        ("Miller", ("USA", "RUS")),
        ("Council", ()),
        ("Monday", ("PRY",)),
        ("the White House", ("USA",)),
        ("Central", ()),
        ("Armenian", ("ARM",)),
        ("UN", ()),
        ("X", ()),
        ("in", ()),
        ("the south", ("LBN",)),
        ("yerevan", ("ARM",)),
        ("", ()),
        ("7,24", ()),
    ],
)
def test_what_is_no_place_or_cannot_be_told_stays_unresolved(
    gazetteer: Gazetteer, text: str, countries: tuple[str, ...]
) -> None:
    assert resolve(gazetteer, text, *countries) is None


def test_granada_and_brussels_have_their_geonames_ids(gazetteer: Gazetteer) -> None:
    granada = resolve(gazetteer, "Granada", *CAUCASUS, "ESP")
    brussels = resolve(gazetteer, "Brussels")

    assert granada
    assert brussels
    assert (granada.geonames, brussels.geonames) == (2517117, 2800866)
    assert (granada.latitude, granada.longitude) == pytest.approx((37.18, -3.60), abs=0.02)


def test_disputed_names_are_one_place(gazetteer: Gazetteer) -> None:
    found = {resolve(gazetteer, text) for text in ("Stepanakert", "Khankendi", "Xankəndi")}

    assert len({(place.name, place.geonames) for place in found if place}) == 1
    assert None not in found


def test_the_country_beside_a_name_decides(gazetteer: Gazetteer) -> None:
    place = resolve(gazetteer, "Granada", "ESP", country="NIC")

    assert place
    assert place.country == "NIC"


def test_a_part_of_a_country_is_less_exact_than_a_town(gazetteer: Gazetteer) -> None:
    place = resolve(gazetteer, "northern Moldova")

    assert place
    assert (place.country, place.precision, place.geonames) == ("MDA", "region", None)


def test_a_common_word_with_its_country_beside_is_a_town(gazetteer: Gazetteer) -> None:
    place = resolve(gazetteer, "Union, United States")

    assert place
    assert place.country == "USA"


def test_a_common_word_after_by_is_no_place(gazetteer: Gazetteer) -> None:
    context = PlaceContext(countries=("GBR",))

    assert gazetteer.resolve("Reading", context, preposition="by") is None


def test_the_order_of_questions_changes_no_answer(gazetteer: Gazetteer) -> None:
    names = ["Granada", "Evlakh", "Springfield", "Martuni", "Xqzzyburg", "Georgia", "Tripoli"]
    asked = [(name, iso) for name in names for iso in ("USA", "AZE", "LBN")]
    first = {pair: resolve(gazetteer, *pair) for pair in asked}
    random.Random(7).shuffle(asked)

    assert {pair: resolve(gazetteer, *pair) for pair in asked} == first


@pytest.mark.parametrize("iso2", ["AD", "AM", "AZ", "ZW"])
def test_a_country_read_alone_has_all_its_towns(iso2: str) -> None:
    cities = Cities(data_folder())
    large = {row for row in cities.large.rows if row[1] == iso2}

    alone = cities.in_country(iso2).rows

    assert large <= set(alone)
    assert {row[1] for row in alone} == {iso2}


def test_a_country_that_is_not_in_the_files_has_no_towns() -> None:
    assert Cities(data_folder()).in_country("XX").rows == []


def test_spellings_meet_in_one_key() -> None:
    assert len({fold(name) for name in ("Cox's Bazar", "Cox’s Bazar", "COX'S BAZAR")}) == 1


def test_generic_words_tell_the_sort_of_place() -> None:
    assert [
        (one.core, one.sort) for one in map(take_apart, ("the Aragatsotn Province", "Goris"))
    ] == [
        ("aragatsotn", "region"),
        ("goris", None),
    ]


def test_a_short_name_must_be_right() -> None:
    assert nearest_keys("gorus", ["goris"]) == []


def test_the_word_lists_are_sorted_and_folded() -> None:
    common = load_place_words().common

    assert all(fold(word) == word for word in common)


def test_distance_is_that_on_the_globe() -> None:
    yerevan = Place(name="Yerevan", latitude=40.18, longitude=44.51)
    brussels = Place(name="Brussels", latitude=50.85, longitude=4.35)

    assert distance_km(yerevan, brussels) == pytest.approx(3360, rel=0.02)
