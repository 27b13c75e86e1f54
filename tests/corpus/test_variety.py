"""The numbers of variety, on items few enough to count."""

from dataclasses import replace

import pytest

from corpus.item import Tempting
from corpus.variety import construction, measure, nearest, shingles
from tests.corpus.written import item

THANKS = "SUPPORT occurred asserted | t=thanked | a=Peru | r=Cuba"
GRAIN = item("Peru thanked Cuba for the grain.", THANKS)
BUSES = item("Peru thanked Cuba for the buses.", THANKS, template="thanks")
RAIN = item("Rain fell all night over Quito.")
FILM = replace(
    item("The jury saw a battle of old dancers."), tempting=(Tempting(trigger=(15, 21), roles=()),)
)


def test_shingles_are_runs_of_three_folded_words() -> None:
    assert shingles("Rain fell, ALL night") == {("rain", "fell", "all"), ("fell", "all", "night")}


def test_a_text_of_fewer_than_three_words_is_one_shingle() -> None:
    assert shingles("Rain fell") == {("rain", "fell")}


def test_the_nearest_item_and_its_likeness_are_found() -> None:
    assert nearest([RAIN, GRAIN, BUSES]) == [(0.0, 0), (0.6, 2), (0.6, 1)]


def test_of_two_items_as_near_the_first_is_taken() -> None:
    assert nearest([RAIN, RAIN, RAIN]) == [(1.0, 1), (1.0, 0), (1.0, 0)]


def test_a_construction_is_the_order_of_the_parts_with_the_function_words_between() -> None:
    text = "Cuba was warmly thanked by Peru on Monday."
    passive = item(text, "SUPPORT occurred asserted | t=thanked | a=Peru | r=Cuba")
    assert construction(GRAIN, GRAIN.events[0]) == "A T R"
    assert construction(passive, passive.events[0]) == "R was T by A"


def test_who_is_inferred_has_no_place_in_a_construction() -> None:
    told = item(GRAIN.text, "SUPPORT occurred asserted | t=thanked | a=Peru | r=(i)Chile")
    assert construction(told, told.events[0]) == "A T"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("items", 4),
        ("events", 2),
        ("without_event", 0.5),
        ("none_or_tempting", 0.5),
        ("from_templates", 0.25),
        ("distinct_triggers", 1),
        ("triggers_per_event", 0.5),
        ("distinct_constructions", 1),
        ("commonest_construction", 1.0),
        ("distinct_openings", 0.75),
        ("distinct_words", 20),
        ("words_p10", 6),
        ("words_median", 6),
        ("words_p90", 8),
        ("self_similarity", 0.3),
        ("near_copies", 0.5),
    ],
)
def test_each_number_is_that_counted_by_hand(name: str, value: float) -> None:
    assert measure([GRAIN, BUSES, RAIN, FILM])[name] == value


def test_an_event_beside_tempting_words_counts_among_the_tempting() -> None:
    both = replace(GRAIN, tempting=FILM.tempting)
    assert measure([both, BUSES])["none_or_tempting"] == 0.5


def test_nothing_measures_as_nothing() -> None:
    assert set(measure([]).values()) == {0}
