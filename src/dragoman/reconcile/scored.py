"""Scored pairs: a large record has tens of millions of them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reconcile.pairs import Numbers, runs_in

Values = NDArray[np.float64]
Units = NDArray[np.int16]
Rows = tuple[Numbers, Numbers, Values]  # lower places, higher places, and values
Kept = tuple[Numbers, Numbers, Units]  # the same as they are kept: ten bytes a pair

PARTS = 10_000.0  # of a value
NEVER = -(2**15)  # stands for a value below all others
PAIRS_AT_ONCE = 2**23  # of all that are put in order; a quarter of a gigabyte


class Scored:
    """Values of pairs of places, the lower place first; each pair once.

    A value has four digits, and is kept as a small whole number.
    """

    def __init__(self) -> None:
        self._rows: list[Kept] = []

    def add(self, one: int, other: int, value: float) -> None:
        """Keep the value of a pair."""
        self.extend((np.array([one], np.int32), np.array([other], np.int32), np.array([value])))

    def extend(self, rows: Rows) -> None:
        """Keep the values of many pairs."""
        ones, others, values = rows
        self._rows.append((ones, others, _units_of(values)))

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Each pair with its value."""
        for ones, others, values in self.portions():
            yield from zip(ones.tolist(), others.tolist(), values.tolist(), strict=True)

    def portions(self) -> Iterator[Rows]:
        """All of them, as many at a time as were given at a time."""
        for ones, others, units in self._rows:
            yield ones, others, _values_of(units)

    def kept(self) -> Iterator[Kept]:
        """The same as they are kept."""
        yield from self._rows


def _units_of(values: Values) -> Units:
    is_open = np.isfinite(values)
    return np.where(is_open, np.rint(np.where(is_open, values, 0.0) * PARTS), NEVER).astype(
        np.int16
    )


def _values_of(units: Units) -> Values:
    return np.where(units == NEVER, float("-inf"), units / PARTS)


def roots_of(count: int, ones: Numbers, others: Numbers) -> Numbers:
    """For each of `count` places the smallest that a chain of pairs connects it with.

    >>> roots_of(5, np.array([1, 3], dtype=np.int32), np.array([3, 4], dtype=np.int32)).tolist()
    [0, 1, 2, 1, 1]
    """
    roots = np.arange(count, dtype=np.int32)
    while len(ones):
        mine, theirs = roots[ones], roots[others]
        is_apart = mine != theirs
        ones, others = ones[is_apart], others[is_apart]
        low, high = np.minimum(mine, theirs)[is_apart], np.maximum(mine, theirs)[is_apart]
        np.minimum.at(roots, high, low)
        while not np.array_equal(roots, roots[roots]):
            roots = roots[roots]
    return roots


class Near:
    """Places that chains of likely pairs connect.

    The pairs of a large record fill the memory twice over while they are put in order: they are
    given out in parts, of some chains each. One chain may have most of them: no pair is copied
    more often than its ordering needs.
    """

    def __init__(
        self, count: int, scored: Scored, merged: Sequence[tuple[int, int]], *, least: float
    ) -> None:
        bound = np.array(merged, np.int32).reshape(-1, 2)
        likely = [(bound[:, 0], bound[:, 1])]
        for ones, others, values in scored.portions():
            is_likely = values >= least
            likely.append((ones[is_likely], others[is_likely]))
        mine, theirs = (np.concatenate(row) for row in zip(*likely, strict=True))
        self._roots = roots_of(count, mine, theirs)
        self._scored = scored
        self._order = np.argsort(self._roots, kind="stable").astype(np.int32)
        self._starts, self._sizes = runs_in(self._roots[self._order])

    def alone(self) -> list[int]:
        """Places that no likely pair has."""
        chained = np.zeros(len(self._order) + 1, np.int32)
        chained[self._starts] += 1
        chained[self._starts + self._sizes] -= 1
        found: list[int] = self._order[np.cumsum(chained[:-1]) == 0].tolist()
        return found

    def parts(self, *, most: int = PAIRS_AT_ONCE) -> Iterator["Part"]:
        """All chains of two or more by their first places, those of about so many pairs at once."""
        sizes = np.zeros(len(self._roots), np.int64)
        for ones, others, _ in self._scored.kept():
            mine = self._roots[ones]
            sizes += np.bincount(mine[mine == self._roots[others]], minlength=len(sizes))
        part_of = (np.cumsum(sizes) - sizes) // most
        wanted = self._roots[self._order[self._starts]]
        numbers = part_of[wanted]
        for number in np.unique(numbers):
            is_root = part_of == number
            rows = self._rows_in(is_root, int(sizes[is_root].sum()))
            roots = self._roots[rows[0]]
            starts = np.searchsorted(roots, wanted, side="left")
            ends = np.searchsorted(roots, wanted, side="right")
            places = [
                (self._order[start : start + size], first, last)
                for start, size, first, last, own in zip(
                    self._starts, self._sizes, starts, ends, numbers == number, strict=True
                )
                if own
            ]
            del roots
            yield Part(places, rows)

    def _rows_in(self, is_root: NDArray[np.bool_], count: int) -> Kept:
        """The `count` pairs within the chains of these roots, chain by chain."""
        ones, others = np.empty(count, np.int32), np.empty(count, np.int32)
        units = np.empty(count, np.int16)
        end = 0
        for lower, higher, worth in self._scored.kept():
            mine = self._roots[lower]
            own = np.flatnonzero((mine == self._roots[higher]) & is_root[mine])
            start, end = end, end + len(own)
            ones[start:end], others[start:end] = lower[own], higher[own]
            units[start:end] = worth[own]
        order = np.argsort(self._roots[ones], kind="stable")
        # One after the other, so that only one of them is there twice.
        ones = ones[order]
        others = others[order]
        units = units[order]
        return ones, others, units


class Part:
    """Some chains, and all values of pairs within each."""

    def __init__(self, places: Sequence[tuple[Numbers, int, int]], rows: Kept) -> None:
        self._places, self._rows = places, rows

    @property
    def chains(self) -> range:
        """The numbers of its chains."""
        return range(len(self._places))

    def chain(self, number: int) -> tuple[Numbers, Rows]:
        """The places of a chain in order, and its pairs as places among them."""
        places, first, last = self._places[number]
        ones, others, units = self._rows
        mine = np.searchsorted(places, ones[first:last]).astype(np.int32)
        theirs = np.searchsorted(places, others[first:last]).astype(np.int32)
        return places, (mine, theirs, _values_of(units[first:last]))
