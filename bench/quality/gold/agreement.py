"""How far two annotators agree: Krippendorff's alpha for each field of the events both noted."""

from collections.abc import Sequence

import krippendorff

from bench.quality.gold.match import match
from bench.quality.gold.notes import Noted
from bench.quality.gold.score import FIELDS, compare
from bench.quality.gold.told import Told, from_notes


def agreement(first: Sequence[Noted], second: Sequence[Noted]) -> dict[str, float]:
    """Alpha of each field; `event_f1` and `roles` of the second against the first."""
    by_name = {noted.name: noted for noted in first}
    pairs: list[tuple[Told, Told]] = []
    total = None
    for other in second:
        one = [from_notes(event) for event in by_name[other.name].events]
        two = [from_notes(event) for event in other.events]
        pairs += [(one[r], two[c]) for r, c in match(one, two)]
        counts = compare(one, [told for told in two if not told.optional]).counts()
        if total is None:
            total = counts
        else:
            total.add(counts)
    found = {
        name: _alpha([(_value(a, name), _value(b, name)) for a, b in pairs]) for name in FIELDS
    }
    metrics = total.metrics() if total is not None else {}
    return {**found, "event_f1": metrics.get("event_f1", 0.0), "roles": metrics.get("roles", 0.0)}


def _value(told: Told, name: str) -> str:
    return told.types[0] if name == "type" else str(getattr(told, name))


def _alpha(values: Sequence[tuple[str, str]]) -> float:
    domain = sorted({value for pair in values for value in pair})
    if len(domain) < 2:
        return 1.0
    rows = [[domain.index(pair[coder]) for pair in values] for coder in (0, 1)]
    alpha: float = krippendorff.alpha(rows, level_of_measurement="nominal")
    return alpha
