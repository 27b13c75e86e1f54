"""How sure a metric is: percentiles over reports drawn again with replacement (bootstrap)."""

import random
from collections.abc import Sequence
from typing import Protocol, Self, TypeVar

DRAWS = 1000
SEED = 11


class Summed(Protocol):
    """Counts of one report, empty when made without any."""

    def __init__(self) -> None: ...

    def add(self, other: Self, /) -> None:
        """Add the counts of another report."""

    def metrics(self) -> dict[str, float]:
        """Shares of what is counted."""


One = TypeVar("One", bound=Summed)


def summed(reports: Sequence[One]) -> One:
    """The counts of all reports together; of one at least."""
    total = type(reports[0])()
    for one in reports:
        total.add(one)
    return total


def intervals(reports: Sequence[One]) -> dict[str, tuple[float, float]]:
    """For each metric, the bounds between which 95% of the draws lie."""
    chance = random.Random(SEED)
    drawn: dict[str, list[float]] = {}
    for _ in range(DRAWS):
        total = summed(chance.choices(reports, k=len(reports)))
        for name, value in total.metrics().items():
            drawn.setdefault(name, []).append(value)
    return {
        name: (sorted(values)[DRAWS // 40], sorted(values)[DRAWS - DRAWS // 40 - 1])
        for name, values in drawn.items()
    }
