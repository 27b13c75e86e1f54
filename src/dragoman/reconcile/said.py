"""Claims and figures as persons left them: rejected ones out, corrected ones put right.

What one report says twice, or a copy says again, is one row of the record: what was decided of
one of its tellings holds for all of them, or the next of them would stand in its place.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.model.situation import SituationMention
from dragoman.reconcile.fields import MARK
from dragoman.reconcile.judge import Rulings, correct

Row = TypeVar("Row", Claim, Figure, SituationMention)
Unite = Callable[[Sequence[Row]], tuple[list[Row], dict[str, str]]]


def rule_rows(
    rows: Sequence[Row], rulings: Rulings, *, unite: Unite[Row] | None = None
) -> list[Row]:
    """Rows of layer one as persons left them; `unite` tells which of them are told in one."""
    ruled = rulings.rows | rulings.withheld
    if not ruled or not any(row.id in ruled for row in rows):
        return list(rows)
    stands = unite(rows)[1] if unite is not None else {}
    told: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        told[stands.get(row.id, row.id)].append(row.id)
    kept = []
    for row in rows:
        tellings = told[stands.get(row.id, row.id)]
        if not rulings.is_rejected(tellings):
            values = rulings.values(tellings)
            kept.append(correct(row, {k: v for k, v in values.items() if k != MARK}))
    return kept
