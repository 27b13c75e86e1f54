"""The ways between words of a parsed sentence, as clues."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dragoman.annotate.language import LanguageModel
from dragoman.extract.grammar.paths import DISTANCES, LONGEST, Paths, distance
from tests.extract.words import word


def clues(language: LanguageModel, text: str, start: str, to: str) -> tuple[str, ...]:
    """The clues of the way from one word to another."""
    doc = language(text)
    return Paths(word(doc, to)).clues_from(word(doc, start))


def chain(length: int) -> Doc:
    """A sentence in which each word hangs on the one before."""
    return Doc(
        Vocab(),
        words=["word"] * length,
        pos=["VERB"] * length,
        deps=["ROOT", *["xcomp"] * (length - 1)],
        heads=[0, *range(length - 1)],
    )


def test_a_subject_is_one_step_below_its_verb(language: LanguageModel) -> None:
    assert clues(language, "Kenya attacked Uganda.", "Kenya", "attacked") == (
        "path=nsubj^v^",
        "up=nsubj^v",
        "up.word=nsubj^vVERB",
        "up.start=nsubj1",
        "down.end=0",
    )


def test_a_preposition_is_told_with_its_word(language: LanguageModel) -> None:
    found = clues(language, "Kenya met Uganda in Chad.", "Chad", "met")
    assert found[0] == "path=pobj<prep:in^v^"
    assert found[3] == "up.start=pobj<prep:in2"


def test_a_preposition_in_capitals_is_the_same_word(language: LanguageModel) -> None:
    assert clues(language, "In Chad, Kenya met Uganda.", "Chad", "met")[0] == "path=pobj<prep:in^v^"


def test_a_passive_word_is_told_as_such(language: LanguageModel) -> None:
    found = clues(language, "Troops were attacked by Kenya.", "Kenya", "attacked")
    assert found[0] == "path=pobj<agent:by^v^"
    assert found[2] == "up.word=pobj<agent:by^vVERB+"


def test_an_active_word_is_not(language: LanguageModel) -> None:
    assert Paths(word(language("Kenya attacked Uganda."), "attacked")).word == "VERB"


def test_a_way_goes_up_to_the_word_that_both_hang_on_and_down(language: LanguageModel) -> None:
    assert clues(language, "Kenya said that Uganda had fined Chad.", "Kenya", "fined") == (
        "path=nsubj^v^ccomp",
        "up=nsubj^v",
        "down=v^ccomp",
        "up.start=nsubj1",
        "down.end=ccomp1",
    )


def test_a_way_down_is_told_from_above(language: LanguageModel) -> None:
    found = clues(language, "Kenya met Uganda in Chad.", "met", "Chad")
    assert found[0] == "path=^v^prep:in>pobj"
    assert found[4] == "down.end=prep:in>pobj2"


def test_a_noun_is_told_as_where_a_way_turns(language: LanguageModel) -> None:
    assert clues(language, "The army of Chad left.", "Chad", "army")[0] == "path=pobj<prep:of^n^"


def test_the_way_from_a_word_to_itself_has_no_steps(language: LanguageModel) -> None:
    assert clues(language, "Kenya attacked Uganda.", "attacked", "attacked") == (
        "path=^v^",
        "up=^v",
        "up.word=^vVERB",
        "up.start=0",
        "down.end=0",
    )


def test_a_way_up_is_followed_for_so_many_steps_and_no_further() -> None:
    doc = chain(LONGEST + 2)
    paths = Paths(doc[0])
    assert paths.clues_from(doc[LONGEST])[0] == f"path={'<'.join(['xcomp'] * LONGEST)}^v^"
    assert paths.clues_from(doc[LONGEST + 1]) == ("path=far",)


def test_a_way_down_is_followed_for_so_many_steps_and_no_further() -> None:
    doc = chain(LONGEST + 2)
    assert Paths(doc[LONGEST]).clues_from(doc[0])[0] == f"path=^v^{'>'.join(['xcomp'] * LONGEST)}"
    assert Paths(doc[LONGEST + 1]).clues_from(doc[0]) == ("path=far",)


def test_of_a_long_way_the_two_steps_at_its_ends_are_told_and_that_there_are_many() -> None:
    doc = chain(LONGEST)
    assert Paths(doc[0]).clues_from(doc[6])[3] == "up.start=xcomp<xcomp4"
    assert Paths(doc[6]).clues_from(doc[0])[4] == "down.end=xcomp>xcomp4"


@pytest.mark.parametrize(
    ("tokens", "told"),
    [(0, "+0"), (1, "+0"), (2, "+1"), (3, "+2"), (4, "+3"), (5, "+3"), (6, "+4"), (20, "+6")],
)
def test_distances_are_told_roughly(tokens: int, told: str) -> None:
    assert distance(tokens) == told


def test_a_distance_says_on_which_side() -> None:
    assert (distance(-4), distance(4)) == ("-3", "+3")


def test_all_great_distances_are_alike() -> None:
    assert distance(DISTANCES[-1] + 1) == distance(1000) == "+7"
