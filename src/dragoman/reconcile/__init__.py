"""Layer one to layer two: the record made of all readings and judgements."""

from dragoman.reconcile.judge import attach
from dragoman.reconcile.steps import reconcile

__all__ = ["attach", "reconcile"]
