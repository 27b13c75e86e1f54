"""A comparison, and how little of two accounts it looks at: alike pairs are compared once."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from dragoman.reconcile.account import Account
from dragoman.reconcile.finding import Finding

Compare = Callable[[Account, Account], Iterator[Finding]]
View = Callable[[Account], Hashable]


def _never(one: Account, other: Account) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two accounts are compared by, the one that was told first first.

    `view` is all that `compare` looks at in an account when two reports tell the two, neither a
    copy of the other: pairs with equal views have equal findings. Where `is_close` says so of two
    views, `compare` looks at all of `close_view` instead.
    """

    compare: Compare
    view: View
    is_close: Callable[[Account, Account], bool] = _never
    close_view: View | None = None
