"""Grams: a text as the set of its runs of five words, to be compared with other texts."""

import re
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"\w+")
GRAM_WORDS = 5
SHORTEST_WORDS = 50  # below it a shared quotation alone reaches half

Grams = NDArray[np.uint32]  # checksums

_GOLDEN = 0x9E3779B97F4A7C15  # the golden ratio in 64 bits: odd, its bits well spread
_POWERS = np.array([pow(_GOLDEN, n, 2**64) for n in range(1, GRAM_WORDS + 1)], dtype=np.uint64)
_SHIFT = np.uint64(32)


def grams_of(text: str) -> Grams:
    """Checksums of all runs of five words, sorted; none of a text too short to tell a copy by."""
    return distinct(running_grams(text))


def running_grams(text: str) -> Grams:
    """The same in the order of the text."""
    words = WORD.findall(text.casefold())
    if len(words) <= SHORTEST_WORDS:
        return np.empty(0, dtype=np.uint32)
    sums = np.fromiter(map(_checksum, words), dtype=np.uint64, count=len(words))
    runs = len(sums) - GRAM_WORDS + 1
    mixed = np.zeros(runs, dtype=np.uint64)
    for at, power in enumerate(_POWERS):
        mixed += sums[at : at + runs] * power
    return (mixed >> _SHIFT).astype(np.uint32)


def distinct(grams: Grams) -> Grams:
    """The grams in order, each once."""
    ordered = np.sort(grams)
    is_first = np.ones(len(ordered), dtype=np.bool_)
    is_first[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_first]


def containment(one: Grams, other: Grams) -> float:
    """Share of the shorter text's grams that the longer one has; both sorted."""
    shorter = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter if shorter else 0.0


@lru_cache(maxsize=2**17)
def _checksum(word: str) -> int:
    return crc32(word.encode())
