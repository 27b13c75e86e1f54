"""Same numbers: figures of one measure that both accounts give."""

from collections.abc import Hashable, Iterator

from dragoman.reconcile.account import Account
from dragoman.reconcile.finding import Finding, found


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Whether a number stands with both; another number may be a later count."""
    if not one.counts or not other.counts:
        return
    if one.counts & other.counts:
        yield found("the same number")
    elif {measure for measure, _ in one.counts} & {measure for measure, _ in other.counts}:
        yield found("two numbers")


def view(account: Account) -> Hashable:
    """Its numbers."""
    return account.counts
