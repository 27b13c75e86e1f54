"""Whether a told place is the noted one."""

from bench.quality.gold.wheres import is_country, is_place, told_as
from dragoman.model.place import Place
from tests.bench.quality.gold.detailing import find_nothing, placed

KYIV = Place(name="Kyiv", country="UKR", geonames=703448, text="Kyiv")
UKRAINE = Place(name="Ukraine", country="UKR", precision="country", text="Ukraine")
OBLAST = Place(name="Kyiv Oblast", country="UKR", precision="region", text="Kyiv region")


def find_kyiv(name: str, country: str | None) -> Place | None:
    return KYIV if name == "Kiew" and country == "UKR" else None


def test_a_place_is_right_by_its_name_in_its_country() -> None:
    assert is_place(placed("Kyiv", "UKR"), KYIV, find_nothing)
    assert not is_place(placed("Kyiv", "USA"), KYIV, find_nothing)
    assert not is_place(placed("Lviv", "UKR"), KYIV, find_nothing)


def test_a_name_that_the_gazetteer_knows_as_the_same_place_is_right() -> None:
    assert is_place(placed("Kiew", "UKR"), KYIV, find_kyiv)
    assert not is_place(placed("Kiew", "POL"), KYIV, find_kyiv)


def test_a_name_within_another_is_right_unless_a_country_is_told() -> None:
    assert is_place(placed("Kyiv", "UKR"), OBLAST, find_nothing)
    assert not is_place(placed("the east of Ukraine", "UKR"), UKRAINE, find_nothing)
    assert is_place(placed("Ukraine", "UKR"), UKRAINE, find_nothing)


def test_where_none_is_noted_none_or_the_country_alone_is_right() -> None:
    assert is_place(placed(None), None, find_nothing)
    assert is_place(placed(None), UKRAINE, find_nothing)
    assert is_place(placed(None, "UKR"), UKRAINE, find_nothing)
    assert not is_place(placed(None, "POL"), UKRAINE, find_nothing)
    assert not is_place(placed(None, "UKR"), KYIV, find_nothing)


def test_a_withdrawal_without_a_goal_is_at_its_start_or_nowhere() -> None:
    for noted in (placed(None, "UKR", origin="Kyiv"), placed("Kyiv", "UKR", origin="Kyiv")):
        assert is_place(noted, KYIV, find_nothing)
        assert is_place(noted, None, find_nothing)


def test_a_movement_with_a_goal_is_not_at_its_start() -> None:
    assert not is_place(placed("Lviv", "UKR", origin="Kyiv"), KYIV, find_nothing)


def test_a_place_that_a_remark_calls_right_is_right() -> None:
    assert is_place(placed("the embassy", "UKR", also=("Kyiv is also right",)), KYIV, find_nothing)
    assert is_place(placed("Lviv", "UKR", also=("- is also right",)), None, find_nothing)


def test_the_country_is_that_noted_or_the_one_also_right() -> None:
    assert is_country(placed("Kyiv", "UKR"), KYIV)
    assert is_country(placed("Kyiv", "POL", "UKR"), KYIV)
    assert is_country(placed("Kyiv", "POL"), KYIV) is False
    assert is_country(placed("Kyiv", "UKR"), None) is False
    assert is_country(placed("Kyiv"), KYIV) is None


def test_what_is_wrong_is_sorted_by_what_is_told_instead() -> None:
    lviv = placed("Lviv", "UKR")
    told = [told_as(lviv, place, find_nothing) for place in (None, UKRAINE, KYIV)]
    assert told == ["none told", "the country alone", "another of the same country"]
    assert told_as(placed(None), KYIV, find_nothing) == "one told"
