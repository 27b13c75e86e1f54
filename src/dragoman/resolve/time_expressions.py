"""All time expressions of a text with their kind: dates, and what is no date of anything.

Only a ``date`` may date an event. A ``length`` tells how long, a ``set`` how often, a
``reference`` points at now, once or some day.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.resolve.time_lengths import find_lengths
from dragoman.resolve.time_references import find_references
from dragoman.resolve.time_sets import find_sets

KINDS = ("date", "set", "length", "reference")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Characters that tell a time, and of what kind."""

    start: int
    end: int
    kind: str


def find_time_expressions(
    text: str, dates: Iterable[tuple[int, int]]
) -> tuple[TimeExpression, ...]:
    """All of them in order, none overlapping; `dates` are kept, of the others the longest.

    >>> text = "Since Monday they met every day for two hours."
    >>> [(text[one.start:one.end], one.kind)
    ...  for one in find_time_expressions(text, dates=[(0, 12)])]
    [('Since Monday', 'date'), ('every day', 'set'), ('two hours', 'length')]
    """
    kept = [TimeExpression(start=start, end=end, kind="date") for start, end in dates]
    found = [
        TimeExpression(start=start, end=end, kind=kind)
        for kind, spans in (
            ("set", find_sets(text)),
            ("length", find_lengths(text)),
            ("reference", find_references(text)),
        )
        for start, end in spans
    ]
    found.sort(key=lambda one: (one.start - one.end, one.start, KINDS.index(one.kind)))
    taken = {i for one in kept for i in range(one.start, one.end)}
    for one in found:
        characters = set(range(one.start, one.end))
        if not characters & taken:
            kept.append(one)
            taken |= characters
    return tuple(sorted(kept, key=lambda one: one.start))
