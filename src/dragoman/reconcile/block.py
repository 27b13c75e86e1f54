"""Blocks: which accounts are worth comparing, by type, days, sides and place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.reconcile.account import Account
from dragoman.reconcile.sides import is_named

Key = tuple[str, ...]

CELL_DAYS = 12
WINDOW_DAYS = 40
# Longer spans ("in 2020") name no event closely enough to look for it in other reports.
LONGEST_DAYS = 130
MOST_SIDES = 6  # of a crowded meeting; its first six sides by name find it well enough


def candidate_pairs(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `accounts` worth comparing, each once, in order."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for place, account in enumerate(accounts):
        for key in keys_of(account):
            blocks[key].append(place)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    yield from sorted(pairs)


def keys_of(account: Account) -> set[Key]:
    """Blocks of an account; two that may be one event share at least one.

    Within a report all of one type; across reports, close days with one side or the place in
    common, or a wider window with two sides, or one and the place, in common.
    """
    kind = str(account.mention.type)
    keys: set[Key] = {("report", kind, account.mention.report)}
    if account.sentence:
        keys.add(("copy", kind, account.source, str(account.offset), account.sentence))
    span = account.span
    if span is None or span.length > LONGEST_DAYS:
        return keys
    sides = sorted(filter(is_named, account.sides()))[:MOST_SIDES]
    place = account.place.name.casefold() if account.place else ""
    if span.length <= CELL_DAYS:
        for cell in range(span.first // CELL_DAYS, span.last // CELL_DAYS + 1):
            keys |= {("days", kind, str(cell), side) for side in sides or [place]}
    wide = [("+".join(pair)) for pair in combinations(sides, 2)]
    wide += [f"{side}@{place}" for side in sides] if len(sides) < 2 or place else []
    moved_days = WINDOW_DAYS if account.is_moved else 0
    windows = (span.first - moved_days) // WINDOW_DAYS, (span.last + moved_days) // WINDOW_DAYS
    for window in range(windows[0], windows[1] + 1):
        keys |= {("window", kind, str(window), name) for name in wide or [f"@{place}"]}
    return keys
