"""The share of counts that a report's figures hold, over all its text."""

from collections.abc import Iterable, Sequence

from bench.quality.numbers.rows import Count, Row
from dragoman.model.figure import Figure

ABOVE_ONE, ONE = "above_one", "of_one"


def score(pairs: Iterable[tuple[Row, Sequence[Figure]]]) -> dict[str, float]:
    """Recall of all counts, and of those above one and of one apart."""
    right = {ABOVE_ONE: 0, ONE: 0}
    asked = {ABOVE_ONE: 0, ONE: 0}
    for row, figures in pairs:
        for count in row.counts:
            kind = ABOVE_ONE if count.is_of_several else ONE
            asked[kind] += 1
            right[kind] += any(is_found(count, figure) for figure in figures)
    return {
        "count_recall": _share(sum(right.values()), sum(asked.values())),
        **{f"count_recall_{kind}": _share(right[kind], asked[kind]) for kind in asked},
    }


def is_found(count: Count, figure: Figure) -> bool:
    """The right measure, and one of the numbers as a bound: "at least 90", "up to 90"."""
    bounds = {int(bound) for bound in (figure.low, figure.high) if bound is not None}
    return figure.measure in count.measures and not bounds.isdisjoint(count.numbers)


def _share(right: int, asked: int) -> float:
    return round(right / asked, 4) if asked else 0.0
