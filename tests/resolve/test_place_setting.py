"""The names of one report settle one another."""

import pytest

from dragoman.model.place import Place
from dragoman.model.tables import load_tables
from dragoman.resolve.gazetteer import Gazetteer
from dragoman.resolve.places import PlaceContext, PlaceName


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(load_tables())


def resolve(
    gazetteer: Gazetteer, text: str, *names: str, **context: tuple[str, ...]
) -> Place | None:
    """`text` in a report that gives it and these names; "Salem, Ore." has a region beside."""
    parts = [name.partition(", ") for name in (text, *names)]
    report = PlaceContext(
        names=tuple(PlaceName(text=head, within=tail or None) for head, _, tail in parts),
        **({"vouched": ()} | context),
    )
    return gazetteer.resolve(text, report)


@pytest.mark.parametrize(
    ("text", "names", "country", "near"),
    [
        ("Athens", ("Huntsville", "Decatur", "Alabama"), "USA", (34.8, -87.0)),
        ("Athens", ("Piraeus", "Thessaloniki"), "GRC", (38.0, 23.7)),
        ("Dublin", ("Laurens County", "Macon", "Georgia"), "USA", (32.5, -82.9)),
        ("Dublin", ("Cork", "Belfast"), "IRL", (53.3, -6.3)),
        ("Tripoli", ("Beirut", "Sidon"), "LBN", (34.4, 35.8)),
        ("Tripoli", ("Misrata", "Benghazi"), "LBY", (32.9, 13.2)),
        ("Hamilton", ("Toronto", "Burlington", "Ontario"), "CAN", (43.3, -79.8)),
        ("Lee County", ("Auburn", "Opelika", "Alabama"), "USA", (32.6, -85.4)),
        ("Novoselivka", ("Lyman", "Sloviansk", "Kramatorsk"), "UKR", (48.9, 37.6)),
    ],
)
def test_a_name_is_the_place_that_lies_among_the_others(
    gazetteer: Gazetteer,
    text: str,
    names: tuple[str, ...],
    country: str,
    near: tuple[float, float],
) -> None:
    place = resolve(gazetteer, text, *names)

    assert place is not None
    assert place.country == country
    assert (place.latitude, place.longitude) == pytest.approx(near, abs=1.5)


@pytest.mark.parametrize(
    ("text", "names", "country", "precision"),
    [
        ("Georgia", ("Macon", "Valdosta", "Savannah"), "USA", "region"),
        ("Georgia", ("Tbilisi", "Batumi"), "GEO", "country"),
        ("Lebanon", ("Wilson County", "Nashville", "Mount Juliet"), "USA", "settlement"),
        ("Lebanon", ("Alabama",), "LBN", "country"),
        ("Lebanon", ("Israel", "Syria", "Washington"), "LBN", "country"),
    ],
)  # fmt: skip
def test_a_countrys_name_is_a_namesakes_only_among_its_neighbours(
    gazetteer: Gazetteer, text: str, names: tuple[str, ...], country: str, precision: str
) -> None:
    place = resolve(gazetteer, text, *names)

    assert place is not None
    assert (place.country, place.precision) == (country, precision)


def test_an_actor_who_vouches_for_a_country_outweighs_one_name_near_its_namesake(
    gazetteer: Gazetteer,
) -> None:
    place = resolve(gazetteer, "Georgia", "Macon", countries=("GEO",), vouched=("GEO",))

    assert place is not None
    assert place.country == "GEO"


def test_a_bare_name_is_the_place_that_its_region_told_elsewhere(gazetteer: Gazetteer) -> None:
    context = PlaceContext(
        names=(PlaceName(text="Salem"), PlaceName(text="Salem", within="Ore.")), vouched=()
    )

    place = gazetteer.resolve("Salem", context)

    assert place is not None
    assert place.longitude == pytest.approx(-123.0, abs=0.5)


def test_a_name_in_a_list_is_not_taken_for_where_the_first_lies(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Vienna", PlaceContext(region="London"))

    assert place is not None
    assert place.country == "AUT"


def test_a_state_that_is_also_a_country_holds_the_town_before_it(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Augusta", PlaceContext(region="Georgia"))

    assert place is not None
    assert place.country == "USA"


@pytest.mark.parametrize(
    ("text", "name"),
    [("W.Va.", "West Virginia"), ("S.C.", "South Carolina"), ("Ind.", "Indiana"),
     ("D.C.", "Washington, D.C."), ("B.C.", "British Columbia"), ("NSW", "New South Wales")],
)  # fmt: skip
def test_a_region_written_short_is_that_region(gazetteer: Gazetteer, text: str, name: str) -> None:
    place = gazetteer.resolve(text)

    assert place is not None
    assert (place.name, place.precision) == (name, "region")


def test_a_town_with_its_state_written_short_is_in_that_state(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Springfield", PlaceContext(region="Ill."))

    assert place is not None
    assert (place.latitude, place.longitude) == pytest.approx((39.8, -89.6), abs=0.3)


def test_of_namesakes_that_cannot_be_told_apart_their_country_is_known(
    gazetteer: Gazetteer,
) -> None:
    place = gazetteer.resolve("Washington County", PlaceContext(countries=("USA",)))

    assert place is not None
    assert (place.country, place.latitude) == ("USA", None)


def test_the_order_of_names_changes_no_place(gazetteer: Gazetteer) -> None:
    names = ("Huntsville", "Decatur", "Alabama", "Athens, Ga.")

    assert resolve(gazetteer, "Florence", *names) == resolve(gazetteer, "Florence", *names[::-1])


def test_an_unknown_name_leaves_the_others_where_they_are(gazetteer: Gazetteer) -> None:
    names = ("Huntsville", "Decatur")

    assert resolve(gazetteer, "Athens", *names) == resolve(gazetteer, "Athens", *names, "Xqzzyburg")


def test_niger_is_the_state_of_nigeria_only_in_a_report_on_it(gazetteer: Gazetteer) -> None:
    place = resolve(gazetteer, "Niger", "Abuja", "Bamako", countries=("MLI", "NGA"))

    assert place is not None
    assert (place.country, place.precision) == ("NER", "country")


def test_a_name_that_nobody_knows_is_no_slip_for_a_town_of_a_country_named_in_passing(
    gazetteer: Gazetteer,
) -> None:
    near, far = ("FRA", "MOZ"), ("MOZ", "RWA", "FRA")
    found = resolve(gazetteer, "Grenoblle", countries=near, vouched=near)
    assert found is not None
    assert found.name == "Grenoble"
    assert resolve(gazetteer, "Grenoblle", countries=far, vouched=far) is None
