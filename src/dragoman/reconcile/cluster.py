"""Clusters: accounts joined likeliest first, as long as their members agree on the whole."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.reconcile.account import Account
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.linkage import Linkage
from dragoman.reconcile.score import Weights, explain, load_weights, score

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
Pair = tuple[int, int]


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


class Scored:
    """Scores of pairs of places, three numbers a pair: a large record has tens of millions."""

    def __init__(self) -> None:
        self._ones, self._others, self._values = array("l"), array("l"), array("d")

    def add(self, one: int, other: int, value: float) -> None:
        """Keep the value of a pair."""
        self._ones.append(one)
        self._others.append(other)
        self._values.append(value)

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Each pair with its value."""
        return zip(self._ones, self._others, self._values, strict=True)


def cluster(accounts: Sequence[Account], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters of `accounts` (sorted by rank), and the ties that made them.

    Average linkage: of all clusters the two join that are likeliest one, until none is likely.
    Pairs that are never compared count as unlikely, so that no bridge joins strangers.
    """
    return link(accounts, find_scores(accounts, load_weights()), bonds)


def find_scores(accounts: Sequence[Account], weights: Weights) -> Scored:
    """Values of the pairs of places in `accounts` that are worth comparing, but for faint ones."""
    scored = Scored()
    for place, other in candidate_pairs(accounts):
        one = accounts[place]
        result = score(one, accounts[other], weights)
        if result.is_barred:
            scored.add(place, other, FORBIDDEN if one.is_meeting else BARRED)
        elif result.value >= FAINT:
            scored.add(place, other, result.value)
    return scored


def link(
    accounts: Sequence[Account], scored: Scored, bonds: Bonds, *, least: float = MEAN_SCORE
) -> tuple[list[Cluster], list[Tie]]:
    """Clusters by the values of pairs of places in `accounts`, and the ties that made them."""
    merged = _merged(accounts, bonds)
    near: Groups[int] = Groups(range(len(accounts)))
    for one, other, value in (*((a, b, 1.0) for a, b in merged), *scored):
        if value >= least:
            near.join(one, other)
    inner: dict[int, dict[Pair, float]] = defaultdict(dict)
    for one, other, value in scored:
        root = near.root(one)
        if root == near.root(other):
            inner[root][one, other] = value
    groups: list[list[int]] = []
    ties = [_merged_tie(accounts, pair) for pair in merged]
    for places in near.groups():
        values = inner.pop(places[0], {})
        found = _link_near(accounts, places, values, merged, bonds=bonds, least=least)
        groups += found
        ties += [tie for group in found for tie in _ties_in(accounts, group, values)]
    return [[accounts[place] for place in group] for group in sorted(groups)], ties


def _link_near(
    accounts: Sequence[Account],
    places: Sequence[int],
    values: Mapping[Pair, float],
    merged: Iterable[Pair],
    *,
    bonds: Bonds,
    least: float,
) -> list[list[int]]:
    """Groups of places that a chain of likely pairs connects; no others can be one."""
    if len(places) == 1:
        return [list(places)]
    local = {place: number for number, place in enumerate(places)}
    linkage = Linkage(len(places))
    for (one, other), value in values.items():
        linkage.add(local[one], local[other], value)
    for one, other in merged:
        if one in local:
            linkage.join(local[one], local[other])

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        mine, theirs = ([places[number] for number in group] for group in (one, other))
        return not _is_split(accounts, mine, theirs, bonds)

    groups = linkage.run(least, may_join=may_join)
    return [[places[number] for number in group] for group in groups]


def _ties_in(
    accounts: Sequence[Account], group: Sequence[int], values: Mapping[Pair, float]
) -> list[Tie]:
    """For each member but the first its strongest tie to one before it."""
    ties = []
    for number, place in enumerate(group):
        before = [(values.get((one, place), 0.0), -one) for one in group[:number]]
        value, one = max(before, default=(0.0, 0))
        if value > 0.0:
            first, second = accounts[-one], accounts[place]
            reasons = explain(first, second, load_weights())
            ties.append(Tie(one=first.id, other=second.id, score=value, reasons=reasons))
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


def _merged(accounts: Sequence[Account], bonds: Bonds) -> list[Pair]:
    """Places that a person merged, whatever speaks against it."""
    if not bonds.merged:
        return []
    whole = {name: place for place, account in enumerate(accounts) for name in ids_in([account])}
    pairs = sorted(sorted(pair) for pair in bonds.merged if len(pair) == 2)
    return [(whole[one], whole[other]) for one, other in pairs if one in whole and other in whole]


def _merged_tie(accounts: Sequence[Account], pair: Pair) -> Tie:
    one, other = (accounts[place].id for place in pair)
    return Tie(one=one, other=other, score=1.0, reasons=("merged by a person",))


def by_mention(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    """Ties of each mention, in order."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.one, []).append(tie)
        found.setdefault(tie.other, []).append(tie)
    return found
