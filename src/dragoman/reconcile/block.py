"""Blocks: which accounts are worth comparing, by type, days, and who or where.

Two accounts meet in a block of their type, of a few days, and of one side or place that both name;
or of two of those that their reports speak of most.
"""

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

import numpy as np

from dragoman.reconcile.account import Account
from dragoman.reconcile.pairs import (
    Keys,
    Mask,
    Numbers,
    Pairs,
    keys_of_pairs,
    number_all,
    pairs_in_runs,
    pairs_of_keys,
    pairs_with,
    runs_in,
)
from dragoman.reconcile.sides import is_named

Key = tuple[Hashable, ...]
Cell = tuple[str, int]  # a type, and some days

CELL_DAYS = 6
MOVED_DAYS = 40  # a meeting that was moved is looked for this far off
SLACK_DAYS = 2  # days told wrongly by so many still meet
# Longer spans ("in 2020") name no event closely enough to look for it in other reports.
LONGEST_DAYS = 130
UNTYPED = "ASSAULT"  # a blast of which nobody says what it was is told as an attack by others
MOST_ANCHORS = 6  # of a crowded meeting; its first six sides by name find it well enough
# In larger blocks two that name several sides or places meet only where they share two of them,
# and what their reports speak of brings nobody together.
LARGE = 48
SURE = ("two", "both")  # kinds of blocks in which any two meet, however many


def candidate_pairs(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `accounts` worth comparing, each once, in an order of their own."""
    blocks = Blocks(accounts)
    for ones, others in (blocks.pairs_together(), *map(blocks.pairs_in, blocks.cells)):
        yield from zip(ones.tolist(), others.tolist(), strict=True)


class Blocks:
    """Accounts by their cells and, as numbers, the blocks of each within them."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._reports = number_all((kind_of(one), one.mention.report) for one in accounts)
        self._copies = number_all((kind_of(one), one.source, one.sentence) for one in accounts)
        cells, spread = _spread(accounts)
        self._places = {cell: np.array(places, np.int32) for cell, places in cells.items()}
        self._first_cells = np.array([numbers.start for numbers in spread], np.int64)
        self._keys, self._ends, kinds = _number_keys(accounts)
        self._is_sure = np.array([kind in SURE for kind in kinds], dtype=bool)
        self._is_one = np.array([kind == "one" for kind in kinds], dtype=bool)
        self._is_alone = np.array([len(anchors_of(one)) < 2 for one in accounts], dtype=bool)

    @property
    def cells(self) -> list[Cell]:
        """All cells, those with most accounts first."""
        return sorted(self._places, key=lambda cell: (-len(self._places[cell]), cell))

    def places_in(self, cell: Cell) -> Numbers:
        """The places of a cell."""
        return self._places[cell]

    def resized_blocks(self, cell: Cell, is_new: Mask, *, lost: int) -> Iterator[Numbers]:
        """The places in each block of a cell that may have become large, or have ceased to be.

        It was without those who are new, and may have held up to `lost` that are gone.
        """
        keys, places = self._members(cell)
        starts, sizes = runs_in(keys)
        new = np.concatenate(([0], np.cumsum(is_new[places])))
        least = sizes - (new[starts + sizes] - new[starts])
        is_other = (sizes > LARGE) & (least <= LARGE) | (sizes <= LARGE) & (least + lost > LARGE)
        is_other &= ~self._is_sure[keys[starts]]
        for start, size in zip(starts[is_other], sizes[is_other], strict=True):
            yield places[start : start + size]

    def pairs_together(self) -> Pairs:
        """Pairs of one type in one report, and of one sentence in its copies."""
        found = [np.empty(0, np.int64)]
        for numbers in (self._reports, self._copies):
            order = np.argsort(numbers, kind="stable").astype(np.int32)
            found += [
                keys_of_pairs(*pairs) for pairs in pairs_in_runs(order, *runs_in(numbers[order]))
            ]
        return pairs_of_keys(np.unique(np.concatenate(found)))

    def pairs_in(self, cell: Cell, among: Mask | None = None) -> Pairs:
        """Pairs of one cell that share a block, but for those that are together.

        With `among`, those of two of these places alone; a block is large if it is so with all.
        """
        found = [np.empty(0, np.int64)]
        for ones, others in self._meetings(*self._members(cell), among):
            # Two that share several cells meet in the first of them.
            first = np.maximum(self._first_cells[ones], self._first_cells[others])
            is_own = (first == cell[1]) & (ones != others)
            is_own &= self._reports[ones] != self._reports[others]
            is_own &= self._copies[ones] != self._copies[others]
            found.append(keys_of_pairs(ones[is_own], others[is_own]))
        return pairs_of_keys(np.unique(np.concatenate(found)))

    def _members(self, cell: Cell) -> tuple[Numbers, Numbers]:
        """Numbers of the keys of one cell in order, and the place that has each."""
        places = self._places[cell]
        starts, sizes = self._ends[places], np.diff(self._ends)[places]
        within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        keys = self._keys[np.repeat(starts, sizes) + within]
        order = np.argsort(keys, kind="stable")
        return keys[order], np.repeat(places, sizes)[order]

    def _meetings(self, keys: Numbers, places: Numbers, among: Mask | None) -> Iterator[Pairs]:
        """Pairs of the places in the same blocks, which stand block by block."""
        starts, sizes = runs_in(keys)
        large = keys[starts][(sizes > LARGE) & ~self._is_sure[keys[starts]]]
        if among is not None:
            keys, places = keys[among[places]], places[among[places]]
            starts, sizes = runs_in(keys)
        is_large = np.isin(keys[starts], large)
        yield from pairs_in_runs(places, starts[~is_large], sizes[~is_large])
        is_met = is_large & self._is_one[keys[starts]]
        for start, size in zip(starts[is_met], sizes[is_met], strict=True):
            block = places[start : start + size]
            yield pairs_with(block[self._is_alone[block]], block)


def near_to(some: Sequence[bool], accounts: Sequence[Account]) -> list[int]:
    """Places of `some` of the accounts, and of all that share a cell, a report or a text with one.

    All pairs that one of `some` is in are found among them, and all blocks that one is in whole.
    """
    wanted = {
        home
        for is_one, account in zip(some, accounts, strict=True)
        if is_one
        for home in homes_of(account)
    }
    return [
        place
        for place, account in enumerate(accounts)
        if some[place] or not wanted.isdisjoint(homes_of(account))
    ]


def homes_of(account: Account) -> list[Hashable]:
    """Cells, report and sentence, as far as two accounts must share one to be a pair."""
    kind = kind_of(account)
    return [
        *((kind, number) for number in _cells(account)),
        (kind, account.mention.report),
        (kind, account.source, account.sentence),
    ]


def _spread(accounts: Sequence[Account]) -> tuple[dict[Cell, "array[int]"], list[range]]:
    """Places by cell, and the numbers of the cells of each account."""
    cells: dict[Cell, array[int]] = defaultdict(lambda: array("i"))
    spread = [_cells(account) for account in accounts]
    for place, account in enumerate(accounts):
        for number in spread[place]:
            cells[kind_of(account), number].append(place)
    return cells, spread


def _number_keys(accounts: Sequence[Account]) -> tuple[Numbers, Keys, list[str]]:
    """Numbers of the keys of all accounts in a row, where each one's end, and the key's kinds."""
    numbers: dict[Key, int] = {}
    row = array("i")
    ends = [0]
    for account in accounts:
        row.extend(
            [numbers.setdefault(key, len(numbers)) for key in keys_of(account, anchors_of(account))]
        )
        ends.append(len(row))
    kinds = [str(key[0]) for key in numbers]
    return np.array(row, np.int32), np.array(ends, np.int64), kinds


def anchors_of(account: Account) -> list[str]:
    """Named sides and the place of an account, else those that its report speaks of most."""
    own = sorted(filter(is_named, account.sides()))[:MOST_ANCHORS]
    if account.place is not None:
        own.append(f"@{account.place.name.casefold()}")
    return own or list(account.context)


def keys_of(account: Account, anchors: Sequence[str]) -> set[Key]:
    """Blocks of an account within each of its cells."""
    keys: set[Key] = {("one", anchor) for anchor in anchors}
    keys.update(("two", *pair) for pair in combinations(sorted(anchors), 2))
    keys.update(("both", *pair) for pair in combinations(account.context, 2))
    keys.update(("about", name) for name in account.context)
    return keys


def kind_of(account: Account) -> str:
    """The type within which it is compared: no two of different kinds ever meet."""
    return str(account.mention.type or UNTYPED)


def _cells(account: Account) -> range:
    span = account.span
    if span is None or span.length > LONGEST_DAYS:
        return range(0)
    slack = MOVED_DAYS if account.is_moved else SLACK_DAYS
    return range((span.first - slack) // CELL_DAYS, (span.last + slack) // CELL_DAYS + 1)
