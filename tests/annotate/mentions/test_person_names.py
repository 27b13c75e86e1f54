"""Which words name a person."""

import pytest


def persons(found):
    return [draft.name for draft in found.values() if draft.kind == "person"]


def test_a_surname_alone_is_the_name_of_somebody_named_before(find):
    found = find("Nikol Pashinyan spoke first. Later Pashinyan left the room.")
    assert persons(found) == ["Nikol Pashinyan", "Pashinyan"]


def test_a_foreign_name_taken_for_a_thing_is_a_person(find):
    assert persons(find("Toivo Klaar said the talks went well.")) == ["Toivo Klaar"]


def test_an_unknown_word_that_speaks_is_a_person(find):
    assert persons(find("Kazimir said that the road was closed.")) == ["Kazimir"]


def test_a_city_in_a_table_is_never_a_person(find):
    assert persons(find("Baku said that the road was closed.")) == []


def test_a_possessive_is_no_part_of_a_name(find):
    assert persons(find("Nikol Pashinyan's letter reached Brussels.")) == ["Nikol Pashinyan"]


def test_an_agency_in_brackets_is_nobody(find):
    found = find("The photo was taken in the street (Reuters) on Friday.")
    assert not found


def test_a_city_that_begins_a_longer_name_leaves_it_whole(find):
    assert persons(find("Paris Hilton visited Yerevan.")) == ["Paris Hilton"]


@pytest.mark.parametrize("name", ["Ararat Vaskanyani", "Ararat Qvarelidze"])
def test_a_given_name_that_is_a_place_begins_a_name_unknown_to_the_model(find, name):
    assert persons(find(f"The envoys met {name} in Moscow.")) == [name]


def test_a_home_behind_it_makes_a_name_of_words_known_to_the_model(find):
    found = find("Ararat Mirzoyan of Armenia met envoys in Brussels.")
    assert persons(found) == ["Ararat Mirzoyan"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys crossed Ararat Valley in May.",
        "The Prime Minister of Armenia left.",
        "Human Rights Defender of Armenia spoke.",
        "Syunik Province of Armenia was shelled.",
    ],
)
def test_two_capitals_that_name_a_place_or_an_office_are_no_person(find, text):
    assert persons(find(text)) == []


def test_hyphens_do_not_make_a_name_too_long(find):
    assert "Pakistan President Mohammad Zia-Ul-Haq" in find(
        "Pakistan President Mohammad Zia-Ul-Haq rejected it."
    )
