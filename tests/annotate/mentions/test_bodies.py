"""Bodies of state by their common noun."""

import pytest


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The Azerbaijani Foreign Ministry", "body:AZE:foreign ministry"),
        ("The Georgian army", "body:GEO:army"),
        ("The Georgian Interior Ministry", "body:GEO:interior ministry"),
    ],
)
def test_a_body_with_its_country_has_a_key(find, words, key):
    body = find(f"{words} closed the road.")[words]
    assert (body.kind, body.key) == ("body", key)


def test_a_ministry_is_read_on_to_what_it_is_for(find):
    body = find("The Ministry of Defence of Armenia issued a note.")["The Ministry"]
    assert body.key == "body:ARM:defence ministry"


def test_a_body_of_no_country_waits_for_one(find):
    body = find("The foreign ministry was silent.")["The foreign ministry"]
    assert (body.key, body.country, body.sector) == (None, None, "GOV")


def test_those_who_govern_sit_in_their_capital(find):
    body = find("The authorities in Baku denied the report.")["The authorities"]
    assert body.country == "AZE"


def test_an_army_in_a_capital_may_be_anyones(find):
    assert find("The army in Baku denied the report.")["The army"].country is None


@pytest.mark.parametrize("word", ["Parliment", "Embasssy", "Ministery"])
def test_a_slip_of_the_pen_is_still_a_body(find, word):
    assert find(f"The {word} of Georgia closed.")[f"The {word}"].country == "GEO"


def test_ministerial_talks_are_no_ministry(find):
    assert not find("Ministerial talks opened late.")


def test_separatists_of_no_country_are_a_crowd(find):
    assert find("The separatists opened fire.")["The separatists"].kind == "crowd"


def test_separatists_of_a_country_are_a_body(find):
    assert find("The Armenian separatists opened fire.")["The Armenian separatists"].kind == "body"


def test_a_delegation_of_a_people_is_theirs_and_no_states(find):
    found = find("The delegation of Karabakh Armenians came to Yevlakh.")
    delegation = found["The delegation"]
    assert (delegation.kind, delegation.key) == ("crowd", None)
    assert delegation.members == (found["Karabakh Armenians"].index,)


@pytest.mark.parametrize(
    "text",
    [
        "Ministery denied the report.",
        "Nikol Pashinyan wrote to the Ministery.",
        "Armenian Ministery of Defence said that the road was closed.",
    ],
)
def test_a_misspelt_ministry_is_no_person(find, text):
    kinds = [draft.kind for draft in find(text).values() if "Ministery" in draft.text]
    assert kinds == ["body"]


def test_fighters_of_a_movement_that_no_table_knows_are_that_movement(find):
    found = find("Kenya's army and fighters of the National Salvation Front exchanged fire.")
    assert found["fighters"].key == found["National Salvation Front"].key


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The governments of Mozambique and Rwanda", "Mozambican Government"),
        ("The Governments of Mozambique and of Rwanda", "Mozambican Government"),
        ("The foreign ministries of Mozambique and Rwanda", "Mozambican Foreign Ministry"),
    ],
)
def test_bodies_of_two_countries_are_of_both(find, words, name):
    found = find(f"{words} signed it.")
    body = next(one for one in found.values() if one.kind == "body")
    assert (body.name, body.countries) == (name, ("MOZ", "RWA"))


def test_leaders_of_states_and_a_union_are_not_of_the_states_alone(find):
    found = find("The leaders of France, Germany and the European Union met in Granada.")
    assert found["The leaders"].countries == ()
