"""Great chains are joined as small ones are."""

from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reconcile.linkage import join_likely
from dragoman.reconcile.scored import Rows
from tests.reconcile.slow_linkage import Linkage

FORBIDDEN = float("-inf")
Values = dict[tuple[int, int], float]


def rows_of(values: Values) -> Rows:
    pairs = np.array(list(values), np.int32).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], np.array(list(values.values()))


def plainly(count: int, values: Values, least: float) -> list[list[int]]:
    linkage = Linkage(count)
    for (one, other), value in values.items():
        linkage.add(one, other, value)
    return linkage.run(least, may_join=lambda one, other: True)


def drawn(count: int, seed: int) -> Values:
    random = Random(seed)
    kinds = (FORBIDDEN, -0.2, -0.2, *(round(random.random(), 4) for _ in range(9)))
    return {
        pair: random.choice(kinds)
        for pair in combinations(range(count), 2)
        if random.random() < 0.6
    }


@pytest.mark.parametrize("seed", range(30))
def test_many_are_joined_as_pair_by_pair(seed: int) -> None:
    values = drawn(40, seed)
    assert join_likely(40, rows_of(values), least=0.2) == plainly(40, values, 0.2)


PLACES = st.integers(0, 6)
VALUES = st.dictionaries(
    st.tuples(PLACES, PLACES).filter(lambda places: places[0] < places[1]),
    st.sampled_from((FORBIDDEN, -0.25, 0.0625, 0.125, 0.25, 0.5, 1.0)),
)


@given(VALUES)
@settings(max_examples=200, deadline=None)
def test_a_few_are_joined_as_pair_by_pair(values: Values) -> None:
    assert join_likely(7, rows_of(values), least=0.25) == plainly(7, values, 0.25)


def test_what_is_together_stays_whatever_is_said_of_it() -> None:
    values = {(0, 1): FORBIDDEN, (0, 2): 0.9, (1, 2): 0.9}
    assert join_likely(3, rows_of(values), least=0.2, together=[(0, 1), (1, 0)]) == [[0, 1, 2]]


def test_what_may_not_join_leaves_the_rest_to_join() -> None:
    values = dict.fromkeys(combinations(range(4), 2), 0.9)
    found = join_likely(
        4,
        rows_of(values),
        least=0.2,
        may_join=lambda one, other: not {0, 1} <= {*one, *other},
    )
    assert found == [[0, 2, 3], [1]]


def test_no_pairs_are_no_joins() -> None:
    assert join_likely(2, rows_of({}), least=0.2) == [[0], [1]]
