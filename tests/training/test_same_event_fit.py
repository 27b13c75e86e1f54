"""Weights that are learnt without leaving what is plain."""

from pathlib import Path

import pytest

from dragoman.reconcile.score import GROUPS, Weights
from training.same_event_fit import (
    LEAST_SHARE,
    MOST_OF_OTHERS,
    PRIOR,
    Case,
    fit_weights,
    load_prior,
)

GROUP = "deed"


def prior(**levels: float) -> Weights:
    return Weights(base=dict.fromkeys(GROUPS, -1.0), levels=dict.fromkeys(GROUPS, levels))


def cases(level: str, *, ones: int, others: int, weight: float = 1.0) -> list[Case]:
    """So many pairs of one event and of two, all of this level."""
    return [
        Case(group=GROUP, levels=(level,), is_one=number < ones, weight=weight)
        for number in range(ones + others)
    ]


def learnt(level: str, expected: Weights, found: list[Case]) -> float:
    return fit_weights(found, expected).levels[GROUP][level]


def test_what_pairs_of_one_event_have_gains_weight() -> None:
    found = [*cases("alike", ones=50, others=0), *cases("unlike", ones=0, others=50)]
    weights = fit_weights(found, prior()).levels[GROUP]
    assert weights["alike"] > 0 > weights["unlike"]


def test_few_cases_hardly_move_what_is_expected() -> None:
    few, many = (cases("alike", ones=2 * times, others=times) for times in (1, 500))
    expected = prior(alike=3.0)
    assert learnt("alike", expected, few) == pytest.approx(3.0, abs=0.2)
    assert learnt("alike", expected, many) < 2.5


@pytest.mark.parametrize("expected", [2.0, -2.0])
def test_no_cases_turn_evidence_about(expected: float) -> None:
    against = cases("level", ones=0 if expected > 0 else 900, others=900 if expected > 0 else 0)
    assert learnt("level", prior(level=expected), against) == pytest.approx(LEAST_SHARE * expected)


def test_a_level_of_which_nothing_is_expected_never_weighs_much() -> None:
    assert learnt("level", prior(), cases("level", ones=900, others=0)) <= MOST_OF_OTHERS


def test_a_level_of_no_case_keeps_what_is_expected() -> None:
    found = fit_weights(cases("other", ones=9, others=9), prior(level=1.5))
    assert found.levels[GROUP]["level"] == 1.5
    assert found.base["meeting"] == -1.0


def test_a_case_of_no_weight_teaches_nothing() -> None:
    assert learnt("level", prior(level=1.0), cases("level", ones=9, others=90, weight=0.0)) == (
        pytest.approx(1.0)
    )


def test_a_level_found_twice_in_a_pair_counts_twice() -> None:
    once, twice = (
        [Case(group=GROUP, levels=("level",) * times, is_one=True)] * 40 for times in (1, 2)
    )
    expected = prior(level=0.5)
    grown = (fit_weights(found, expected).levels[GROUP]["level"] for found in (once, twice))
    assert next(grown) != next(grown)


def test_what_is_expected_in_every_group_may_be_put_otherwise_in_one(tmp_path: Path) -> None:
    path = tmp_path / "prior.toml"
    path.write_text(
        "[base]\ndeed = -1.0\nmeeting = -1.0\nspeech = -1.0\n"
        '[all]\n"two places" = -2.0\n[speech]\n"two places" = -0.5\n',
        encoding="utf-8",
    )
    found = load_prior(path)
    assert {group: found.levels[group]["two places"] for group in GROUPS} == {
        "deed": -2.0,
        "meeting": -2.0,
        "speech": -0.5,
    }


def test_the_prior_is_sorted_and_says_where_it_comes_from() -> None:
    lines = PRIOR.read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("# Source: ") for line in lines)
    parts = "\n".join(line for line in lines if line.strip()).split("\n[")[2:]
    for part in parts:
        levels = part.splitlines()[1:]
        assert levels == sorted(levels)
