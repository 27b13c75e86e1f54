"""Persons with the titles before and beside their names."""

import pytest

from dragoman.model.actor import OfficeSeen


def test_a_title_before_a_name_gives_office_country_and_sector(find):
    person = find("Armenian Prime Minister Nikol Pashinyan met envoys in Brussels.")[
        "Armenian Prime Minister Nikol Pashinyan"
    ]
    assert (person.kind, person.name) == ("person", "Nikol Pashinyan")
    assert person.titles == (OfficeSeen(title="prime minister", of="ARM"),)
    assert (person.country, person.sector) == ("ARM", "GOV")


def test_a_title_behind_a_name_is_read_too(find):
    found = find(
        "Nikol Pashinyan, Prime Minister of Armenia, and "
        "Ilham Aliyev, President of Azerbaijan, met."
    )
    assert found["Nikol Pashinyan"].titles == (OfficeSeen(title="prime minister", of="ARM"),)
    assert found["Ilham Aliyev"].titles == (OfficeSeen(title="president", of="AZE"),)


def test_an_organisation_owns_the_office_of_its_president(find):
    found = find("Charles Michel, the President of the European Council, hosted the talks.")
    (office,) = found["Charles Michel"].titles
    assert office.of == "org:european-council"


def test_the_office_of_an_adviser_is_not_that_of_whom_he_advises(find):
    found = find("Hikmet Hajiyev, an adviser to the Azerbaijani President, wrote a letter.")
    assert [title.title for title in found["Hikmet Hajiyev"].titles] == ["adviser"]
    assert found["the Azerbaijani President"].kind == "office"


def test_the_title_of_the_first_of_two_is_not_that_of_the_second(find):
    found = find("President Ilham Aliyev and Prime Minister Nikol Pashinyan met.")
    assert found["President Ilham Aliyev"].titles == (OfficeSeen(title="president", of=None),)
    assert found["Prime Minister Nikol Pashinyan"].titles == (
        OfficeSeen(title="prime minister", of=None),
    )


def test_an_office_set_before_a_name_with_a_comma_is_its_holders(find):
    found = find("The President of Georgia, Salome Zourabichvili, vetoed the law.")
    person = next(iter(found.values()))
    assert (person.name, person.country) == ("Salome Zourabichvili", "GEO")


def test_a_name_without_a_title_has_no_sector(find):
    assert find("Nikol Pashinyan spoke first.")["Nikol Pashinyan"].sector is None


@pytest.mark.parametrize(
    ("words", "gender"),
    [("Spokeswoman Maria Zakharova", "f"), ("Spokesman Dmitry Peskov", "m")],
)
def test_some_titles_tell_a_man_from_a_woman(find, words, gender):
    assert find(f"{words} denied the report.")[words].gender == gender


def test_who_sends_a_message_is_its_author(find):
    assert find("A letter from Nikol Pashinyan reached the capital.")["Nikol Pashinyan"].author


def test_whom_a_train_leaves_is_no_author(find):
    assert not find("A train from Nikol Pashinyan reached us.")["Nikol Pashinyan"].author


def test_a_counterpart_named_is_one_man_and_not_two(find):
    found = find("He met his Turkish counterpart Hakan Fidan in Ankara.")
    persons = [draft for draft in found.values() if draft.kind in ("person", "office")]
    assert [(draft.name, draft.country) for draft in persons] == [("Hakan Fidan", "TUR")]


@pytest.mark.parametrize("word", ["of", "from"])
def test_a_state_behind_a_name_is_its_country(find, word):
    assert find(f"Toivo Klaar {word} Estonia spoke.")["Toivo Klaar"].country == "EST"


@pytest.mark.parametrize("words", ["of Brussels", "in Estonia", "and Estonia"])
def test_a_city_or_a_state_told_otherwise_is_nobodys_country(find, words):
    assert find(f"Toivo Klaar {words} spoke first.")["Toivo Klaar"].country is None


def test_the_lawyer_of_somebody_is_another(find):
    found = find("The lawyer of Ruben Vardanyan said that the trial was late.")
    lawyer = found["The lawyer"]
    assert (found["Ruben Vardanyan"].titles, lawyer.kind) == ((), "office")
    assert lawyer.members == (found["Ruben Vardanyan"].index,)


def test_the_lawyer_of_a_president_is_another_and_the_president_keeps_his_title(find):
    found = find("The lawyer of President Ruben Vardanyan said that the trial was late.")
    assert found["President Ruben Vardanyan"].titles == (OfficeSeen(title="president", of=None),)
    assert found["The lawyer"].titles[0].title == "lawyer"


def test_the_prime_minister_of_a_state_is_he_whose_name_follows(find):
    found = find("The Prime Minister of Armenia Nikol Pashinyan left.")
    assert [draft.titles for draft in found.values()] == [
        (OfficeSeen(title="prime minister", of="ARM"),)
    ]
