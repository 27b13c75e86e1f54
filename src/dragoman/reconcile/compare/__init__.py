"""Comparisons of two accounts: one respect a file, each telling how far they agree, in words."""

from dragoman.reconcile.compare import figures, kind, status, told, when, where, who, wording

COMPARISONS = (
    kind.compare,
    when.compare,
    where.compare,
    who.compare,
    status.compare,
    told.compare,
    figures.compare,
    wording.compare,
)

__all__ = ["COMPARISONS"]
