"""Blocks: which accounts are worth comparing, by type, days, and who or where.

Two accounts meet in a block of their type, of a few days, and of one side or place that both name;
or of two of those that their reports speak of most.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedFor:
    """Where an account is looked for: its type, cells of days, and blocks within each cell.

    `is_alone` where it names one side or place at most.
    """

    kind: str
    cells: range
    keys: tuple[Key, ...]
    is_alone: bool


def candidate_pairs(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Pairs of places in `accounts` worth comparing, each once, in an order of their own."""
    together = set(_pairs_together(accounts))
    yield from sorted(together)
    looked_for = [_look_for(account) for account in accounts]
    cells: dict[Cell, list[int]] = defaultdict(list)
    for place, one in enumerate(looked_for):
        for number in one.cells:
            cells[one.kind, number].append(place)
    for cell, places in cells.items():
        # Two that share several cells meet in the first of them.
        yield from sorted(
            (one, other)
            for one, other in _pairs_in(places, looked_for)
            if cell[1] == max(looked_for[one].cells.start, looked_for[other].cells.start)
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


def _pairs_in(places: Sequence[int], looked_for: Sequence[LookedFor]) -> set[Pair]:
    """Pairs of one cell that share a block."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for place in places:
        for key in looked_for[place].keys:
            blocks[key].append(place)
    pairs: set[Pair] = set()
    for key, block in blocks.items():
        if len(block) <= LARGE or key[0] in SURE:
            pairs.update(combinations(block, 2))
        elif key[0] == "one":
            few = [looked_for[place].is_alone for place in block]
            pairs.update(
                (block[one], block[other])
                for one, other in combinations(range(len(block)), 2)
                if few[one] or few[other]
            )
    return pairs


def anchors_of(account: Account) -> list[str]:
    """Named sides and the place of an account, else those that its report speaks of most."""
    own = sorted(filter(is_named, account.sides()))[:MOST_ANCHORS]
    if account.place is not None:
        own.append(f"@{account.place.name.casefold()}")
    return own or list(account.context)


def _look_for(account: Account) -> LookedFor:
    """Where an account is looked for: nowhere but in its report where no days hold it closely."""
    anchors = anchors_of(account)
    keys: set[Key] = {("one", anchor) for anchor in anchors}
    keys.update(("two", *pair) for pair in combinations(sorted(anchors), 2))
    keys.update(("both", *pair) for pair in combinations(account.context, 2))
    keys.update(("about", name) for name in account.context)
    return LookedFor(
        kind=_kind(account),
        cells=_cells(account),
        keys=tuple(sorted(keys)),
        is_alone=len(anchors) < 2,
    )


def _kind(account: Account) -> str:
    return str(account.mention.type or UNTYPED)


def _cells(account: Account) -> range:
    span = account.span
    if span is None or span.length > LONGEST_DAYS:
        return range(0)
    slack = MOVED_DAYS if account.is_moved else SLACK_DAYS
    return range((span.first - slack) // CELL_DAYS, (span.last + slack) // CELL_DAYS + 1)
