"""Which namings tell one event: a chance for each pair in a story, and average linkage over it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

import numpy as np

from bench.quality.coreference.naming import Naming, agreements
from dragoman.reconcile.linkage import join_likely


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each respect adds to the logarithm of the odds; `base` stands before any."""

    base: float
    respects: Mapping[str, float]


# Logistic regression over 607,010 pairs of words in corpus/stories, 2,998 of them of one event
# (`python -m bench.quality.coreference.learn`). Not written by hand.
LEARNT = Weights(
    base=-7.08,
    respects={
        "word": 7.82,
        "near": 1.57,
        "names": 0.50,
        "one report": 0.56,
        "one sentence": -2.96,
        "one status": -0.62,
        "one factuality": -0.39,
        "news and history": 0.99,
        "both history": 1.42,
        "one type": 1.62,
        "two types": 0.28,
        "days meet": 1.25,
        "days apart": -1.04,
        "bounds apart": -1.21,
        "one place": 1.58,
        "two places": 0.79,
    },
)
# Each story told by weights learnt on the others: CoNLL F1 0.606 here, 0.600 and more around it.
LEAST = 0.2
FAINT = 0.01  # less is as good as none


def chance(one: Naming, other: Naming, weights: Weights = LEARNT) -> float:
    """How likely two namings are of one event, 0 to 1."""
    found = agreements(one, other)
    total = weights.base + sum(worth * found[name] for name, worth in weights.respects.items())
    return 1.0 / (1.0 + exp(-total))


def gather(
    namings: Sequence[Naming],
    stories: Mapping[str, str],
    *,
    weights: Weights = LEARNT,
    least: float = LEAST,
) -> list[list[Naming]]:
    """Namings by the event that they tell; `stories` gives the story of each report.

    Namings of two stories are never of one event. Within one those join that are likeliest one,
    until no two groups have a mean chance of `least`. In whatever order the namings come, the
    groups are the same.
    """
    by_story: dict[str, list[Naming]] = defaultdict(list)
    for naming in sorted(namings, key=lambda one: (one.report, one.id)):
        by_story[stories[naming.report]].append(naming)
    return [group for told in by_story.values() for group in _gather(told, weights, least)]


def _gather(told: Sequence[Naming], weights: Weights, least: float) -> list[list[Naming]]:
    pairs = list(combinations(range(len(told)), 2))
    values = np.array([chance(told[one], told[other], weights) for one, other in pairs])
    likely = values >= FAINT
    ones, others = np.array(pairs, np.int32).reshape(-1, 2)[likely].T
    groups = join_likely(len(told), (ones, others, values[likely]), least=least)
    return [[told[place] for place in group] for group in groups]
