"""Average linkage over a sparse graph: of all groups the two join that are most alike.

Pairs come by the ten million. Each group knows the likeliest one to join, and is asked again only
when its turn comes: no join of two others makes one of them likelier for it than the likelier of
the two was. Sums are whole numbers, so that equal means are equal however they came about.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

import numpy as np

from dragoman.reconcile.pairs import Keys, Numbers
from dragoman.reconcile.scored import Rows, Values

UNITS = 10_000  # of a value; scores have four digits
# What a forbidden pair counts: more than all others together, and a sum of them still fits.
NEVER = -(2**46)

MayJoin = Callable[[Sequence[int], Sequence[int]], bool]
Row = tuple[Numbers, Keys]  # groups in order, and the sums of the values between it and each
Entry = tuple[float, int, int, int, int, int]  # -mean, the two, whose likeliest, their versions


def always(one: Sequence[int], other: Sequence[int]) -> bool:
    """Nothing keeps two groups apart."""
    return True


def join_likely(
    count: int,
    rows: Rows,
    *,
    least: float,
    together: Iterable[tuple[int, int]] = (),
    may_join: MayJoin = always,
) -> list[list[int]]:
    """Groups of the places 0 to `count` - 1, joined until no two have a mean value of `least`.

    A pair without a value counts as 0. `together` are pairs whose groups are one whatever their
    values: all of both, unless something keeps a member of the one from a member of the other.
    Such pairs are joined before all others, and whoever is kept from either stays outside.
    """
    table, together, first = _Table(count, rows), list(together), list[tuple[int, int]]()
    _join_all(table, least * UNITS, may_join)
    while refused := _join_groups(table, together, may_join):
        first += refused
        together = [pair for pair in together if pair not in first]
        table = _Table(count, rows)
        for one, other in first:
            table.join(table.root(one), table.root(other))
        _join_all(table, least * UNITS, may_join)
    return [sorted(table.members[group]) for group in table.groups()]


class _Table:
    """Groups by their smallest members; `version` counts the joins of each, -1 once it is gone."""

    def __init__(self, count: int, rows: Rows) -> None:
        self.members = [[place] for place in range(count)]
        self.version = [0] * count
        self._roots = np.arange(count, dtype=np.int32)
        self._sizes = np.ones(count, dtype=np.int64)
        self._rows = _both_ways(count, rows)

    def groups(self) -> list[int]:
        """The names of all groups."""
        return [group for group, version in enumerate(self.version) if version >= 0]

    def root(self, place: int) -> int:
        """The group of a place."""
        return int(self._roots[place])

    def likeliest(self, group: int, least: float) -> Entry | None:
        """The group that it would join first; None where none is likely."""
        near, sums = self._rows[group] = self._united(group, *self._rows[group])
        if not len(near):
            return None
        means = sums / (self._sizes[near] * self._sizes[group])
        at = int(means.argmax())
        if means[at] < least:
            return None
        one, other = sorted((group, int(near[at])))
        versions = self.version[one], self.version[other]
        return -float(means[at]), one, other, group, *versions

    def join(self, one: int, other: int) -> int:
        """Make one group of two; its name."""
        low, high = sorted((one, other))
        if low == high:
            return low
        self._roots[self.members[high]] = low
        self._sizes[low] += self._sizes[high]
        self.members[low] += self.members[high]
        self.version[low] += 1
        self.version[high] = -1
        mine, theirs = self._rows[low], self._rows[high]
        self._rows[low] = np.concatenate((mine[0], theirs[0])), np.concatenate((mine[1], theirs[1]))
        self._rows[high] = mine[0][:0], mine[1][:0]
        return low

    def forbid(self, group: int, other: int) -> None:
        """Keep a group from joining another."""
        near, sums = self._rows[group]
        self._rows[group] = near, np.where(near == other, NEVER, sums)

    def _united(self, group: int, near: Numbers, sums: Keys) -> Row:
        """A row with what has joined since as one, and without the group itself."""
        roots = self._roots[near]
        if (roots == near).all() and (near[1:] > near[:-1]).all():
            return near, sums
        order = roots.argsort(kind="stable")
        order = order[roots[order] != group]
        if not len(order):
            return near[:0], sums[:0]
        ordered = roots[order]
        is_first = np.empty(len(ordered), dtype=bool)
        is_first[0] = True
        np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
        starts = is_first.nonzero()[0]
        return ordered[starts], np.maximum(np.add.reduceat(sums[order], starts), NEVER)


def _join_all(table: _Table, least: float, may_join: MayJoin) -> None:
    heap = [entry for group in table.groups() if (entry := table.likeliest(group, least))]
    heapify(heap)
    while heap:
        _, one, other, owner, *versions = heappop(heap)
        if table.version[owner] != versions[owner != one]:
            continue  # it has joined, or grown and was asked again
        if [table.version[one], table.version[other]] == versions:
            if may_join(table.members[one], table.members[other]):
                owner = table.join(one, other)
            else:
                table.forbid(owner, other if owner == one else one)
        entry = table.likeliest(owner, least)
        if entry:
            heappush(heap, entry)


def _join_groups(
    table: _Table, pairs: Iterable[tuple[int, int]], may_join: MayJoin
) -> list[tuple[int, int]]:
    """Join the groups of each pair; the pairs whose groups are kept apart."""
    refused = []
    for pair in pairs:
        one, other = map(table.root, pair)
        if one == other or may_join(table.members[one], table.members[other]):
            table.join(one, other)
        else:
            refused.append(pair)
    return refused


def _both_ways(count: int, rows: Rows) -> list[Row]:
    """The row of each place: all that it has a value with, in order."""
    ones, others, values = rows
    near, owners = np.concatenate((others, ones)), np.concatenate((ones, others))
    order = np.lexsort((near, owners))
    del owners  # the pairs of one chain may be most of a record's: nothing is held for longer
    near = near[order]
    order %= max(len(values), 1)  # both of a pair have its value
    sums = _units_of(values)[order]
    del order
    sizes = np.bincount(ones, minlength=count) + np.bincount(others, minlength=count)
    ends = np.cumsum(sizes)
    return [
        (near[end - size : end], sums[end - size : end])
        for size, end in zip(sizes.tolist(), ends.tolist(), strict=True)
    ]


def _units_of(values: Values) -> Keys:
    units = np.full(len(values), NEVER)
    is_open = np.isfinite(values)
    units[is_open] = np.rint(values[is_open] * UNITS).astype(np.int64)
    return units
