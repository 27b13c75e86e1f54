"""Groups and those they stand for."""

import pytest


@pytest.mark.parametrize(
    ("phrase", "count"),
    [("The two leaders", 2), ("Both sides", 2), ("The parties", 2), ("The three presidents", 3)],
)
def test_the_sides_of_talks_are_as_many_as_is_said_and_else_two(find, phrase, count):
    sides = find(f"{phrase} agreed to meet again.")[phrase]
    assert (sides.kind, sides.count, sides.plural) == ("members", count, True)


def test_leaders_at_large_are_no_sides_of_talks(find):
    assert find("Leaders of the world gathered here.")["Leaders"].kind == "office"


def test_the_sides_of_one_country_are_not_those_of_the_talks(find):
    assert set(find("The sides of Georgia refused.")) == {"Georgia"}


def test_advisers_to_several_stand_for_each(find):
    found = find("Advisers to Emmanuel Macron, Olaf Scholz and Charles Michel drafted the text.")
    names = ("Emmanuel Macron", "Olaf Scholz", "Charles Michel")
    assert found["Advisers"].members == tuple(found[name].index for name in names)


def test_aides_to_two_presidents_stand_for_the_pair(find):
    found = find("Aides to the two presidents met.")
    assert found["Aides"].members == (found["the two presidents"].index,)


def test_soldiers_stand_for_themselves(find):
    assert find("Soldiers of Georgia met.")["Soldiers"].members == ()


def test_what_is_his_belongs_to_him(find):
    found = find("Nikol Pashinyan said his country wanted peace.")
    assert found["his country"].whole == found["his"].index


def test_an_aide_belongs_to_the_minister_before_the_apostrophe(find):
    found = find("The Georgian Foreign Minister's aide was late.")
    minister = found["The Georgian Foreign Minister"]
    assert found["The Georgian Foreign Minister's aide"].whole == minister.index


def test_the_ministers_of_several_states_stand_for_each(find):
    found = find("Foreign ministers of Georgia, Armenia and Turkey met.")
    names = ("Georgia", "Armenia", "Turkey")
    assert found["Foreign ministers"].members == tuple(found[name].index for name in names)


def test_one_minister_of_a_state_stands_for_himself(find):
    found = find("The foreign minister of Georgia met envoys.")
    assert found["The foreign minister"].members == ()


def test_advisers_to_the_leaders_of_two_states_stand_for_the_leaders(find):
    found = find("Advisers to the leaders of France and Germany met.")
    leaders = found["the leaders"]
    assert found["Advisers"].members == (leaders.index,)
    assert leaders.members == (found["France"].index, found["Germany"].index)


def test_a_number_of_men_is_nobody_named_before(find):
    found = find("Kenya and Uganda met. The army killed three men.")
    assert found["three men"].kind == "crowd"


def test_two_sides_need_no_article(find):
    assert find("Two sides met in Doha.")["Two sides"].kind == "members"


def test_whose_country_is_that_of_whom_the_clause_is_about(find):
    found = find("The president received Nikol Pashinyan, whose country wanted peace.")
    assert found["whose country"].whole == found["Nikol Pashinyan"].index
