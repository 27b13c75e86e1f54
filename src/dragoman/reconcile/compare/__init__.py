"""Comparisons of two accounts: one respect a file, each telling how far they agree, in words."""

from dragoman.reconcile.compare import (
    figures,
    kind,
    likeness,
    status,
    told,
    when,
    where,
    who,
    wording,
)
from dragoman.reconcile.compare.comparison import Comparison

# What all comparisons but the last two find hangs on little of an account.
BY_VIEW = (
    Comparison(
        compare=kind.compare,
        view=kind.view,
        is_close=kind.is_close,
        close_view=kind.close_view,
    ),
    Comparison(compare=when.compare, view=when.view),
    Comparison(compare=where.compare, view=where.view),
    Comparison(
        compare=who.compare,
        view=who.view,
        is_close=who.is_close,
        close_view=who.close_view,
    ),
    Comparison(
        compare=status.compare,
        view=status.view,
        is_close=status.is_close,
        close_view=status.close_view,
    ),
    Comparison(compare=told.compare, view=told.view),
    Comparison(compare=figures.compare, view=figures.view),
    Comparison(compare=wording.compare_word, view=wording.view_word),
)
COMPARISONS = (*(one.compare for one in BY_VIEW), likeness.compare, wording.compare)

__all__ = ["BY_VIEW", "COMPARISONS", "Comparison"]
