"""Contexts: whom and where each report speaks of most."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dragoman.reconcile.account import Account
from dragoman.reconcile.sides import is_named

MOST = 5  # sides and places; two of them that two reports share make their accounts worth comparing


def with_contexts(accounts: Iterable[Account]) -> list[Account]:
    """The accounts, each with the sides and places that its report speaks of most."""
    accounts = list(accounts)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for account in accounts:
        told[account.mention.report].update(_named(account))
    contexts = {
        report: tuple(sorted(sorted(counts, key=lambda name: (-counts[name], name))[:MOST]))
        for report, counts in told.items()
    }
    return [replace(account, context=contexts[account.mention.report]) for account in accounts]


def _named(account: Account) -> list[str]:
    sides = sorted(filter(is_named, account.sides()))
    return [*sides, f"@{account.place.name.casefold()}"] if account.place else sides
