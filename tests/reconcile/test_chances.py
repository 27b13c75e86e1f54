"""Many pairs at once are scored as one by one, in one process or several."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings

from bench.speed.world import make_year
from dragoman.model.reading import Reading
from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.chances import BARS, Chances
from dragoman.reconcile.cluster import FAINT, Bonds, find_scores, link
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.score import load_weights, score
from dragoman.reconcile.sharing import share_out
from dragoman.run.steps import reconcile_readings
from tests.reconcile.accounts import account, accounts_of, deed
from tests.reconcile.rows import day, place
from tests.reconcile.written import READINGS


def one_by_one(accounts: Sequence[Account], pairs: Sequence[tuple[int, int]]) -> list[float]:
    found = [score(accounts[one], accounts[other], load_weights()) for one, other in pairs]
    values = [BARS if result.is_barred else result.value for result in found]
    return [value if value == BARS or value >= FAINT else 0.0 for value in values]


def at_once(accounts: Sequence[Account], pairs: Sequence[tuple[int, int]]) -> list[float]:
    rows = np.array(pairs, np.int32).reshape(-1, 2)
    found = Chances(accounts, load_weights()).find((rows[:, 0], rows[:, 1]), least=FAINT)
    return [float(value) for value in found]


def assert_alike(accounts: Sequence[Account]) -> None:
    """Every pair of one type, whether or not it is worth comparing, either way round."""
    for kind in {one.mention.type for one in accounts}:
        places = [at for at, one in enumerate(accounts) if one.mention.type == kind]
        pairs = [(one, other) for one in places for other in places if one != other]
        assert at_once(accounts, pairs) == one_by_one(accounts, pairs)


@given(READINGS)
@settings(max_examples=40, deadline=None)
def test_pairs_are_scored_at_once_as_one_by_one(readings: list[Reading]) -> None:
    assert_alike(with_contexts(accounts_of(*readings)))


def test_the_pairs_of_a_year_are_scored_at_once_as_one_by_one() -> None:
    accounts = with_contexts(accounts_of(*list(make_year(2_000))[:60]))
    pairs = list(candidate_pairs(accounts))
    for kind in {one.mention.type for one in accounts}:
        own = [pair for pair in pairs if accounts[pair[0]].mention.type == kind]
        assert at_once(accounts, own) == one_by_one(accounts, own)


STATUSES = ("called_for", "offered", "planned", "ongoing", "occurred", "postponed", "cancelled")


@pytest.mark.parametrize("maker", [account, deed], ids=("meetings", "deeds"))
def test_what_is_planned_and_what_was_held_is_looked_at_closely(maker: object) -> None:
    assert callable(maker)
    assert_alike(
        [
            maker(*who, outlet=f"{number} {status} {when}", status=status, when=day(when))
            for number, who in enumerate((("AZE", "ARM"), ("AZE", "RUS", "ARM"), ("ARM",)))
            for status in STATUSES
            for when in ("2023-05-14", "2023-05-15", "2023-05-20")
        ]
    )


def test_visits_are_looked_at_closely() -> None:
    assert_alike(
        [
            account(*who, outlet=f"{number} {mode} {where} {when}", mode=mode, when=day(when),
                    place=place(where) if where else None, words=words)
            for number, who in enumerate((("AZE", "ARM"), ("AZE", "RUS", "ARM")))
            for mode in ("visit", None)
            for where in ("Sotk", None)
            for when, words in (("2023-05-14", "visited"), ("2023-05-15", "arrived"))
        ]
    )  # fmt: skip


def test_two_processes_find_what_one_finds() -> None:
    accounts = with_contexts(accounts_of(*list(make_year(3_000))[:80]))
    alone, shared = (find_scores(accounts, load_weights(), jobs=jobs) for jobs in (1, 2))
    assert list(alone) == list(shared)
    assert link(accounts, alone, Bonds()) == link(accounts, shared, Bonds(), jobs=2)


def test_a_record_is_the_same_for_any_number_of_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.reconcile.cluster.WORTH_SHARING", 1)
    readings = list(make_year(2_000))[:50]
    assert reconcile_readings(readings, []) == reconcile_readings(readings, [], jobs=2)


def test_work_is_shared_out_in_order() -> None:
    assert list(share_out(abs, [-3, 2, -1], jobs=2)) == [3, 2, 1]
    assert list(share_out(abs, [-3, 2, -1], jobs=1)) == [3, 2, 1]
