"""F1 of time expressions, strict and relaxed, and of their values, as TempEval-3 scores them."""

from collections.abc import Iterable, Sequence

from bench.quality.spans import overlap, paired
from bench.quality.tally import Tally
from bench.quality.time.rows import Row, Timex


def score(pairs: Iterable[tuple[Row, Sequence[Timex]]]) -> dict[str, float]:
    """Strict: the same characters; relaxed: one is shared; value: relaxed and the same value."""
    strict, relaxed, values = Tally(), Tally(), Tally()
    for row, found in pairs:
        given = scored(row, found)
        matched = matched_times(row, given)
        same = (gold for gold, one in matched if (gold.start, gold.end) == (one.start, one.end))
        right = (gold for gold, one in matched if gold.value == one.value)
        for tally, count in (
            (strict, sum(1 for _ in same)),
            (relaxed, len(matched)),
            (values, sum(1 for _ in right)),
        ):
            tally.right += count
            tally.given += len(given)
            tally.asked += len(row.times)
    return {"strict_f1": strict.f1(), "relaxed_f1": relaxed.f1(), "value_f1": values.f1()}


def scored(row: Row, found: Iterable[Timex]) -> list[Timex]:
    """Those found where people have marked all, without the day of writing."""
    inside = (one for one in found if one.end <= row.marked)
    return [one for one in inside if not any(_shared(one, day) for day in row.creation)]


def matched_times(row: Row, given: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Each asked for with the one given that shares most with it, none twice."""
    return paired(row.times, given, _shared)


def _shared(one: Timex, other: Timex) -> float:
    return overlap((one.start, one.end), (other.start, other.end))
