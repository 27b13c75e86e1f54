"""Average linkage: which groups join, and which do not."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.slow_linkage import Linkage

LEAST = 0.2
Pair = tuple[int, int]


def linked(count: int, values: Mapping[Pair, float], least: float = LEAST) -> list[list[int]]:
    linkage = Linkage(count)
    for (one, other), value in values.items():
        linkage.add(one, other, value)
    return linkage.run(least, may_join=_always)


def _always(one: Sequence[int], other: Sequence[int]) -> bool:
    return True


def test_what_nothing_joins_stays_alone() -> None:
    assert linked(2, {}) == [[0], [1]]


def test_two_join_at_the_least_value_and_not_below() -> None:
    assert linked(2, {(0, 1): LEAST}) == [[0, 1]]
    assert linked(2, {(0, 1): LEAST - 0.01}) == [[0], [1]]


def test_the_likeliest_join_first() -> None:
    assert linked(3, {(0, 1): 0.5, (1, 2): 0.9, (0, 2): -1.0}) == [[0], [1, 2]]


def test_a_bridge_joins_no_strangers() -> None:
    assert linked(4, {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.7}) == [[0, 1], [2, 3]]


def test_a_pair_without_a_value_lowers_the_mean_as_nought() -> None:
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.5}) == [[0, 1, 2]]
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.39}) == [[0, 1], [2]]


def test_what_speaks_against_can_be_outvoted() -> None:
    against = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): -0.2}
    assert linked(3, against) == [[0, 1, 2]]


def test_what_is_forbidden_cannot_be_outvoted() -> None:
    forbidden = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): float("-inf")}
    assert linked(3, forbidden) == [[0, 1], [2]]


def test_groups_may_be_refused_as_a_whole() -> None:
    linkage = Linkage(3)
    linkage.add(0, 1, 0.9)
    linkage.add(1, 2, 0.8)
    linkage.add(0, 2, 0.8)
    groups = linkage.run(LEAST, may_join=lambda one, other: 2 not in (*one, *other))
    assert groups == [[0, 1], [2]]


def test_what_is_joined_before_stays_joined_whatever_speaks_against_it() -> None:
    linkage = Linkage(3)
    linkage.add(0, 1, float("-inf"))
    linkage.add(1, 2, 0.9)
    linkage.join(1, 0)
    assert linkage.run(LEAST, may_join=_always) == [[0, 1, 2]]


def test_joining_twice_is_joining_once() -> None:
    linkage = Linkage(2)
    linkage.join(0, 1)
    linkage.join(1, 0)
    assert linkage.run(LEAST, may_join=_always) == [[0, 1]]


VALUES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from((-0.2, 0.1, 0.3, 0.5, 0.9)),
)


@given(VALUES)
@settings(max_examples=100, deadline=None)
def test_no_two_groups_are_left_that_should_join(values: dict[Pair, float]) -> None:
    groups = linked(7, values)
    assert sorted(place for group in groups for place in group) == list(range(7))
    for number, one in enumerate(groups):
        for other in groups[:number]:
            total = sum(values.get((min(a, b), max(a, b)), 0.0) for a in one for b in other)
            assert total / (len(one) * len(other)) == pytest.approx(0.0) or (
                total / (len(one) * len(other)) < LEAST + 1e-9
            )


@given(VALUES, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_values_are_given_changes_nothing(values, random) -> None:
    shuffled = list(values.items())
    random.shuffle(shuffled)
    assert linked(7, values) == linked(7, dict(shuffled))
