"""Stretches of characters: what two share, and which of two lists belong together."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Span = tuple[int, int]
One = TypeVar("One")
Other = TypeVar("Other")


def overlap(one: Span, other: Span) -> float:
    """The share of the longer that both have; 1 for the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(one[1] - one[0], other[1] - other[0], 1)


def paired(
    asked: Sequence[One], given: Sequence[Other], share: Callable[[One, Other], float]
) -> list[tuple[One, Other]]:
    """Pairs that share something, those that share most first, none in two pairs."""
    shares = [
        (share(one, other), i, j) for i, one in enumerate(asked) for j, other in enumerate(given)
    ]
    found: list[tuple[One, Other]] = []
    left, right = set(range(len(asked))), set(range(len(given)))
    for value, i, j in sorted(shares, key=lambda row: (-row[0], row[1], row[2])):
        if value > 0 and i in left and j in right:
            found.append((asked[i], given[j]))
            left.remove(i)
            right.remove(j)
    return found
