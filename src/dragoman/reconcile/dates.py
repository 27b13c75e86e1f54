"""When an event was: the most precise and best-supported of what its accounts say."""

from collections.abc import Sequence

from dragoman.model.when import BASES, PRECISIONS, UNKNOWN, When
from dragoman.reconcile.account import Account
from dragoman.reconcile.days import is_known


def merge_when(accounts: Sequence[Account], status: str) -> When:
    """When of an event; accounts that tell of its final status go before the others.

    Where no account knows the days, the bounds that publications set are intersected.
    """
    final = [account for account in accounts if account.mention.status == status]
    for group in (final, accounts):
        known = [account for account in group if is_known(account.mention.when)]
        if known:
            return _best(known)
    half_open = [a for a in accounts if a.mention.when.basis in BASES[:3] and _has_bound(a)]
    if half_open:
        return _best(half_open)
    bounded = [account for account in accounts if _has_bound(account)]
    return _intersect(bounded, final) if bounded else _unknown(accounts)


def _best(accounts: Sequence[Account]) -> When:
    """The most precise; then by basis, stated first; then as most reports have it."""
    days: dict[tuple[str | None, str | None], set[str]] = {}
    for account in accounts:
        when = account.mention.when
        days.setdefault((when.start, when.end), set()).add(account.mention.report)

    def worth(account: Account) -> tuple[object, ...]:
        when = account.mention.when
        return (
            PRECISIONS.index(when.precision),
            BASES.index(when.basis),
            not when.stated,
            -len(days[when.start, when.end]),
            account.rank,
        )

    return min(accounts, key=worth).mention.when


def _has_bound(account: Account) -> bool:
    return bool(account.mention.when.start or account.mention.when.end)


def _intersect(bounded: Sequence[Account], final: Sequence[Account]) -> When:
    for group in (bounded, [account for account in bounded if account in final]):
        starts = [a.mention.when.start for a in group if a.mention.when.start]
        ends = [a.mention.when.end for a in group if a.mention.when.end]
        start, end = max(starts, default=None), min(ends, default=None)
        if group and (start is None or end is None or start <= end):
            first = group[0].mention.when
            is_stated = any(account.mention.when.stated for account in group)
            return When(
                start=start, end=end, extent=first.extent, basis="bounded", stated=is_stated
            )
    return bounded[0].mention.when


def _unknown(accounts: Sequence[Account]) -> When:
    """What is left: the words of an account that has some, else nothing."""
    return next((a.mention.when for a in accounts if a.mention.when.text), UNKNOWN)
