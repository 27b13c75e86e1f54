"""How sure an event is: the chance that it is one and of its type.

A logistic function of what the judge says and of whether words of the codebook say so too. Its
weights are fitted on the development split of the corpus by `python -m training confidence`, so
that of the events with 0.8 four in five are right (docs/quality.md has the plot).
"""

from dataclasses import dataclass
from math import exp, log

LEAST, MOST = 0.02, 0.98  # no sentence is surer


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What speaks for an event: the judge's chance of its type, and the words of the codebook.

    `is_complete` where a doer and somebody on the other side, or two who do it together, are named.
    """

    chance: float
    by_words: bool
    is_complete: bool


# Of the logit of the judge's chance, of the words, of a complete cast, and the rest.
CHANCE, WORDS, COMPLETE, BASE = 0.77, 0.67, 0.2, -0.19


def confidence_of(grounds: Grounds) -> float:
    """The chance of being right, to two places.

    >>> confidence_of(Grounds(chance=0.9, by_words=True, is_complete=True)) > 0.8
    True
    """
    sum_ = BASE + sum(
        weight * value
        for weight, value in zip((CHANCE, WORDS, COMPLETE), features_of(grounds), strict=True)
    )
    return round(min(MOST, max(LEAST, 1 / (1 + exp(-sum_)))), 2)


def features_of(grounds: Grounds) -> tuple[float, float, float]:
    """The grounds as numbers."""
    chance = min(MOST, max(LEAST, grounds.chance))
    return log(chance / (1 - chance)), float(grounds.by_words), float(grounds.is_complete)
