"""Confidence: how it goes with what speaks for an event."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.events.confidence import (
    LEAST,
    MOST,
    Grounds,
    confidence_of,
    features_of,
)

CHANCES = st.floats(min_value=0, max_value=1)
KINDS = [(words, cast) for words in (False, True) for cast in (False, True)]


@given(chance=CHANCES, by_words=st.booleans(), is_complete=st.booleans())
def test_no_sentence_is_surer_than_the_bounds(
    chance: float, by_words: bool, is_complete: bool
) -> None:
    found = confidence_of(Grounds(chance=chance, by_words=by_words, is_complete=is_complete))
    assert LEAST <= found <= MOST


@pytest.mark.parametrize(("by_words", "is_complete"), KINDS)
def test_it_rises_with_the_judges_chance(by_words: bool, is_complete: bool) -> None:
    found = [
        confidence_of(Grounds(chance=at / 20, by_words=by_words, is_complete=is_complete))
        for at in range(21)
    ]
    assert all(one <= other for one, other in pairwise(found))
    assert found[0] < found[10] < found[20]


@given(one=CHANCES, other=CHANCES, by_words=st.booleans(), is_complete=st.booleans())
def test_it_never_falls_with_the_judges_chance(
    one: float, other: float, by_words: bool, is_complete: bool
) -> None:
    low, high = (
        confidence_of(Grounds(chance=chance, by_words=by_words, is_complete=is_complete))
        for chance in sorted((one, other))
    )
    assert low <= high


@given(chance=CHANCES, beside=st.booleans())
def test_words_of_the_codebook_and_a_whole_cast_never_lower_it(chance: float, beside: bool) -> None:
    bare = Grounds(chance=chance, by_words=False, is_complete=beside)
    told = Grounds(chance=chance, by_words=True, is_complete=beside)
    assert confidence_of(bare) <= confidence_of(told)
    alone = Grounds(chance=chance, by_words=beside, is_complete=False)
    paired = Grounds(chance=chance, by_words=beside, is_complete=True)
    assert confidence_of(alone) <= confidence_of(paired)


@given(chance=CHANCES)
def test_it_has_two_places(chance: float) -> None:
    found = confidence_of(Grounds(chance=chance, by_words=True, is_complete=False))
    assert found == round(found, 2)


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_a_chance_that_no_logit_has_is_no_error(chance: float) -> None:
    logit, words, cast = features_of(Grounds(chance=chance, by_words=True, is_complete=False))
    assert abs(logit) < 4
    assert (words, cast) == (1.0, 0.0)
