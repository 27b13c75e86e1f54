"""Pronouns that stand for somebody, and those that stand for nobody."""

import pytest


@pytest.mark.parametrize(
    ("word", "gender", "plural"),
    [("He", "m", False), ("She", "f", False), ("They", None, True), ("We", None, True)],
)
def test_a_pronoun_tells_what_it_can_of_whom_it_means(find, word, gender, plural):
    pronoun = find(f"{word} thanked the hosts.")[word]
    assert (pronoun.kind, pronoun.gender, pronoun.plural) == ("pronoun", gender, plural)


@pytest.mark.parametrize("word", ["Both", "Each"])
def test_both_and_each_are_two(find, word):
    pair = find(f"{word} signed a copy.")[word]
    assert (pair.kind, pair.count) == ("members", 2)


def test_each_before_a_noun_is_nobody(find):
    assert not find("Each day brought rain.")


@pytest.mark.parametrize(
    "text",
    [
        "It was not possible to reach the village.",
        "It seems that the talks failed.",
        "It rained all day.",
    ],
)
def test_an_empty_it_is_nobody(find, text):
    assert not find(text)


def test_an_it_that_acts_is_somebody(find):
    found = find("Azerbaijan said it had shot down a drone.")
    assert found["it"].gender == "n"
    assert found["it"].subject


def test_the_us_in_capitals_is_a_country(find):
    found = find("The US told us that the aid was late.")
    assert (found["US"].kind, found["us"].kind) == ("state", "pronoun")


def test_who_is_nobody_new(find):
    assert set(find("The town that waited for those who left is Tbilisi.")) == {"Tbilisi"}


@pytest.mark.parametrize("word", ["ready", "willing", "unable", "prepared"])
def test_an_it_that_was_ready_is_somebody(find, word):
    assert "it" in find(f"Kazakhstan said it was {word} to host talks.")


@pytest.mark.parametrize("word", ["hard", "possible", "important"])
def test_an_it_that_was_hard_is_nobody(find, word):
    assert "it" not in find(f"Kazakhstan said it was {word} to reach the village.")


@pytest.mark.parametrize(
    "clause", ["agreed to free", "decided to free", "reported that they freed"]
)
def test_an_it_of_which_a_clause_is_told_is_nobody(find, clause):
    assert "it" not in find(f"Kazakhstan said that it had been {clause} more detainees.")


@pytest.mark.parametrize("clause", ["ordered to free", "told that they freed", "asked to free"])
def test_an_it_that_is_told_something_is_somebody(find, clause):
    assert "it" in find(f"Kazakhstan said that it had been {clause} more detainees.")
