"""Mentions by name."""


def test_a_capital_stands_for_its_government(find):
    found = find("Baku accused Yerevan of shelling the village.")
    assert {text: draft.key for text, draft in found.items()} == {
        "Baku": "state:AZE",
        "Yerevan": "state:ARM",
    }


def test_a_region_is_no_actor(find):
    assert not find("The Lachin corridor was closed.")


def test_a_name_before_an_actor_noun_is_no_actor_of_its_own(find):
    assert list(find("The US delegation left the hotel.")) == ["The US delegation"]


def test_a_name_before_another_noun_stays_an_actor(find):
    assert find("The Georgian side refused.")["Georgian"].key == "state:GEO"


def test_an_alias_gives_the_usual_name_and_key(find):
    found = find("Doctors Without Borders closed the clinic.")["Doctors Without Borders"]
    assert (found.key, found.kind) == ("org:msf", "organisation")


def test_an_organisation_that_no_table_knows_is_known_by_its_words(find):
    found = find("The Tarvan Relief Fund sent blankets.")["Tarvan Relief Fund"]
    assert (found.kind, found.key) == ("organisation", "org:tarvan relief fund")


def test_a_body_of_many_states_is_american_only_where_the_report_speaks_of_america(find):
    here = find("The Senate voted on the law.")["The Senate"]
    there = find("Washington hoped that the Senate would vote.")["Senate"]
    assert (here.country, there.country) == (None, "USA")


def test_another_states_senate_is_its_own(find):
    assert find("The French Senate voted.")["The French Senate"].country == "FRA"


def test_a_body_named_in_full_before_is_known_by_its_last_word(find):
    text = (
        "They met at the European Political Community. The Community meets again in Granada, Spain."
    )
    found = find(text)["Community"]
    assert (found.name, found.country) == ("European Political Community", "IGO")
