"""The score of two accounts, and what it says of itself."""

from math import exp

import pytest
from hypothesis import given, settings

from dragoman.reconcile.account import Account
from dragoman.reconcile.score import (
    COPY,
    GROUPS,
    MOST_REASONS,
    Weights,
    explain,
    group_of,
    is_copy,
    levels_of,
    load_weights,
    score,
)
from tests.reconcile.accounts import DAY, account, accounts_of, deed
from tests.reconcile.rows import meeting, place
from tests.reconcile.written import READINGS

SHIPPED = load_weights()


def weights(*, base: float = 0.0, **levels: float) -> Weights:
    """The same weights for each group of types; `_` stands for a blank."""
    named = {level.replace("_", " "): value for level, value in levels.items()}
    return Weights(base=dict.fromkeys(GROUPS, base), levels=dict.fromkeys(GROUPS, named))


def copies() -> tuple[Account, Account]:
    """The same sentence in two outlets that carry one text."""
    readings = [meeting(day, "AZE", "ARM", outlet="Wire") for day in (DAY, "2023-05-15")]
    one, other = (item for made in readings for item in accounts_of(made, source="rp_1"))
    return one, other


@pytest.mark.parametrize(
    ("kind", "group"),
    [("CONSULT", "meeting"), ("ACCUSE", "speech"), ("ASSAULT", "deed"), (None, "deed")],
)
def test_each_type_is_of_a_group(kind: str | None, group: str) -> None:
    assert group_of(account("AZE", type=kind)) == group


def test_the_weights_of_the_levels_add_up_to_the_logarithm_of_the_odds() -> None:
    one, other = deed("AZE"), deed("AZE", outlet="Times")
    found = score(one, other, weights(base=-1.0, the_same_day=2.0, both_ASSAULT=0.5))
    assert found.value == pytest.approx(1 / (1 + exp(-1.5)), abs=1e-4)


def test_a_level_of_no_weight_changes_nothing() -> None:
    one, other = deed("AZE"), deed("AZE", outlet="Times")
    assert score(one, other, weights()).value == 0.5


def test_what_is_barred_scores_nothing_and_says_so() -> None:
    one, other = account("AZE", "ARM"), account("AZE", "ARM", place=place("Sotk"), mode="phone")
    assert not score(one, other, SHIPPED).is_barred
    barred = score(other, account("AZE", "ARM", mode="meet"), SHIPPED)
    assert (barred.value, barred.is_barred) == (0.0, True)


def test_levels_end_at_the_one_that_bars() -> None:
    one, other = account("AZE", "ARM", mode="phone"), account("AZE", "ARM", mode="meet")
    levels, is_barred = levels_of(one, other)
    assert is_barred
    assert levels[-1] == "two modes"


def test_one_sentence_in_two_copies_is_surely_one() -> None:
    one, other = copies()
    assert is_copy(one, other)
    assert score(one, other, weights(base=-9.0)).value == 1.0
    assert explain(one, other, SHIPPED) == (COPY,)


def test_another_sentence_of_a_copy_is_none() -> None:
    readings = [meeting(DAY, "AZE", "ARM", outlet=name) for name in ("Wire", "Times")]
    one, other = (item for made in readings for item in accounts_of(made, source="rp_1"))
    assert not is_copy(one, other)


def test_reasons_come_with_the_weightiest_first_and_only_those_that_speak_for_it() -> None:
    one, other = deed("AZE"), deed("AZE", outlet="Times")
    told = weights(no_mode_told=0.3, the_same_day=2.0, no_place_told=-1.0, both_ASSAULT=0.1)
    assert explain(one, other, told) == ("the same day", "no mode told")


def test_not_all_reasons_are_told() -> None:
    one, other = (account("AZE", "ARM", place=place("Sotk"), outlet=name) for name in "ab")
    assert len(explain(one, other, SHIPPED)) == MOST_REASONS


def test_reasons_name_the_place_and_those_who_took_part() -> None:
    one, other = (account("AZE", "ARM", place=place("Sotk"), outlet=name) for name in "ab")
    told = explain(one, other, SHIPPED)
    assert "the same place, Sotk" in told
    assert "ARM, AZE in both" in told


def test_the_shipped_weights_are_of_every_group() -> None:
    assert set(SHIPPED.base) == set(SHIPPED.levels) == set(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_the_shipped_weights_agree_with_what_is_plain(group: str) -> None:
    worth = SHIPPED.levels[group]
    assert worth["the same day"] > worth["days that meet"] > worth["weeks that meet"] > 0
    assert (
        0 > worth["dates a day apart"] > worth["dates a week apart"] > worth["two dates far apart"]
    )
    assert worth["the same place"] > 0 > worth["two places"]
    assert worth["told alike"] > 0 > worth["told in other words"]


@given(READINGS)
@settings(max_examples=25, deadline=None)
def test_the_score_is_the_same_either_way_round(readings) -> None:
    accounts = accounts_of(*readings)
    for one in accounts:
        for other in accounts:
            assert score(one, other, SHIPPED) == score(other, one, SHIPPED)
            assert explain(one, other, SHIPPED) == explain(other, one, SHIPPED)
