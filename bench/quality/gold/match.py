"""Which tellings are of one event: one to one, so that most agrees in all.

Two tellings may be of one event where they share a type and one's trigger stands in the other's
sentence, or where their triggers touch. The assignment that agrees most in all is taken
(Kuhn and Munkres).
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.quality.dev.names import has_surname, is_named
from bench.quality.gold.told import Part, Told

NEAR = 3  # characters fewer than which stand between two triggers that still touch
SAME_TYPE, SAME_WORDS, SAME_PART, SAME_STATUS, NEARNESS = 4.0, 3.0, 1.0, 0.5, 0.4


def match(gold: Sequence[Told], found: Sequence[Told]) -> list[tuple[int, int]]:
    """Pairs of indices into `gold` and `found`."""
    if not gold or not found:
        return []
    scores = np.array([[likeness(one, other) for other in found] for one in gold])
    rows, columns = linear_sum_assignment(-scores)
    return [
        (int(row), int(column))
        for row, column in zip(rows, columns, strict=True)
        if scores[row, column] > 0
    ]


def likeness(one: Told, other: Told) -> float:
    """How much two tellings agree; 0 where they cannot be of one event."""
    same_words = _touch(one.trigger, other.trigger, NEAR)
    same_type = bool(set(one.types) & set(other.types))
    same_sentence = _touch(one.trigger, other.sentence, 0) or _touch(one.sentence, other.trigger, 0)
    if not same_words and not (same_type and same_sentence):
        return 0.0
    away = abs(one.trigger[0] - other.trigger[0])
    return (
        SAME_TYPE * same_type
        + SAME_WORDS * same_words
        + SAME_PART * len(shared_parts(one.parts, other.parts))
        + SAME_STATUS * (one.status == other.status)
        + NEARNESS / (1 + away / 40)
    )


def shared_parts(one: Sequence[Part], other: Sequence[Part]) -> list[tuple[Part, Part]]:
    """Parts on the same side that go by one name, one to one."""
    shared = []
    left = list(other)
    for part in one:
        same = next((them for them in left if is_same_part(part, them)), None)
        if same is not None:
            left.remove(same)
            shared.append((part, same))
    return shared


def is_same_part(one: Part, other: Part) -> bool:
    """Whether two parts are one somebody's on one side; of a person the surname is enough."""
    by_surname = one.is_person or other.is_person
    return one.side == other.side and any(
        is_named(name, noted) or is_named(noted, name) or (by_surname and has_surname(name, noted))
        for name in one.names
        for noted in other.names
    )


def _touch(one: tuple[int, int], other: tuple[int, int], near: int) -> bool:
    return one[0] < other[1] + near and other[0] < one[1] + near
