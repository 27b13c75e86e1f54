"""Accounts of private notes beside those of reports: joined where a person joined them, never else.

What reports tell is thus the same with a note and without it.
"""

from collections.abc import Iterable, Sequence

from dragoman.model.note import is_on_note
from dragoman.reconcile.account import Account
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, ids_in
from dragoman.reconcile.connected import Groups

BY_PERSON = ("merged by a person",)


def part_notes(accounts: Iterable[Account]) -> tuple[list[Account], list[Account]]:
    """Accounts of reports, and those of notes, each in their order."""
    parts: tuple[list[Account], list[Account]] = ([], [])
    for account in accounts:
        parts[is_on_note(account.mention.report)].append(account)
    return parts


def join_notes(
    clusters: Sequence[Cluster], noted: Sequence[Account], bonds: Bonds
) -> tuple[list[Cluster], list[Tie]]:
    """The clusters with those of notes behind them, and what persons merged of notes in one."""
    if not noted:
        return list(clusters), []
    whole = [*clusters, *([account] for account in noted)]
    places = {id: place for place, group in enumerate(whole) for id in ids_in(group)}
    own = {account.id for account in noted}
    ties = [
        Tie(one=one, other=other, score=1.0, reasons=BY_PERSON)
        for one, other in sorted(sorted(pair) for pair in bonds.merged if len(pair) == 2)
        if own & {one, other} and one in places and other in places
    ]
    groups = Groups(range(len(whole)))
    for tie in ties:
        groups.join(places[tie.one], places[tie.other])
    return [
        [account for place in group for account in whole[place]] for group in groups.groups()
    ], ties
