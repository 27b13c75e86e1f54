"""Which accounts join, by their scores and by what persons decided."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reconcile.account import Account
from dragoman.reconcile.cluster import BARRED, FORBIDDEN, Bonds, Scored, cluster, link
from dragoman.reconcile.linkage import Linkage
from tests.reconcile.accounts import account, deed
from tests.reconcile.rows import day

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


@pytest.mark.parametrize(
    ("maker", "count"),
    [(account, 2), (deed, 1)],
    ids=("two meetings", "one deed"),
)
def test_two_days_told_make(maker: object, count: int) -> None:
    """Whoever met on two days met twice; who struck may have been told with a wrong day."""
    assert callable(maker)
    told: list[Account] = [
        maker("AZE", "ARM", outlet=outlet, when=day(when), words="struck")
        for outlet, when in (("a", "2023-05-14"), ("b", "2023-05-14"), ("c", "2023-05-15"))
    ]
    clusters, _ = cluster(sorted(told, key=lambda one: one.rank), NONE)
    assert len(clusters) == count


PLACES = st.integers(0, len(ACCOUNTS) - 1)
VALUES = st.dictionaries(
    st.tuples(PLACES, PLACES).filter(lambda places: places[0] < places[1]),
    st.sampled_from((FORBIDDEN, BARRED, 0.05, 0.15, 0.3, 0.5, 0.9)),
)


@given(VALUES)
@settings(max_examples=100, deadline=None)
def test_joining_near_by_near_is_joining_all_at_once(values: dict[tuple[int, int], float]) -> None:
    linkage = Linkage(len(ACCOUNTS))
    for (one, other), value in values.items():
        linkage.add(one, other, value)
    whole = linkage.run(0.2, may_join=lambda one, other: True)
    clusters, _ = link(ACCOUNTS, scored(values), NONE, least=0.2)
    place = {one.id: number for number, one in enumerate(ACCOUNTS)}
    assert [[place[one.id] for one in group] for group in clusters] == whole
