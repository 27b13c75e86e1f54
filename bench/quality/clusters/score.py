"""B³ of groups, and the index of near-copies against a comparison of all with all."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.reconcile.connected import Groups
from dragoman.reconcile.texts.copies import is_copy, join_copies
from dragoman.reconcile.texts.grams import grams_of

Pairs = frozenset[tuple[int, int]]  # places of two texts, the lower first


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Pairs of near-copies: those that there are, and those that the index puts in one group."""

    asked: Pairs
    told: Pairs


def b3_f1(asked: Sequence[Hashable], told: Sequence[Hashable]) -> float:
    """B³ F1 of two groupings of the same items, each given by the group of every item."""
    both = Counter(zip(asked, told, strict=True))
    of_asked, of_told = Counter(asked), Counter(told)
    right = [(count * count, one, other) for (one, other), count in both.items()]
    precision = sum(squared / of_told[other] for squared, _, other in right) / len(asked)
    recall = sum(squared / of_asked[one] for squared, one, _ in right) / len(asked)
    return round(2 * precision * recall / (precision + recall), 4)


def copies_of(texts: Sequence[str]) -> Copies:
    """Near-copies among these texts, by brute force and by the index."""
    grams = [grams_of(text) for text in texts]
    groups = Groups(range(len(texts)))
    join_copies(groups, grams)
    pairs = list(combinations(range(len(texts)), 2))
    return Copies(
        asked=frozenset(pair for pair in pairs if is_copy(grams[pair[0]], grams[pair[1]])),
        told=frozenset(pair for pair in pairs if groups.root(pair[0]) == groups.root(pair[1])),
    )


def score_copies(copies: Copies) -> dict[str, float]:
    """Precision and recall of pairs; 1 where there is nothing to be wrong about."""
    right = len(copies.asked & copies.told)
    return {
        "copies_precision": round(right / len(copies.told), 4) if copies.told else 1.0,
        "copies_recall": round(right / len(copies.asked), 4) if copies.asked else 1.0,
    }
