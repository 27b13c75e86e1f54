"""Profiles: what a report is about, as weights of the words in its title and its head."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from dragoman.model.commonness import Commonness, words_of
from dragoman.model.report import Report

# The head is the best on our own texts (see grouping.SAME_STORY). What a title and a rare word
# weigh was set with the public set of 383 articles in view: a title that counts once costs two
# points of B³ F1 there, a power of 1 half a point, of 2 two points.
HEAD_WORDS = 120  # news tells first what it is about; background comes below
TITLE = 3  # a word of the title counts as if it came as often in the text
POWER = 1.5  # of a word's rarity

Profile = Mapping[str, float]  # weights of words, as a vector of length 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """A profile, or several added up: numbers of words, rising with the alphabet, and weights."""

    words: NDArray[np.int64]
    weights: NDArray[np.float64]


def make_profile(report: Report, commonness: Commonness) -> Profile:
    """The profile of a report, from its own words and the fixed table of common ones."""
    counts = Counter(islice(words_of(report.text), HEAD_WORDS))
    for word in words_of(report.title or ""):
        counts[word] += TITLE
    weights = {
        word: (1 + log(count)) * commonness.rarity(word) ** POWER
        for word, count in sorted(counts.items())
    }
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def make_vectors(profiles: Sequence[Profile]) -> list[Vector]:
    """The profiles with their words numbered."""
    numbers = {word: at for at, word in enumerate(sorted(set().union(*profiles)))}
    return [
        Vector(
            words=np.array([numbers[word] for word in one], dtype=np.int64),
            weights=np.array(list(one.values()), dtype=np.float64),
        )
        for one in profiles
    ]


def add_vectors(one: Vector, other: Vector) -> Vector:
    """The sum of both."""
    words, places = np.unique(np.concatenate([one.words, other.words]), return_inverse=True)
    weights = np.zeros(len(words))
    np.add.at(weights, places, np.concatenate([one.weights, other.weights]))
    return Vector(words=words, weights=weights)
