"""Which items train and which test, so that no near-copy crosses."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence

from corpus.item import Item
from corpus.variety import shingles

CROSSING = 0.3  # likeness from which two items must stand on one side
_SHARES = (("test", 0.08), ("dev", 0.16))  # of the hash range, from below; the rest trains


def split(items: Sequence[Item]) -> list[str]:
    """`train`, `dev` or `test` for each item: by the hash of the first text of its group.

    Items that are like each other directly or through others are one group.
    """
    leader = list(range(len(items)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for one, other in _alike(items):
        leader[max(find(one), find(other))] = min(find(one), find(other))
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(items)):
        groups[find(index)].append(index)
    sides = ["train"] * len(items)
    for members in groups.values():
        side = _side(min(items[index].text for index in members))
        for index in members:
            sides[index] = side
    return sides


def _side(text: str) -> str:
    place = int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 16**8
    return next((side for side, below in _SHARES if place < below), "train")


def _alike(items: Sequence[Item]) -> list[tuple[int, int]]:
    sets = [shingles(item.text) for item in items]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs = []
    for index, found in enumerate(sets):
        shared: Counter[int] = Counter()
        for shingle in found:
            shared.update(holders[shingle])
            holders[shingle].append(index)
        pairs += [
            (other, index)
            for other, count in shared.items()
            if count / (len(found) + len(sets[other]) - count) >= CROSSING
        ]
    return pairs
