"""Actors named by what they are."""

import pytest


def test_an_office_with_its_country_is_an_actor_without_a_name(find):
    office = find("The Armenian Prime Minister spoke.")["The Armenian Prime Minister"]
    assert (office.kind, office.name, office.country) == ("office", "prime minister", "ARM")


def test_what_somebody_is_said_to_be_is_no_second_actor(find):
    assert set(find("He is the president of Georgia.")) == {"He", "Georgia"}


def test_officials_of_two_countries_have_both(find):
    found = find("Armenian and Azerbaijani officials exchanged lists.")
    assert found["Armenian and Azerbaijani officials"].countries == ("ARM", "AZE")


def test_a_headline_joins_two_states_with_a_comma(find):
    found = find("Armenia, Turkey leaders discuss border")
    assert found["Turkey leaders"].countries == ("ARM", "TUR")


def test_a_state_set_apart_by_a_phrase_is_not_joined(find):
    found = find("France, in May, Armenian officials said.")
    assert found["Armenian officials"].countries == ()


def test_forces_are_a_crowd_of_their_country_and_sector(find):
    forces = find("Azerbaijani forces shelled the village.")["Azerbaijani forces"]
    assert (forces.kind, forces.country, forces.sector) == ("crowd", "AZE", "MIL")
    assert forces.plural


def test_a_number_is_part_of_a_crowds_words(find):
    assert set(find("Two villagers were hurt.")) == {"Two villagers"}


def test_villagers_are_those_of_their_region(find):
    assert find("Villagers from Lachin blocked the road.")["Villagers"].region == "Lachin"


def test_the_enclave_is_the_region_named_before(find):
    found = find("The report spoke of Karabakh. Residents of the enclave waited for bread.")
    assert found["Residents"].region == "Karabakh"


def test_the_enclave_is_no_region_named_only_later(find):
    found = find("Residents of the region asked for help. Karabakh was quiet.")
    assert found["Residents"].region is None


@pytest.mark.parametrize("phrase", ["The country", "Their country"])
def test_a_country_without_a_name_is_that_of_whom_was_spoken(find, phrase):
    assert find(f"{phrase} is small.")[phrase].pronoun == "country"


@pytest.mark.parametrize("phrase", ["The mountainous country", "A country", "Every country"])
def test_a_country_described_or_not_pointed_at_is_nobody(find, phrase):
    assert not find(f"{phrase} is small.")


def test_a_thing_is_nobody(find):
    assert not find("The two villages were empty.")
