"""Which accounts join, by their scores and by what persons decided."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.cluster import (
    BARRED,
    FAINT,
    FORBIDDEN,
    Bonds,
    by_kind,
    cluster,
    find_scores,
    link,
)
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.score import load_weights, score
from dragoman.reconcile.scored import Scored
from tests.reconcile.accounts import account, accounts_of, deed
from tests.reconcile.rows import day
from tests.reconcile.slow_linkage import Linkage
from tests.reconcile.written import READINGS

NONE = Bonds()
ACCOUNTS = sorted((deed("AZE", outlet=name) for name in "abcdefg"), key=lambda one: one.rank)


def scored(values: dict[tuple[int, int], float]) -> Scored:
    found = Scored()
    for (one, other), value in values.items():
        found.add(one, other, value)
    return found


def groups(values: dict[tuple[int, int], float], bonds: Bonds = NONE, count: int = 3) -> list[str]:
    """The groups as the places of their members: "01", "2"."""
    accounts = ACCOUNTS[:count]
    place = {one.id: str(number) for number, one in enumerate(accounts)}
    clusters, _ = link(accounts, scored(values), bonds)
    return ["".join(place[one.id] for one in group) for group in clusters]


def pair(one: int, other: int) -> frozenset[str]:
    return frozenset((ACCOUNTS[one].id, ACCOUNTS[other].id))


def test_the_likely_join_and_the_unlikely_stay_apart() -> None:
    assert groups({(0, 1): 0.9, (1, 2): 0.1}) == ["01", "2"]


def test_what_a_person_merged_is_one_whatever_speaks_against_it() -> None:
    bonds = Bonds(merged=frozenset([pair(0, 2)]))
    assert groups({(0, 2): FORBIDDEN}, bonds) == ["02", "1"]


def test_what_was_one_with_either_of_two_that_a_person_merged_is_one_with_both() -> None:
    bonds = Bonds(merged=frozenset([pair(0, 1)]))
    values = {(0, 1): FORBIDDEN, (0, 2): FORBIDDEN, (1, 2): 0.9}
    assert groups(values) == ["0", "12"]
    assert groups(values, bonds) == ["012"]
    assert groups({(0, 2): FORBIDDEN, (1, 2): FORBIDDEN}, bonds) == ["01", "2"]
    faint = {(1, 2): 0.3, (1, 3): 0.3, (2, 3): 0.3}  # of four, three would have a mean below .22
    assert groups(faint, bonds, count=4) == ["0123"]
    kept = Bonds(merged=frozenset([pair(0, 1)]), split=frozenset([pair(0, 2)]))
    assert groups(values, kept) == ["01", "2"]


def test_what_a_person_split_is_not_joined_by_a_third() -> None:
    bonds = Bonds(split=frozenset([pair(0, 2)]))
    everything = dict.fromkeys(combinations(range(3), 2), 0.9)
    assert groups(everything) == ["012"]
    assert groups(everything, bonds) == ["01", "2"]


def test_a_barred_deed_may_be_outvoted() -> None:
    assert groups({(0, 1): 0.9, (1, 2): 0.9, (0, 2): BARRED}) == ["012"]


def test_a_barred_meeting_never_is() -> None:
    assert groups({(0, 1): 0.9, (1, 2): 0.9, (0, 2): FORBIDDEN}) == ["01", "2"]


def test_a_higher_least_score_joins_less() -> None:
    values = scored({(0, 1): 0.4})
    assert len(link(ACCOUNTS[:2], values, NONE, least=0.5)[0]) == 2
    assert len(link(ACCOUNTS[:2], values, NONE, least=0.4)[0]) == 1


def test_each_member_but_the_first_is_tied_to_its_likeliest_before() -> None:
    _, ties = link(ACCOUNTS[:3], scored({(0, 1): 0.6, (0, 2): 0.5, (1, 2): 0.8}), NONE)
    assert [(tie.one, tie.other, tie.score) for tie in ties] == [
        (ACCOUNTS[0].id, ACCOUNTS[1].id, 0.6),
        (ACCOUNTS[1].id, ACCOUNTS[2].id, 0.8),
    ]


def test_what_a_person_merged_says_so() -> None:
    _, ties = link(ACCOUNTS[:2], Scored(), Bonds(merged=frozenset([pair(0, 1)])))
    assert [tie.reasons for tie in ties] == [("merged by a person",)]


def told(*days: str, **more: Any) -> list[Account]:
    """Accounts of so many outlets, by rank."""
    accounts = [
        account("AZE", "ARM", when=day(when), outlet=f"outlet {number}", **more)
        for number, when in enumerate(days)
    ]
    return sorted(accounts, key=lambda one: one.rank)


def test_who_met_on_two_days_met_twice() -> None:
    clusters, _ = cluster(told("2023-05-14", "2023-05-14", "2023-05-15"), NONE)
    assert sorted(len(group) for group in clusters) == [1, 2]


def test_a_deed_that_one_tells_of_the_wrong_day_is_one() -> None:
    days = ("2023-05-14", "2023-05-14", "2023-05-15")
    clusters, _ = cluster(told(*days, type="ASSAULT", words="struck"), NONE)
    assert [len(group) for group in clusters] == [3]


PLACES = st.integers(0, len(ACCOUNTS) - 1)
VALUES = st.dictionaries(
    st.tuples(PLACES, PLACES).filter(lambda places: places[0] < places[1]),
    st.sampled_from((FORBIDDEN, -0.25, 0.0625, 0.125, 0.25, 0.5, 0.875)),  # their sums are exact
)


@given(VALUES)
@settings(max_examples=100, deadline=None)
def test_joining_near_by_near_is_joining_all_at_once(values: dict[tuple[int, int], float]) -> None:
    linkage = Linkage(len(ACCOUNTS))
    for (one, other), value in values.items():
        linkage.add(one, other, value)
    whole = linkage.run(0.25, may_join=lambda one, other: True)
    clusters, _ = link(ACCOUNTS, scored(values), NONE, least=0.25)
    place = {one.id: number for number, one in enumerate(ACCOUNTS)}
    assert [[place[one.id] for one in group] for group in clusters] == whole


@given(READINGS)
@settings(max_examples=25, deadline=None)
def test_many_pairs_score_at_once_as_each_does_by_itself(readings) -> None:
    accounts = sorted(with_contexts(accounts_of(*readings)), key=lambda one: one.rank)
    weights = load_weights()
    expected = {}
    for place, other in candidate_pairs(accounts):
        result = score(accounts[place], accounts[other], weights)
        if result.is_barred:
            is_meeting = accounts[place].is_meeting
            expected[place, other] = FORBIDDEN if is_meeting else BARRED
        elif result.value >= FAINT:
            expected[place, other] = result.value
    found = {(one, other): value for one, other, value in find_scores(accounts, weights)}
    assert found == pytest.approx(expected)


def test_kinds_are_clustered_apart_unless_a_person_merged_across_them() -> None:
    deeds = [deed("AZE", outlet=name) for name in "ab"]
    meetings = [account("AZE", "ARM", outlet=name) for name in "ab"]
    accounts = sorted([*deeds, *meetings], key=lambda one: one.rank)
    assert [{one.mention.type for one in part} for part in by_kind(accounts, NONE)] in (
        [{"ASSAULT"}, {"CONSULT"}],
        [{"CONSULT"}, {"ASSAULT"}],
    )
    bonds = Bonds(merged=frozenset([frozenset((deeds[0].id, meetings[0].id))]))
    assert by_kind(accounts, bonds) == [accounts]
    clusters, ties = cluster(accounts, bonds)
    assert any({deeds[0], meetings[0]} <= set(group) for group in clusters)
    assert ties[0].reasons == ("merged by a person",)
