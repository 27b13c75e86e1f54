"""Blocks: which accounts are worth comparing, by type, days, and who or where.

Two accounts meet in a block of their type, of a few days, and of one side or place that both name;
or of two of those that their reports speak of most.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from dragoman.reconcile.account import Account
from dragoman.reconcile.sides import is_named

Key = tuple[Hashable, ...]
Pair = tuple[int, int]
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


def candidate_pairs(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Pairs of places in `accounts` worth comparing, each once, in an order of their own."""
    together = set(_pairs_together(accounts))
    yield from sorted(together)
    spread = [_cells(account) for account in accounts]
    cells: dict[Cell, list[int]] = defaultdict(list)
    for place, account in enumerate(accounts):
        for number in spread[place]:
            cells[_kind(account), number].append(place)
    for cell, places in cells.items():
        # Two that share several cells meet in the first of them.
        yield from sorted(
            (one, other)
            for one, other in _pairs_in(places, accounts)
            if cell[1] == max(spread[one].start, spread[other].start)
            and (one, other) not in together
        )


def _pairs_together(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Pairs of one type in one report, and of one sentence in its copies."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for place, account in enumerate(accounts):
        kind = _kind(account)
        blocks["report", kind, account.mention.report].append(place)
        blocks["copy", kind, account.source, account.sentence].append(place)
    for block in blocks.values():
        yield from combinations(block, 2)


def _pairs_in(places: Sequence[int], accounts: Sequence[Account]) -> set[Pair]:
    """Pairs of one cell that share a block."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    alone: set[int] = set()
    for place in places:
        anchors = anchors_of(accounts[place])
        if len(anchors) < 2:
            alone.add(place)
        for key in keys_of(accounts[place], anchors):
            blocks[key].append(place)
    pairs: set[Pair] = set()
    for key, block in blocks.items():
        if len(block) <= LARGE or key[0] in SURE:
            pairs.update(combinations(block, 2))
        elif key[0] == "one":
            pairs.update(pair for pair in combinations(block, 2) if not alone.isdisjoint(pair))
    return pairs


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


def _kind(account: Account) -> str:
    return str(account.mention.type or UNTYPED)


def _cells(account: Account) -> range:
    span = account.span
    if span is None or span.length > LONGEST_DAYS:
        return range(0)
    slack = MOVED_DAYS if account.is_moved else SLACK_DAYS
    return range((span.first - slack) // CELL_DAYS, (span.last + slack) // CELL_DAYS + 1)
