"""Profiles: what a report is about, as weights of the words in its title and its head."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import log, sqrt

from dragoman.model.commonness import Commonness, words_of
from dragoman.model.report import Report

# The head is the best on our own texts (see grouping.SAME_STORY). What a title and a rare word weigh
# was set with the public set of 383 articles in view: a title that counts once costs two points of
# B³ F1 there, a power of 1 half a point, of 2 two points.
HEAD_WORDS = 120  # news tells first what it is about; background comes below
TITLE = 3  # a word of the title counts as if it came as often in the text
POWER = 1.5  # of a word's rarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Weights of words, heaviest first, as a vector of length 1; `day` is counted from year 1."""

    weights: Mapping[str, float]
    day: int | None


def profile(report: Report, commonness: Commonness) -> Profile:
    """The profile of a report, from its own words and the fixed table of common ones."""
    counts = Counter(islice(words_of(report.text), HEAD_WORDS))
    for word in words_of(report.title or ""):
        counts[word] += TITLE
    weights = {
        word: (1 + log(count)) * commonness.rarity(word) ** POWER for word, count in counts.items()
    }
    ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    length = sqrt(sum(weight * weight for _, weight in ordered)) or 1.0
    day = date.fromisoformat(report.published[:10]).toordinal() if report.published else None
    return Profile(weights={word: weight / length for word, weight in ordered}, day=day)
