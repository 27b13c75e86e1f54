"""Weights of the levels at which two accounts agree, learnt without leaving what is plain.

Maximum a posteriori logistic regression: each weight is held near what an analyst expects of the
level (`same_event_prior.toml`) and keeps its sign. So a level that the stories show seldom, or
never, has still a weight, and an accident of twelve stories does not turn evidence about.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dragoman.reconcile.compare.likeness import SCALES, STEPS, step_of
from dragoman.reconcile.score import GROUPS, Weights

PRIOR = Path(__file__).with_name("same_event_prior.toml")
BASE = "base"
# How firmly a weight is held near what is expected: the more, the less few cases decide. With 1, 3,
# 10 and 30 stories that were left out were told about alike (pairwise F1 0.60 to 0.63).
HOLD = 10.0
LEAST_SHARE = 0.4  # of what is expected of a level, its weight keeps so much
MOST_OF_OTHERS = 0.5  # either way, for a level of which nothing is expected
MOST_OF_BASE = 4.0
STEP = 0.1  # expected of each step of a scale, above the one below
TINY = 1e-12  # keeps the logarithm of a sure chance finite

Key = tuple[str, str]  # group of types, and level
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two accounts: their group of types, their levels, whether they are one, what it counts."""

    group: str
    levels: tuple[str, ...]
    is_one: bool
    weight: float = 1.0


def load_prior(path: Path = PRIOR) -> Weights:
    """What is expected of each level; what stands under `all` holds in every group."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    steps = {step_of(scale, step): STEP for scale in SCALES for step in range(1, STEPS + 1)}
    levels = {group: {**steps, **table["all"], **table.get(group, {})} for group in GROUPS}
    return Weights(base=table[BASE], levels=levels)


def fit_weights(cases: Sequence[Case], prior: Weights) -> Weights:
    """The likeliest weights given the cases; levels of none keep what was expected."""
    places: dict[Key, int] = {}
    for case in cases:
        for key in _keys(case):
            places.setdefault(key, len(places))
    expected = np.array([_expected(prior, key) for key in places])
    features = _features(cases, places)
    is_one = np.array([case.is_one for case in cases], dtype=float)
    weight = np.array([case.weight for case in cases])

    def loss(values: Vector) -> tuple[float, Vector]:
        chance = 1 / (1 + np.exp(-(features @ values)))
        told = is_one * np.log(chance + TINY) + (1 - is_one) * np.log(1 - chance + TINY)
        away = values - expected
        slope = features.T @ (weight * (chance - is_one)) + HOLD * away
        return float(-(weight * told).sum() + HOLD / 2 * (away**2).sum()), slope

    bounds = [_bounds(level, value) for (_, level), value in zip(places, expected, strict=True)]
    found = minimize(loss, expected, jac=True, method="L-BFGS-B", bounds=bounds)
    return _merged(prior, {key: float(found.x[place]) for key, place in places.items()})


def _keys(case: Case) -> list[Key]:
    """Its levels; a step of a scale is all steps up to it: what is learnt of one holds on."""
    levels = (one for level in case.levels for one in _steps_to(level))
    return [(case.group, level) for level in (BASE, *levels)]


def _steps_to(level: str) -> list[str]:
    scale, _, step = level.partition(": ")
    if scale not in SCALES:
        return [level]
    return [step_of(scale, one) for one in range(1, int(step.split()[0]) + 1)]


def _expected(prior: Weights, key: Key) -> float:
    group, level = key
    return prior.base[group] if level == BASE else prior.levels[group].get(level, 0.0)


def _features(cases: Sequence[Case], places: Mapping[Key, int]) -> csr_matrix:
    """A row for each case, how often it has each level."""
    at = [(row, places[key]) for row, case in enumerate(cases) for key in _keys(case)]
    rows, columns = zip(*at, strict=True)
    return csr_matrix((np.ones(len(at)), (rows, columns)), shape=(len(cases), len(places)))


def _bounds(level: str, expected: float) -> tuple[float | None, float | None]:
    if level == BASE:
        return -MOST_OF_BASE, MOST_OF_BASE
    if expected == 0:
        return -MOST_OF_OTHERS, MOST_OF_OTHERS
    return (LEAST_SHARE * expected, None) if expected > 0 else (None, LEAST_SHARE * expected)


def _merged(prior: Weights, learnt: Mapping[Key, float]) -> Weights:
    base = {group: learnt.get((group, BASE), prior.base[group]) for group in GROUPS}
    levels = {group: dict(prior.levels[group]) for group in GROUPS}
    for (group, level), value in learnt.items():
        if level != BASE:
            levels[group][level] = value
    for group in GROUPS:
        for scale in SCALES:
            steps = [step_of(scale, step) for step in range(1, STEPS + 1)]
            sums = accumulate(levels[group].get(step, 0.0) for step in steps)
            levels[group].update(zip(steps, sums, strict=True))
    return Weights(base=base, levels=levels)
