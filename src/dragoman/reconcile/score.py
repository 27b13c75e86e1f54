"""Scores that explain themselves: the weighted findings of all comparisons."""

from dataclasses import dataclass

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare import COMPARISONS, when

# Same persons on the same day without a word of where reach 0.7; same persons and place, told
# undated within two days of each other, 0.72; the same ten days later 0.56: often another round.
SAME_EVENT = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How likely two accounts are of one event; `is_barred` where they cannot be.

    `is_by_days` where nothing but their days keeps them apart.
    """

    value: float
    is_barred: bool
    reasons: tuple[str, ...]
    is_by_days: bool = False

    @property
    def is_same(self) -> bool:
        """Whether it is enough to make them one event."""
        return not self.is_barred and self.value >= SAME_EVENT


def score(one: Account, other: Account) -> Score:
    """Score of two accounts, the same either way round."""
    one, other = (one, other) if one.rank <= other.rank else (other, one)
    if _is_copy(one, other):
        return Score(value=1.0, is_barred=False, reasons=("the same sentence in a copy",))
    total, reasons = 0.0, []
    apart: str | None = None
    for compare, weight in COMPARISONS:
        finding = compare(one, other)
        if finding.bars and compare is not when.compare:
            return Score(value=0.0, is_barred=True, reasons=(apart or finding.reason,))
        if finding.bars:
            apart = finding.reason
        total += weight * finding.value
        if finding.reason:
            reasons.append(finding.reason)
    if apart:
        return Score(value=0.0, is_barred=True, reasons=(apart,), is_by_days=True)
    return Score(value=round(min(1.0, max(0.0, total)), 4), is_barred=False, reasons=tuple(reasons))


def _is_copy(one: Account, other: Account) -> bool:
    """Whether they are one sentence of one text that two outlets carry."""
    return (
        one.source == other.source
        and not one.shares_report(other)
        and one.mention.type == other.mention.type
        and (one.offset, one.sentence) == (other.offset, other.sentence)
        and bool(one.sentence)
    )
