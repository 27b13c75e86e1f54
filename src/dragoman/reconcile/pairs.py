"""Pairs of places as arrays: a large record has tens of millions of them."""

from collections.abc import Hashable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Keys = NDArray[np.int64]
Mask = NDArray[np.bool_]
Pairs = tuple[Numbers, Numbers]  # the lower places, and the higher

BITS = 32  # of a place in a key


def number_all(items: Iterable[Hashable]) -> Numbers:
    """A number for each item, equal for equal items.

    >>> number_all("abac").tolist()
    [0, 1, 0, 2]
    """
    numbers: dict[Hashable, int] = {}
    return np.fromiter((numbers.setdefault(item, len(numbers)) for item in items), dtype=np.int32)


def keys_of_pairs(ones: Numbers, others: Numbers) -> Keys:
    """One number for each pair."""
    return (ones.astype(np.int64) << BITS) | others


def pairs_of_keys(keys: Keys) -> Pairs:
    """The pairs that such numbers stand for."""
    return (keys >> BITS).astype(np.int32), keys.astype(np.int32)


def runs_in(numbers: Numbers) -> tuple[Keys, Keys]:
    """Where runs of two or more equal numbers begin in a sorted row, and how long they are.

    >>> [found.tolist() for found in runs_in(np.array([1, 2, 2, 4, 5, 5, 5], dtype=np.int32))]
    [[1, 4], [2, 3]]
    """
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    sizes = np.diff(starts, append=len(numbers))
    return starts[sizes > 1], sizes[sizes > 1]


def pairs_in_runs(places: Numbers, starts: Keys, sizes: Keys) -> Iterator[Pairs]:
    """All pairs of the places within each run, runs of one size at a time."""
    for size in np.unique(sizes):
        rows = places[starts[sizes == size][:, None] + np.arange(size)]
        low, high = np.triu_indices(size, 1)
        yield rows[:, low].ravel(), rows[:, high].ravel()


def pairs_with(some: Numbers, places: Numbers) -> Pairs:
    """Pairs of one of the first places and one of the second, and some of a place and itself."""
    one, other = np.repeat(some, len(places)), np.tile(places, len(some))
    return np.minimum(one, other), np.maximum(one, other)
