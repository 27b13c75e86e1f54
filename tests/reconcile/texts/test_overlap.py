"""The index of grams leads to every pair that shares enough, and past nearly all others."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reconcile.connected import Groups
from dragoman.reconcile.texts.grams import containment, distinct
from dragoman.reconcile.texts.overlap import index_grams

# Few different grams, so that texts share much by chance; some texts have none.
TEXTS = st.lists(st.lists(st.integers(0, 40), max_size=25), max_size=12)


def grams(texts):
    return [distinct(np.array(text, dtype=np.uint32)) for text in texts]


@given(TEXTS, st.sampled_from([0.2, 0.5, 0.8]))
def test_no_pair_that_shares_enough_is_missed(texts, share):
    found = grams(texts)
    index = index_grams(found, share)
    apart = Groups(range(len(found)))
    led_to = {tuple(sorted(pair)) for pair in (*index.neighbours(), *index.strangers(apart))}
    asked = {
        pair
        for pair in combinations(range(len(found)), 2)
        if containment(found[pair[0]], found[pair[1]]) > share
    }
    assert asked <= led_to


def test_grams_under_every_text_lead_nowhere():
    under = range(1000, 1040)
    index = index_grams(grams([*range(at * 100, at * 100 + 60), *under] for at in range(9)), 0.5)
    assert not list(index.neighbours())
    assert not list(index.strangers(Groups(range(9))))


def test_texts_that_are_joined_are_led_to_no_more():
    found = grams([range(50)] * 6)
    index, groups = index_grams(found, 0.5), Groups(range(6))
    neighbours = list(index.neighbours())
    for one, other in neighbours:
        groups.join(one, other)
    assert len(neighbours) == 5
    assert not list(index.strangers(groups))
