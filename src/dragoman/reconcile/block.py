"""Blocks: which accounts are worth comparing, by type, days, and who or where.

Two accounts meet in a block of their type, of a few days, and of one side or place that both name;
or of two of those that their reports speak of most.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.reconcile.account import Account
from dragoman.reconcile.days import Span
from dragoman.reconcile.sides import is_named

Key = tuple[str, ...]

CELL_DAYS = 6
MOVED_DAYS = 40  # a meeting that was moved is looked for this far off
SLACK_DAYS = 2  # days told wrongly by so many still meet
# Longer spans ("in 2020") name no event closely enough to look for it in other reports.
LONGEST_DAYS = 130
UNTYPED = "ASSAULT"  # a blast of which nobody says what it was is told as an attack by others
MOST_ANCHORS = 6  # of a crowded meeting; its first six sides by name find it well enough
# In larger blocks two that name several sides or places meet only where they share two of them.
LARGE = 48


def candidate_pairs(accounts: Sequence[Account]) -> list[tuple[int, int]]:
    """Pairs of places in `accounts` worth comparing, each once, in order."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    few = []
    for place, account in enumerate(accounts):
        anchors = anchors_of(account)
        few.append(len(anchors) < 2)
        for key in keys_of(account, anchors):
            blocks[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        pairs.update(pairs_in(key, block, few))
    return sorted(pairs)


def pairs_in(key: Key, block: Sequence[int], few: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Pairs to compare in one block; `few` tells which accounts have one anchor at most."""
    if len(block) <= LARGE or "+" in key[0]:
        yield from combinations(block, 2)
        return
    if key[0] == "about":
        return
    for one, other in combinations(block, 2):
        if few[one] or few[other]:
            yield one, other


def anchors_of(account: Account) -> list[str]:
    """Named sides and the place of an account, else those that its report speaks of most."""
    own = sorted(filter(is_named, account.sides()))[:MOST_ANCHORS]
    if account.place is not None:
        own.append(f"@{account.place.name.casefold()}")
    return own or list(account.context)


def keys_of(account: Account, anchors: Sequence[str]) -> set[Key]:
    """Blocks of an account: those of its report and of its copies, and for each cell of its days
    those of its anchors and of pairs of them.
    """
    kind = str(account.mention.type or UNTYPED)
    keys: set[Key] = {
        ("report", kind, account.mention.report),
        ("copy+", kind, account.source, account.sentence.hex()),
    }
    span = account.span
    if span is None or span.length > LONGEST_DAYS:
        return keys
    for cell in _cells(span, MOVED_DAYS if account.is_moved else SLACK_DAYS):
        keys.update(("one", kind, cell, anchor) for anchor in anchors)
        keys.update(("two+", kind, cell, *pair) for pair in combinations(sorted(anchors), 2))
        keys.update(("about+", kind, cell, *pair) for pair in combinations(account.context, 2))
        keys.update(("about", kind, cell, name) for name in account.context)
    return keys


def _cells(span: Span, slack: int) -> Iterable[str]:
    first, last = (span.first - slack) // CELL_DAYS, (span.last + slack) // CELL_DAYS
    return map(str, range(first, last + 1))
