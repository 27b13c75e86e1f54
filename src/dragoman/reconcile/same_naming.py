"""Which namings tell one event: a chance for each pair in a story, and average linkage over it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import exp

from dragoman.reconcile.linkage import Linkage
from dragoman.reconcile.naming import Naming, agreements

# What each respect adds to the logarithm of the odds that two namings are of one event, and what
# stands before any: logistic regression on the 2,998 pairs of one event and 604,012 others of
# corpus/stories, words that nobody noted as an event among them
# (`python -m bench.quality.coreference.learn`). Not written by hand.
WEIGHTS: Mapping[str, float] = {
    "word": 7.82,
    "near": 1.55,
    "names": 0.5,
    "one report": 0.55,
    "one sentence": -3.03,
    "one status": -0.61,
    "one factuality": -0.37,
    "one a memory": 0.96,
    "both memories": 1.37,
    "one type": 1.6,
    "two types": 0.23,
    "days meet": 1.25,
    "days apart": -1.06,
    "bounds apart": -1.11,
    "one place": 1.57,
    "two places": 0.81,
}
BASE = -7.08
# Each story told by weights learnt on the others: CoNLL F1 0.60 from 0.15 to 0.30.
LEAST = 0.2
FAINT = 0.01  # less is as good as none


def chance(one: Naming, other: Naming) -> float:
    """How likely two namings are of one event, 0 to 1."""
    found = agreements(one, other)
    total = BASE + sum(weight * found[name] for name, weight in WEIGHTS.items())
    return 1.0 / (1.0 + exp(-total))


def gather(namings: Sequence[Naming], stories: Mapping[str, str]) -> list[list[Naming]]:
    """Namings by the event that they tell; `stories` gives the story of each report.

    Namings of two stories are never of one event. Within one those join that are likeliest one,
    until none has a mean chance of `LEAST`.
    """
    by_story: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_story[stories[naming.report]].append(naming)
    return [group for told in by_story.values() for group in _gather(told)]


def _gather(told: Sequence[Naming]) -> list[list[Naming]]:
    linkage = Linkage(len(told))
    for one, other in combinations(range(len(told)), 2):
        value = chance(told[one], told[other])
        if value >= FAINT:
            linkage.add(one, other, value)
    groups = linkage.run(LEAST, may_join=lambda one, other: True)
    return [[told[place] for place in group] for group in groups]
