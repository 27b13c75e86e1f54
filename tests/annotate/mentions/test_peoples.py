"""Peoples and the region they live in."""

import pytest


def test_the_people_of_a_country_are_civilians_and_many(find):
    people = find("Georgians protested in Batumi.")["Georgians"]
    assert (people.kind, people.key, people.sector) == ("people", "people:GEO", "CVL")
    assert people.plural


@pytest.mark.parametrize(
    "text",
    [
        "Armenians of Karabakh fled to Goris.",
        "Displaced Armenians from Karabakh live in Goris.",
        "The Armenian population in Nagorno-Karabakh left the villages.",
        "The Karabakh Armenians asked for help.",
    ],
)
def test_armenians_of_karabakh_are_one_people_however_they_are_called(find, text):
    assert [draft.key for draft in find(text).values()] == ["people:karabakh-armenians"]


def test_a_people_of_a_region_without_an_entry_is_told_apart_from_its_nation(find):
    people = find("Azerbaijanis of Lachin returned home.")["Azerbaijanis"]
    assert (people.key, people.name) == ("people:AZE:lachin", "Azerbaijanis of Lachin")


def test_ethnic_is_part_of_the_name_and_names_no_region(find):
    people = find("Ethnic Armenians left the enclave in September.")["Ethnic Armenians"]
    assert (people.key, people.region) == ("people:ARM", None)


def test_one_georgian_is_not_the_georgians(find):
    assert find("A Georgian was arrested.")["Georgian"].kind != "people"


def test_a_people_of_another_state_are_its_citizens(find):
    albanians = find("The Albanians of Serbia demanded autonomy.")["Albanians"]
    assert (albanians.name, albanians.country) == ("Albanians of Serbia", "SRB")


def test_a_people_abroad_are_still_their_countrys(find):
    assert find("Armenians in Georgia marched.")["Armenians"].country == "ARM"
