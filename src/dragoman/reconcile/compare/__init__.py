"""Comparisons of two accounts: one a file, each with its finding and the reason in words."""

from dragoman.reconcile.compare import kind, status, when, where, who, wording

# Each with its weight. Together 1.15: two full agreements of who and when, or who, where and a
# fair when, carry a pair over the threshold; nothing else does alone.
COMPARISONS = (
    (kind.compare, 0.10),
    (when.compare, 0.35),
    (where.compare, 0.20),
    (who.compare, 0.35),
    (status.compare, 0.10),
    (wording.compare, 0.25),
)

__all__ = ["COMPARISONS"]
