"""Alike in what is told: the sense of the words, and the rare words in and around them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from dragoman.model.sense import PARTS, SIZE, read_sense
from dragoman.reconcile.account import Account
from dragoman.reconcile.finding import Finding, found
from dragoman.reconcile.pairs import Numbers
from dragoman.reconcile.sketches import share_of, shares_of, sketch_of, to_rows

# Of all pairs of one type in the stories to learn from, so many shares lie above each edge: a half,
# 30, 20, 13, 8, 4 and 1.5 of a hundred. How much each step tells is learnt.
EDGES = {
    "words of like sense": (0.41, 0.56, 0.67, 0.77, 0.83, 0.90, 0.965),
    "scenes alike": (0.49, 0.63, 0.71, 0.78, 0.83, 0.885, 0.96),
    "rare words in both": (0.001, 0.06, 0.083, 0.111, 0.143, 0.23, 0.9),
    "the same words around": (0.001, 0.077, 0.1, 0.143, 0.18, 0.27, 0.85),
}
STEPS = 7
LIKE = 3  # the step from which two words of one report may tell one deed
SCALES = tuple(EDGES)

Steps = NDArray[np.int8]  # (scales, pairs): how far up, 0 where not at all or not known


def step_of(scale: str, step: int) -> str:
    """The level of a step."""
    return f"{scale}: {step} of {STEPS}"


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """How far up each scale the two are alike."""
    values = (
        *_cosines(one.mention.sense, other.mention.sense),
        share_of(sketch_of(one.words), sketch_of(other.words)),
        share_of(sketch_of(one.around), sketch_of(other.around)),
    )
    for scale, value in zip(SCALES, values, strict=True):
        step = bisect_right(EDGES[scale], value)
        if step > 0:
            yield found(step_of(scale, step))


def are_of_like_sense(one: Account, other: Account) -> bool:
    """Whether the words that tell them mean much the same."""
    word, _ = _cosines(one.mention.sense, other.mention.sense)
    return word >= EDGES["words of like sense"][LIKE - 1]


def _cosines(one: str, other: str) -> Iterator[float]:
    mine, theirs = _read(one), _read(other)
    if mine is None or theirs is None:
        yield from [0.0] * PARTS
        return
    for (numbers, length), (others, other_length) in zip(mine, theirs, strict=True):
        yield int(numbers @ others) / (length * other_length)


@lru_cache(maxsize=2**12)
def _read(sense: str) -> list[tuple[NDArray[np.int64], float]] | None:
    """The directions of a sense and their lengths."""
    directions = read_sense(sense)
    if directions is None:
        return None
    return [(row, sqrt(max(int(row @ row), 1))) for row in directions.astype(np.int64)]


class Likeness:
    """What accounts tell, ready to be compared in great numbers."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._senses = np.zeros((len(accounts), PARTS, SIZE), np.int8)
        self._has_sense = np.zeros(len(accounts), dtype=bool)
        for at, account in enumerate(accounts):
            sense = read_sense(account.mention.sense)
            if sense is not None:
                self._senses[at], self._has_sense[at] = sense, True
        squares = np.einsum("aps,aps->ap", self._senses, self._senses, dtype=np.int64)
        self._lengths = np.sqrt(np.maximum(squares, 1).astype(np.float64))
        self._sketches = (
            to_rows(sketch_of(account.words) for account in accounts),
            to_rows(sketch_of(account.around) for account in accounts),
        )

    def steps(self, ones: Numbers, others: Numbers) -> Steps:
        """How far up each scale each pair of places is."""
        values = [*self._cosines(ones, others), *self._shares(ones, others)]
        steps = np.stack(
            [np.searchsorted(EDGES[s], v, "right") for s, v in zip(SCALES, values, strict=True)]
        ).astype(np.int8)
        steps[:PARTS, ~(self._has_sense[ones] & self._has_sense[others])] = 0
        return steps

    def _cosines(self, ones: Numbers, others: Numbers) -> Iterator[NDArray[np.float64]]:
        for part in range(PARTS):
            mine, theirs = self._senses[ones, part], self._senses[others, part]
            products = np.einsum("ps,ps->p", mine, theirs, dtype=np.int32)
            yield products / (self._lengths[ones, part] * self._lengths[others, part])

    def _shares(self, ones: Numbers, others: Numbers) -> Iterator[NDArray[np.float64]]:
        for sketches in self._sketches:
            yield shares_of(sketches[ones], sketches[others])
