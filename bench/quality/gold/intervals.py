"""How sure a metric is: percentiles over reports drawn again with replacement (bootstrap)."""

import random
from collections.abc import Sequence

from bench.quality.gold.score import Counts

DRAWS = 1000
SEED = 11


def intervals(reports: Sequence[Counts]) -> dict[str, tuple[float, float]]:
    """For each metric, the bounds between which 95% of the draws lie."""
    chance = random.Random(SEED)
    drawn: dict[str, list[float]] = {}
    for _ in range(DRAWS):
        total = Counts()
        for one in chance.choices(reports, k=len(reports)):
            total.add(one)
        for name, value in total.metrics().items():
            drawn.setdefault(name, []).append(value)
    return {
        name: (sorted(values)[DRAWS // 40], sorted(values)[DRAWS - DRAWS // 40 - 1])
        for name, values in drawn.items()
    }
