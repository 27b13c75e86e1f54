"""Views: accounts numbered by what a comparison looks at, and pairs of them looked up at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare import Comparison
from dragoman.reconcile.finding import Finding
from dragoman.reconcile.pairs import Keys, Mask, Numbers, number_all

MOST_KEPT = 10_000  # findings of pairs of views that are kept for the pairs to come
MOST_CELLS = 2**21  # of a table of all pairs of views; where it were larger they are sorted

Values = NDArray[np.float64]
Row = tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a comparison found: for each pair the number of its row of findings."""

    numbers: Keys
    rows: Sequence[Row]

    def add_weights(self, totals: Values, worth: Mapping[str, float]) -> Values:
        """The totals of the pairs with the weights of their findings, one after the other."""
        for at in range(max(map(len, self.rows), default=0)):
            column = [worth.get(row[at].level, 0.0) if at < len(row) else 0.0 for row in self.rows]
            totals = totals + np.array(column)[self.numbers]
        return totals

    @property
    def is_barred(self) -> Mask:
        """Whether a finding says that the two of a pair cannot be one."""
        bars = np.array([any(finding.bars for finding in row) for row in self.rows], dtype=bool)
        return np.asarray(bars[self.numbers], dtype=bool)


class Lookup:
    """A comparison of many accounts: what it finds of two views is found once."""

    def __init__(self, comparison: Comparison, accounts: Sequence[Account]) -> None:
        self._comparison = comparison
        self._accounts = accounts
        self._views = number_all(map(comparison.view, accounts))
        self._kept: dict[tuple[int, int], Row | None] = {}

    def find(self, ones: Numbers, others: Numbers) -> Found:
        """Findings of pairs of places in the accounts, the first of each pair told first."""
        numbers, examples = number_pairs(self._views[ones], self._views[others])
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        found = [self._look_up(int(ones[at]), int(others[at])) for at in examples]
        rows = [row or () for row in found]
        is_close = np.array([row is None for row in found], dtype=bool)
        if is_close.any():
            close = np.flatnonzero(is_close[numbers])
            numbers[close] = len(rows) + self._look_closely(ones[close], others[close], rows)
        return Found(numbers=numbers, rows=rows)

    def _look_up(self, one: int, other: int) -> Row | None:
        """Findings of two views; None where more than they must be looked at."""
        key = int(self._views[one]), int(self._views[other])
        if key not in self._kept:
            two = self._accounts[one], self._accounts[other]
            self._kept[key] = None if self._comparison.is_close(*two) else self._compare(*two)
        return self._kept[key]

    def _look_closely(self, ones: Numbers, others: Numbers, rows: list[Row]) -> Keys:
        """Numbers of the rows of pairs whose closer views are looked at; adds these rows."""
        view = self._comparison.close_view or self._comparison.view
        places = np.unique(np.concatenate((ones, others)))
        views = number_all(view(self._accounts[place]) for place in places)
        mine, theirs = (views[np.searchsorted(places, row)] for row in (ones, others))
        numbers, examples = number_pairs(mine, theirs)
        rows += [
            self._compare(self._accounts[ones[at]], self._accounts[others[at]]) for at in examples
        ]
        return numbers

    def _compare(self, one: Account, other: Account) -> Row:
        return tuple(self._comparison.compare(one, other))


def number_pairs(ones: Numbers, others: Numbers) -> tuple[Keys, Keys]:
    """A number for each pair of numbers, equal for equal pairs, and where each first stands.

    >>> row = np.array([5, 7, 5, 7], dtype=np.int32)
    >>> [found.tolist() for found in number_pairs(row, row[::-1])]
    [[0, 1, 0, 1], [2, 3]]
    """
    if not len(ones):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    is_here = np.zeros(1 + max(int(ones.max()), int(others.max())), dtype=bool)
    is_here[ones] = is_here[others] = True
    local = np.cumsum(is_here, dtype=np.int64) - 1
    width = int(local[-1]) + 1
    keys = local[ones] * width + local[others]
    if width * width > MOST_CELLS:
        _, examples, numbers = np.unique(keys, return_index=True, return_inverse=True)
        return numbers, examples
    table = np.full(width * width, -1, dtype=np.int64)
    table[keys] = np.arange(len(keys))
    told = np.flatnonzero(table >= 0)
    examples = table[told]
    table[told] = np.arange(len(told))
    return table[keys], examples
