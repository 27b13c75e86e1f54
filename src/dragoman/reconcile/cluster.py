"""Clusters: accounts joined best pair first, never across a pair that cannot be one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.score import Score, score

# Two clusters join only if their members agree on the whole, not by one bridge between strangers.
MEAN_SCORE = 0.3

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two mentions are in one cluster."""

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
        """Score of two mentions; a person's split bars them."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._scores:
            self._scores[key] = self._score(*key)
        return self._scores[key]

    def _score(self, one: str, other: str) -> Score:
        if frozenset((one, other)) in self._bonds.split:
            return Score(value=0.0, is_barred=True, reasons=("split by a person",))
        return score(self._by_id[one], self._by_id[other])


def cluster(
    accounts: Sequence[Account], bonds: Bonds
) -> tuple[list[list[Account]], dict[str, list[Tie]]]:
    """Clusters of `accounts` (sorted by rank), and the ties within them by mention."""
    by_id = {account.id: account for account in accounts}
    groups: Groups[str] = Groups(by_id)
    scores = Scores(accounts, bonds)
    ties = _tie_settled(accounts, bonds, groups)
    for found, one, other in _edges(accounts, scores):
        if groups.root(one) == groups.root(other):
            continue
        if _may_join(groups.members(one), groups.members(other), scores):
            groups.join(one, other)
            ties.append(Tie(one=one, other=other, score=found.value, reasons=found.reasons))
    return [[by_id[name] for name in group] for group in groups.groups()], _by_mention(ties)


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
            if result.is_barred:
                return False
            found.append(result.value)
    return sum(found) / len(found) >= MEAN_SCORE


def _tie_settled(accounts: Sequence[Account], bonds: Bonds, groups: Groups[str]) -> list[Tie]:
    """Join what a person merged, then what a report itself refers back to."""
    known = {account.id for account in accounts}
    merged = sorted(sorted(pair) for pair in bonds.merged if len(pair) == 2 and pair <= known)
    ties = [
        Tie(one=one, other=other, score=1.0, reasons=("merged by a person",))
        for one, other in merged
    ]
    for account in accounts:
        earlier = account.mention.corefers
        if earlier in known and earlier != account.id:
            reasons = (f"“{account.mention.trigger}” refers back to it",)
            ties.append(Tie(one=str(earlier), other=account.id, score=1.0, reasons=reasons))
    kept = []
    for tie in ties:
        if _is_split(groups.members(tie.one), groups.members(tie.other), bonds):
            continue
        groups.join(tie.one, tie.other)
        kept.append(tie)
    return kept


def _is_split(one: list[str], other: list[str], bonds: Bonds) -> bool:
    if not bonds.split:
        return False
    return any(frozenset((mine, theirs)) in bonds.split for mine in one for theirs in other)


def _by_mention(ties: list[Tie]) -> dict[str, list[Tie]]:
    by_mention: dict[str, list[Tie]] = {}
    for tie in ties:
        by_mention.setdefault(tie.one, []).append(tie)
        by_mention.setdefault(tie.other, []).append(tie)
    return by_mention
