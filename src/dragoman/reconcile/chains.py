"""Chains: what a report refers back to ("the meeting") is one account, compared as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.reconcile.account import Account
from dragoman.reconcile.cluster import Bonds, Tie, is_split
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.dates import merge_when
from dragoman.reconcile.days import reach
from dragoman.reconcile.places import merge_place
from dragoman.reconcile.support import merge_factuality
from dragoman.reconcile.trail import make_trail


def chain(accounts: Sequence[Account], bonds: Bonds) -> tuple[list[Account], list[Tie]]:
    """Accounts of whole chains, in order, and the ties within them."""
    by_id = {account.id: account for account in accounts}
    groups: Groups[str] = Groups(by_id)
    ties = []
    for account in accounts:
        earlier = account.mention.corefers
        if earlier is None or earlier not in by_id or earlier == account.id:
            continue
        if is_split(groups.members(earlier), groups.members(account.id), bonds):
            continue
        groups.join(earlier, account.id)
        reasons = (f"“{account.mention.trigger}” refers back to it",)
        ties.append(Tie(one=earlier, other=account.id, score=1.0, reasons=reasons))
    return [_whole([by_id[name] for name in group]) for group in groups.groups()], ties


def _united(words: Iterable[str]) -> str:
    return " ".join(sorted({word for told in words for word in told.split()}))


def _whole(told: list[Account]) -> Account:
    """One account of all that a chain tells; it keeps the first mention's id, type and words."""
    first = told[0]
    if len(told) == 1:
        return first
    status, _ = make_trail(told)
    mentions = [account.mention for account in told]
    steps = [m.step for m in mentions if m.step in ("moved", "postponed")]
    mention = replace(
        first.mention,
        status=status,
        when=merge_when(told, status),
        place=merge_place([(m.report, m.place) for m in mentions]),
        factuality=merge_factuality(told),
        background=all(m.background for m in mentions),
        step=steps[0] if steps else first.mention.step,
    )
    return replace(
        first,
        mention=mention,
        parts=tuple(dict.fromkeys(part for account in told for part in account.parts)),
        span=reach(mention.when, status=status, published=first.published),
        words=_united(one.words for one in told),
        around=_united(one.around for one in told),
        counts=frozenset().union(*(account.counts for account in told)),
        told=tuple(told),
    )
