"""The sector that the words around a noun give it."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention", "sector"),
    [
        ("Hooded men burned a bus.", "Hooded men", "UAF"),
        ("Men with rifles burned a bus.", "Men", "UAF"),
        ("Families who had fled the war slept outside.", "Families", "REF"),
        ("The former defence minister spoke.", "The former defence minister", "ELI"),
        ("The president's wife spoke.", "The president's wife", "ELI"),
        ("The breakaway region's parliament voted.", "The breakaway region's parliament", "PRE"),
        ("Transnistria's foreign minister spoke.", "Transnistria's foreign minister", "PRE"),
        ("A spokesman for the hospital spoke.", "A spokesman", "MED"),
        ("The lorry drivers stopped.", "The lorry drivers", "LAB"),
        ("Customs officers stopped the lorry.", "Customs officers", "GOV"),
        ("The wounded were carried away.", "The wounded", "CVL"),
    ],
)
def test_words_around_a_noun_give_its_sector(find, text, mention, sector):
    assert find(text)[mention].sector == sector


def test_whoever_acts_is_of_the_kind_of_his_noun(find):
    assert find("Smallholders blocked the road.")["Smallholders"].sector == "AGR"


def test_an_army_of_liberation_is_an_armed_group_and_not_a_states(find):
    group = find("The Northern Liberation Army took the town.")["The Northern Liberation Army"]
    assert (group.kind, group.sector) == ("group", "REB")


def test_whom_somebody_sides_with_is_not_whose_he_is(find):
    assert find("The pro-Russian separatists left.")["The pro-Russian separatists"].country is None


def test_an_acronym_in_brackets_says_who_is_named(find):
    found = find("The National Liberation Army (ELN) freed him.")
    assert found["The National Liberation Army"].country == "COL"


def test_a_full_name_of_public_life_is_one_person(find):
    assert find("Aung San Suu Kyi was moved.")["Aung San Suu Kyi"].kind == "person"


@pytest.mark.parametrize(
    ("text", "mention", "sector"),
    [
        ("Army engineers blew up the boat.", "Army engineers", "MIL"),
        ("The port authority turned the tanker away.", "The port authority", "GOV"),
        ("Student leaders called off the march.", "Student leaders", "EDU"),
        ("Cattle raiders took 900 cows.", "Cattle raiders", "CRM"),
    ],
)
def test_a_trade_is_of_the_service_or_the_kind_that_is_told_with_it(find, text, mention, sector):
    assert find(text)[mention].sector == sector


def test_a_body_of_several_states_is_of_none(find):
    assert find("The contact group on Libya met.")["The contact group"].country == "IGO"
