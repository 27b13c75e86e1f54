"""Clusters: accounts joined likeliest first, as long as their members agree on the whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.linkage import Linkage
from dragoman.reconcile.score import Score, Weights, explain, load_weights, score

# Two clusters join if the mean chance of their pairs is this high: where pairwise F1 was best on
# `corpus/stories`, each story scored by weights learnt on the others.
MEAN_SCORE = 0.2
# What a pair that cannot be one counts: alone it never joins, and outvoted by many it may, since
# most such pairs that a reader takes for one owe it to a role or day that was told wrongly. Of
# meetings not even then: each has its day, place and people, and a round is no other round.
BARRED = -0.2
FORBIDDEN = float("-inf")
FAINT = 0.02  # less is as good as none, and not worth keeping

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


def cluster(accounts: Sequence[Account], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters of `accounts` (sorted by rank), and the ties that made them.

    Average linkage: of all clusters the two join that are likeliest one, until none is likely.
    Pairs that are never compared count as unlikely, so that no bridge joins strangers.
    """
    return link(accounts, find_scores(accounts, load_weights()), bonds)


def find_scores(accounts: Sequence[Account], weights: Weights) -> dict[tuple[int, int], Score]:
    """Scores of the pairs of places in `accounts` that are worth comparing, but for faint ones."""
    found = {}
    for place, other in candidate_pairs(accounts):
        result = score(accounts[place], accounts[other], weights)
        if result.is_barred or result.value >= FAINT:
            found[place, other] = result
    return found


def link(
    accounts: Sequence[Account],
    found: Mapping[tuple[int, int], Score],
    bonds: Bonds,
    *,
    least: float = MEAN_SCORE,
) -> tuple[list[Cluster], list[Tie]]:
    """Clusters by the scores found between places in `accounts`, and the ties that made them."""
    linkage = Linkage(len(accounts))
    for (place, other), result in found.items():
        barred = FORBIDDEN if accounts[place].is_meeting else BARRED
        linkage.add(place, other, barred if result.is_barred else result.value)
    ties = _tie_merged(accounts, bonds, linkage)
    groups = linkage.run(
        least, may_join=lambda one, other: not _is_split(accounts, one, other, bonds)
    )
    for group in groups:
        ties += _ties_in(accounts, group, found)
    return [[accounts[place] for place in group] for group in groups], ties


def _ties_in(
    accounts: Sequence[Account], group: Sequence[int], found: Mapping[tuple[int, int], Score]
) -> list[Tie]:
    """For each member but the first its strongest tie to one before it."""
    ties = []
    for place, other in ((place, i) for i, place in enumerate(group) if i):
        before = [(found.get((one, place)), one) for one in group[:other]]
        scored = [(result, one) for result, one in before if result and not result.is_barred]
        if scored:
            result, one = max(scored, key=lambda pair: (pair[0].value, -pair[1]))
            first, second = accounts[one], accounts[place]
            reasons = explain(first, second, load_weights())
            ties.append(Tie(one=first.id, other=second.id, score=result.value, reasons=reasons))
    return ties


def _is_split(
    accounts: Sequence[Account], one: Sequence[int], other: Sequence[int], bonds: Bonds
) -> bool:
    mine, theirs = ([accounts[place] for place in group] for group in (one, other))
    return bool(bonds.split) and is_split(ids_in(mine), ids_in(theirs), bonds)


def ids_in(cluster: Cluster) -> list[str]:
    """Ids of all mentions that the accounts of `cluster` tell, account by account."""
    return [told.id for account in cluster for told in account.mentions]


def is_split(one: Sequence[str], other: Sequence[str], bonds: Bonds) -> bool:
    """Whether a person split a mention of the one from a mention of the other."""
    if not bonds.split:
        return False
    return any(frozenset((mine, theirs)) in bonds.split for mine in one for theirs in other)


def _tie_merged(accounts: Sequence[Account], bonds: Bonds, linkage: Linkage) -> list[Tie]:
    """Join what a person merged, whatever speaks against it."""
    whole = {name: place for place, account in enumerate(accounts) for name in ids_in([account])}
    ties = []
    for one, other in sorted(sorted(pair) for pair in bonds.merged if len(pair) == 2):
        if one in whole and other in whole:
            linkage.join(whole[one], whole[other])
            ties.append(Tie(one=one, other=other, score=1.0, reasons=("merged by a person",)))
    return ties


def by_mention(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    """Ties of each mention, in order."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.one, []).append(tie)
        found.setdefault(tie.other, []).append(tie)
    return found
