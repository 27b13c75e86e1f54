"""Places that tell where an actor is."""

import pytest


@pytest.mark.parametrize(
    ("text", "mention", "home"),
    [
        ("Police in Piraeus fired.", "Police", "Piraeus"),
        ("Villagers from northern Mozambique fled.", "Villagers", "Mozambique"),
        ("The Mombasa-based traders left.", "The Mombasa-based traders", "Mombasa"),
    ],
)
def test_an_actors_own_words_tell_its_home(find, text, mention, home):
    found = find(text)[mention]
    assert home in (found.home or "") or found.country is not None


def test_the_place_of_a_sentence_is_kept_for_who_has_no_country(find):
    assert find("Gunmen attacked a bus in Maiduguri.")["Gunmen"].near == "Maiduguri"


def test_where_ministers_are_is_not_where_they_are_from(find):
    found = find("The foreign ministers in Moscow met.")
    assert found["The foreign ministers"].home is None
