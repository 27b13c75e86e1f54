"""Clustering again gives what clustering all gives, whatever was added, changed or taken away."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.speed.world import make_day, make_year
from dragoman.model.clustering import Clustering, Memory
from dragoman.model.reading import Reading
from dragoman.reconcile.account import Account
from dragoman.reconcile.cluster import Bonds, cluster
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.reclustering import cluster_again
from dragoman.run.steps import reconcile_readings
from tests.reconcile.accounts import accounts_of, deed
from tests.reconcile.rows import day
from tests.reconcile.written import READINGS

DAY = "2023-05-10"  # some days before that of the other deeds, in one cell with it
WORLD = list({reading.report.id: reading for reading in make_year(2_000)}.values())


def accounts_in(readings: Sequence[Reading]) -> list[Account]:
    accounts = [one for reading in readings for one in with_contexts(accounts_of(reading))]
    return sorted(accounts, key=lambda account: account.rank)


def assert_equal(accounts: Sequence[Account], bonds: Bonds, former: Clustering) -> Clustering:
    clusters, ties, clustering = cluster_again(accounts, bonds, former)
    assert (clusters, ties) == cluster(accounts, bonds)
    assert clustering == cluster_again(accounts, bonds, Clustering())[2]
    return clustering


@settings(max_examples=15, deadline=None)
@given(READINGS, st.lists(st.sets(st.integers(0, 6)), min_size=1, max_size=4))
def test_any_reports_after_any_others_give_the_same_clusters(
    readings: list[Reading], steps: list[set[int]]
) -> None:
    former = Clustering()
    for step in steps:
        told = [reading for at, reading in enumerate(readings) if at not in step]
        former = assert_equal(accounts_in(told), Bonds(), former)


@pytest.mark.parametrize(
    "seed", [0, pytest.param(1, marks=pytest.mark.slow), pytest.param(2, marks=pytest.mark.slow)]
)
def test_reports_of_a_year_come_and_go(seed: int) -> None:
    random, former = Random(seed), Clustering()
    start = random.randrange(len(WORLD) - 150)
    stretch = WORLD[start : start + 150]
    for share in (0.9, 0.95, 1.0, 0.97, 0.6, 0.98):
        told = [reading for reading in stretch if random.random() < share]
        former = assert_equal(accounts_in(told), Bonds(), former)


def test_two_in_a_block_that_grows_large_and_small_again_are_compared_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dragoman.reconcile.block.LARGE", 4)
    two = [deed("AZE", side, outlet=side) for side in ("RUS", "TUR")]
    others = [
        deed("AZE", f"group:front {number}", published=DAY, when=day(DAY), outlet=str(number))
        for number in range(5)
    ]
    former = Clustering()
    for size, together in ((2, 2), (5, 1), (2, 2), (3, 1), (1, 2)):
        accounts = sorted([*two, *others[:size]], key=lambda one: one.rank)
        former = assert_equal(accounts, Bonds(), former)
        events = {row.mention: row.event for row in former.clustered}
        assert sum(event == events[two[0].id] for event in events.values()) == together


def test_what_a_person_bound_and_set_free_is_clustered_anew() -> None:
    accounts = accounts_in(WORLD[:60])
    one, other, third = accounts[0].id, accounts[9].id, accounts[30].id
    former = Clustering()
    for bonds in (
        Bonds(),
        Bonds(merged=frozenset([frozenset((one, third))])),
        Bonds(split=frozenset([frozenset((one, other))])),
        Bonds(),
    ):
        former = assert_equal(accounts, bonds, former)


def test_a_day_that_is_added_leaves_most_chains_as_they_were() -> None:
    before = assert_equal(accounts_in(WORLD), Bonds(), Clustering())
    accounts = accounts_in([*WORLD, *make_day(2_000)])
    after = assert_equal(accounts, Bonds(), before)
    assert len(set(before.clustered) & set(after.clustered)) > 0.8 * len(before.clustered)


@pytest.mark.parametrize("cuts", [(1,), (100, 101), (100, 200, 230)])
def test_a_record_made_in_runs_is_the_record_made_in_one(cuts: tuple[int, ...]) -> None:
    memory = Memory()
    for cut in (*cuts, 250):
        record = reconcile_readings(WORLD[:cut], [], memory=memory)
    assert record == reconcile_readings(WORLD[:250], [])
    less = WORLD[3:200]
    assert reconcile_readings(less, [], memory=memory) == reconcile_readings(less, [])
