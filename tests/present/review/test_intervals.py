"""Intervals cover the truth about as often as they say."""

import random
from dataclasses import dataclass
from itertools import islice

import pytest

from dragoman.model.review import Candidate
from dragoman.present.review.estimates import Blanks, find_estimates
from dragoman.present.review.intervals import (
    Share,
    Stratum,
    estimate_ratio,
    estimate_share,
    wilson,
)
from dragoman.present.review.lot import lot_of
from dragoman.present.review.progress import count_asked
from dragoman.present.review.queue import arrange, next_candidates
from dragoman.present.review.ranking import EDGES, band_of
from tests.present.review.rows import verdict

RUNS = 120


@dataclass(frozen=True)
class World:
    """A record of which it is known what is right."""

    candidates: list[Candidate]
    right: dict[str, bool]


def make_world(seed: int, *, size: int, bias: float) -> World:
    """Confidence that is calibrated, less `bias` where much hangs on a line."""
    draw = random.Random(seed)
    candidates, right = [], {}
    for number in range(size):
        sure = min(0.99, max(0.4, draw.betavariate(4, 1.2)))
        weight = 1.0 + (draw.random() < 0.3) + (draw.random() < 0.2)
        id = f"ev_{seed}_{number}"
        candidates.append(
            Candidate(
                id=id,
                kind="event",
                tier="publish" if sure >= 0.85 else "check",
                band=band_of((1 - abs(2 * sure - 1)) * weight),
                lot=lot_of(id),
                rows=(id,),
                events=(id,),
                spots=(),
            )
        )
        right[id] = draw.random() < sure - bias * (weight > 1.5)
    return World(candidates=candidates, right=right)


def covers(world: World, judged: int, tier: str | None) -> bool:
    asked = next_candidates(arrange(world.candidates), [], "mk", limit=judged)
    said = [verdict(one.id, "right" if world.right[one.id] else "wrong") for one in asked]
    found = find_estimates(count_asked(world.candidates), said, Blanks(sentences=0, accounts=0))
    (estimate,) = (one for one in found if (one.name, one.tier) == ("precision", tier))
    ids = [one.id for one in world.candidates if tier in (None, one.tier)]
    truth = sum(world.right[id] for id in ids) / len(ids)
    return estimate.low - 1e-9 <= truth <= estimate.high + 1e-9


@pytest.mark.parametrize("tier", [None, "publish", "check"])
@pytest.mark.parametrize(("judged", "bias"), [(60, 0.0), (60, 0.2), (200, 0.1)])
def test_what_is_asked_first_does_not_mislead_the_estimate(
    judged: int, bias: float, tier: str | None
) -> None:
    worlds = (make_world(seed, size=400, bias=bias) for seed in range(RUNS))
    share = sum(covers(world, judged, tier) for world in worlds) / RUNS
    assert share >= 0.88  # of 120 runs at 95 in 100 fewer would come by chance once in 300


def test_a_plain_share_of_what_was_judged_would_mislead() -> None:
    missed = 0
    for seed in range(40):
        world = make_world(seed, size=400, bias=0.0)
        asked = list(islice(next_candidates(arrange(world.candidates), [], "mk", limit=60), 60))
        share = sum(world.right[one.id] for one in asked) / len(asked)
        truth = sum(world.right.values()) / len(world.right)
        low, high = wilson(share, len(asked))
        missed += not low <= truth <= high
    assert missed > 8  # of 40, where 2 would be fair


def test_wilsons_interval_is_the_published_one() -> None:
    # Newcombe (1998), Statistics in Medicine 17: 81 of 263.
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


def test_all_judged_is_known() -> None:
    strata = [Stratum(size=3, judged=3, hold=3), Stratum(size=2, judged=2, hold=1)]
    assert estimate_share(strata) == Share(value=0.8, low=0.8, high=0.8)


def test_nothing_judged_is_not_known() -> None:
    assert estimate_share([Stratum(size=9, judged=0, hold=0)]).value is None
    assert estimate_share([]).value is None


def test_strata_count_by_their_size_and_not_by_how_much_of_them_was_judged() -> None:
    strata = [Stratum(size=10, judged=10, hold=0), Stratum(size=990, judged=10, hold=10)]
    found = estimate_share(strata)
    assert found.value == pytest.approx(0.99)
    assert found.low < 0.8


def test_a_stratum_of_which_nothing_was_judged_goes_with_its_neighbour() -> None:
    lone = [Stratum(size=5, judged=0, hold=0), Stratum(size=5, judged=5, hold=5)]
    assert estimate_share(lone).value == 1.0
    assert estimate_share(lone).low < 1.0
    assert estimate_share(list(reversed(lone))) == estimate_share(lone)


def test_a_ratio_covers_itself_and_knows_no_bound_where_nothing_may_be_below() -> None:
    one, other = Share(value=2.0, low=1.0, high=3.0), Share(value=10.0, low=8.0, high=12.0)
    low, high = estimate_ratio(one, other)
    assert low < 0.2 < high
    assert estimate_ratio(Share(value=0.0, low=0.0, high=1.0), other)[0] == 0.0
    assert estimate_ratio(one, Share(value=10.0, low=0.0, high=12.0))[1] == float("inf")


def test_edges_fall_from_first_to_last() -> None:
    assert list(EDGES) == sorted(EDGES, reverse=True)
