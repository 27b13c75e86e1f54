"""Clusters: accounts joined best pair first, never across a pair that cannot be one event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.event import AHEAD
from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.score import Score, score

# Two clusters join only if their members agree on the whole, not by one bridge between strangers.
MEAN_SCORE = 0.3

Pair = tuple[str, str]
Cluster = list[Account]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two mentions are of one event."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """What is settled before any comparison: pairs that a person merged or split, by mention."""

    merged: frozenset[frozenset[str]] = frozenset()
    split: frozenset[frozenset[str]] = frozenset()


class Scores:
    """Scores of pairs, each computed once."""

    def __init__(self, accounts: Sequence[Account], bonds: Bonds) -> None:
        self._by_id = {account.id: account for account in accounts}
        self._bonds = bonds
        self._scores: dict[Pair, Score] = {}

    def of(self, one: str, other: str) -> Score:
        """Score of two accounts; a person's split bars them."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._scores:
            self._scores[key] = self._score(self._by_id[key[0]], self._by_id[key[1]])
        return self._scores[key]

    def was_moved(self, one: str, other: str, told: Iterable[str]) -> bool:
        """Whether an account among `told` moves the earlier, a plan, to the days of the other."""
        early, late = sorted((self._by_id[one], self._by_id[other]), key=lambda a: a.rank)
        if early.mention.status not in AHEAD or late.span is None:
            return False
        movers = (self._by_id[name] for name in told)
        return any(
            mover.is_moved
            and mover.rank >= early.rank
            and mover.span is not None
            and mover.span.is_known
            and mover.span.meets(late.span)
            for mover in movers
        )

    def _score(self, one: Account, other: Account) -> Score:
        if is_split(ids_in([one]), ids_in([other]), self._bonds):
            return Score(value=0.0, is_barred=True, reasons=("split by a person",))
        return score(one, other)


def cluster(accounts: Sequence[Account], bonds: Bonds) -> tuple[list[list[Account]], list[Tie]]:
    """Clusters of `accounts` (sorted by rank), and the ties that made them."""
    by_id = {account.id: account for account in accounts}
    groups: Groups[str] = Groups(by_id)
    scores = Scores(accounts, bonds)
    ties = _tie_merged(accounts, bonds, groups)
    for found, one, other in _edges(accounts, scores):
        if groups.root(one) == groups.root(other):
            continue
        if _may_join(groups.members(one), groups.members(other), scores):
            groups.join(one, other)
            ties.append(Tie(one=one, other=other, score=found.value, reasons=found.reasons))
    return [[by_id[name] for name in group] for group in groups.groups()], ties


def ids_in(cluster: Cluster) -> list[str]:
    """Ids of all mentions that the accounts of `cluster` tell, account by account."""
    return [told.id for account in cluster for told in account.mentions]


def is_split(one: Sequence[str], other: Sequence[str], bonds: Bonds) -> bool:
    """Whether a person split a mention of the one from a mention of the other."""
    if not bonds.split:
        return False
    return any(frozenset((mine, theirs)) in bonds.split for mine in one for theirs in other)


def _edges(accounts: Sequence[Account], scores: Scores) -> list[tuple[Score, str, str]]:
    """Pairs that score as one event, best first, then in the record's order."""
    found = []
    for place, other_place in candidate_pairs(accounts):
        one, other = accounts[place].id, accounts[other_place].id
        result = scores.of(one, other)
        if result.is_same:
            found.append((-result.value, place, other_place, result))
    return [
        (result, accounts[place].id, accounts[other].id)
        for _, place, other, result in sorted(found, key=lambda edge: edge[:3])
    ]


def _may_join(one: list[str], other: list[str], scores: Scores) -> bool:
    found = []
    for mine in one:
        for theirs in other:
            result = scores.of(mine, theirs)
            if result.is_by_days and scores.was_moved(mine, theirs, (*one, *other)):
                continue
            if result.is_barred:
                return False
            found.append(result.value)
    return bool(found) and sum(found) / len(found) >= MEAN_SCORE


def _tie_merged(accounts: Sequence[Account], bonds: Bonds, groups: Groups[str]) -> list[Tie]:
    """Join what a person merged, whatever speaks against it."""
    whole = {name: account.id for account in accounts for name in ids_in([account])}
    ties = []
    for one, other in sorted(sorted(pair) for pair in bonds.merged if len(pair) == 2):
        if one in whole and other in whole:
            groups.join(whole[one], whole[other])
            ties.append(Tie(one=one, other=other, score=1.0, reasons=("merged by a person",)))
    return ties


def by_mention(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    """Ties of each mention, in order."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.one, []).append(tie)
        found.setdefault(tie.other, []).append(tie)
    return found
