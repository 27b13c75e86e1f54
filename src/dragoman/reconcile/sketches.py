"""Sketches: the rare words of a text as a few bits, so that pairs of texts are compared at once.

What is rare is told by a fixed table of common words, never by a count of the record.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from dragoman.model.commonness import load_commonness

STEM = 6  # letters by which two forms of a word are one
# Words in more than one text in thirty tell of no event in particular; of 1.5, 2.5 and 3.5 the last
# was the best on stories left out (pairwise F1 0.70, 0.72, 0.73).
RARE = 3.5
BITS = 256  # of a sentence some fifteen words are rare: two of them seldom share a bit
BYTES = BITS // 8

Sketches = NDArray[np.uint64]


@lru_cache(maxsize=2**15)
def sketch_of(words: str) -> bytes:
    """The rare words among those of a text, which stand apart by spaces."""
    return _sketch(words.split())


def shares_of(one: Sketches, other: Sketches) -> NDArray[np.float64]:
    """For each pair of rows, of the words that either has the share that both have.

    >>> pair = to_rows([sketch_of("shelling lorries"), sketch_of("shelling trawlers")])
    >>> shares_of(pair[:1], pair[1:]).round(2).tolist()
    [0.33]
    """
    both = np.bitwise_count(one & other).sum(axis=1, dtype=np.int64)
    either = np.bitwise_count(one | other).sum(axis=1, dtype=np.int64)
    return np.asarray(both / np.maximum(either, 1), dtype=np.float64)


def share_of(one: bytes, other: bytes) -> float:
    """The same of two sketches."""
    mine, theirs = int.from_bytes(one, "little"), int.from_bytes(other, "little")
    return (mine & theirs).bit_count() / max((mine | theirs).bit_count(), 1)


def to_rows(sketches: Iterable[bytes]) -> Sketches:
    """The sketches as rows of whole numbers."""
    return np.frombuffer(b"".join(sketches), dtype=np.uint64).reshape(-1, BYTES // 8)


def _sketch(words: Iterable[str]) -> bytes:
    bits = 0
    for word in words:
        bits |= _bit(word[:STEM])
    return bits.to_bytes(BYTES, "little")


@lru_cache(maxsize=2**16)
def _bit(stem: str) -> int:
    if stem in _common() or stem.isdigit():
        return 0
    digest = blake2b(stem.encode(), digest_size=4).digest()
    return 1 << int.from_bytes(digest, "big") % BITS


@cache
def _common() -> frozenset[str]:
    table = load_commonness()
    return frozenset(word[:STEM] for word in table.counts if table.rarity(word) < RARE)
