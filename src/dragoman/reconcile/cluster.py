"""Clusters: accounts joined likeliest first, as long as their members agree on the whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from dragoman.model.clustering import Tie as Tie
from dragoman.reconcile.account import Account
from dragoman.reconcile.block import Blocks, Cell, kind_of
from dragoman.reconcile.chances import BARS, Chances
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.linkage import always, join_likely
from dragoman.reconcile.pairs import Numbers, Pairs
from dragoman.reconcile.score import Weights, explain, load_weights
from dragoman.reconcile.scored import Near, Part, Rows, Scored
from dragoman.reconcile.sharing import share_out

# Two clusters join if the mean chance of their pairs is this high. From 0.15 to 0.25 the stories of
# `corpus/stories` are told alike, each by weights learnt on the others (pairwise F1 0.67 to 0.70:
# `python -m training same_event`); below 0.21 strikes on one place told a week apart become one.
MEAN_SCORE = 0.22
# What a pair that cannot be one counts: alone it never joins, and outvoted by many it may, since
# most such pairs that a reader takes for one owe it to a role or day that was told wrongly. Of
# meetings not even then: each has its day, place and people, and a round is no other round.
BARRED = -0.2
FORBIDDEN = float("-inf")
FAINT = 0.02  # less is as good as none, and not worth keeping

WORTH_SHARING = 5_000  # accounts; fewer are compared sooner than copies of the process are made
CHAINS_AT_ONCE = 50  # most are small: handing one over takes longer than linking it

Cluster = list[Account]
Pair = tuple[int, int]


Reasons = tuple[str, ...]
# Groups, what ties them, and why.
Linked = tuple[list[list[int]], list[tuple[int, int, float]], list[Reasons]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Accounts that likely pairs connect, clustered: no other account can be one with them."""

    clusters: list[Cluster]
    ties: list[Tie]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """What is settled before any comparison: pairs that a person merged or split, by mention."""

    merged: frozenset[frozenset[str]] = frozenset()
    split: frozenset[frozenset[str]] = frozenset()

    @property
    def mentions(self) -> frozenset[str]:
        """All mentions that they name."""
        return frozenset(name for pair in (*self.merged, *self.split) for name in pair)


def cluster(
    accounts: Sequence[Account], bonds: Bonds, *, jobs: int = 1
) -> tuple[list[Cluster], list[Tie]]:
    """Clusters of `accounts` (sorted by rank), and the ties that made them.

    Average linkage: of all clusters the two join that are likeliest one, until none is likely.
    Pairs that are never compared count as unlikely, so that no bridge joins strangers. Kinds that
    have no pair in common are clustered one after the other: the pairs of one are held at a time.
    """
    return unite_chains(accounts, cluster_chains(accounts, bonds, jobs=jobs), bonds)


def cluster_chains(accounts: Sequence[Account], bonds: Bonds, *, jobs: int = 1) -> list[Chain]:
    """The same, chain by chain."""
    chains = []
    for own in by_kind(accounts, bonds):
        share = jobs if len(own) >= WORTH_SHARING else 1
        scored = find_scores(own, load_weights(), jobs=share)
        chains += link_chains(own, scored, bonds, jobs=share)
    return chains


def unite_chains(
    accounts: Sequence[Account], chains: Iterable[Chain], bonds: Bonds
) -> tuple[list[Cluster], list[Tie]]:
    """Clusters by their first accounts, and ties in the order of the later of the two accounts."""
    chains = list(chains)
    places = {account.id: place for place, account in enumerate(accounts)}
    clusters = [cluster for chain in chains for cluster in chain.clusters]
    ties = [tie for chain in chains for tie in chain.ties]
    return sorted(clusters, key=lambda cluster: places[cluster[0].id]), [
        *(_merged_tie(accounts, pair) for pair in _merged(accounts, bonds)),
        *sorted(ties, key=lambda tie: places[tie.other]),
    ]


def by_kind(accounts: Sequence[Account], bonds: Bonds) -> list[list[Account]]:
    """Accounts in their order, those apart that no comparison and no person joins."""
    kinds = Groups(dict.fromkeys(map(kind_of, accounts)))
    for one, other in _merged(accounts, bonds):
        kinds.join(kind_of(accounts[one]), kind_of(accounts[other]))
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        groups.setdefault(kinds.root(kind_of(account)), []).append(account)
    return list(groups.values())


def find_scores(accounts: Sequence[Account], weights: Weights, *, jobs: int = 1) -> Scored:
    """Values of the pairs of places in `accounts` that are worth comparing, but for faint ones."""
    blocks = Blocks(accounts)
    score_pairs = scorer(accounts, weights)

    def score_cell(cell: Cell) -> Rows:
        return score_pairs(blocks.pairs_in(cell))

    scored = Scored()
    scored.extend(score_pairs(blocks.pairs_together()))
    for rows in share_out(score_cell, blocks.cells, jobs=jobs):
        scored.extend(rows)
    return scored


def scorer(accounts: Sequence[Account], weights: Weights) -> Callable[[Pairs], Rows]:
    """A function from pairs of places in `accounts` to their values, without the faint ones."""
    chances = Chances(accounts, weights)
    is_meeting = np.array([account.is_meeting for account in accounts], dtype=bool)

    def score_pairs(pairs: Pairs) -> Rows:
        found = chances.find(pairs, least=FAINT)
        is_barred = found == BARS
        found[is_barred] = np.where(is_meeting[pairs[0]], FORBIDDEN, BARRED)[is_barred]
        is_told = found != 0.0
        return pairs[0][is_told], pairs[1][is_told], found[is_told]

    return score_pairs


def link(
    accounts: Sequence[Account],
    scored: Scored,
    bonds: Bonds,
    *,
    least: float = MEAN_SCORE,
    jobs: int = 1,
) -> tuple[list[Cluster], list[Tie]]:
    """Clusters by the values of pairs of places in `accounts`, and the ties that made them."""
    chains = link_chains(accounts, scored, bonds, least=least, jobs=jobs)
    return unite_chains(accounts, chains, bonds)


def link_chains(
    accounts: Sequence[Account],
    scored: Scored,
    bonds: Bonds,
    *,
    least: float = MEAN_SCORE,
    jobs: int = 1,
) -> list[Chain]:
    """The same, chain by chain; the ties are without those of a person."""
    merged = _merged(accounts, bonds)
    near = Near(len(accounts), scored, merged, least=least)
    weights = load_weights()
    chains = [Chain(clusters=[[accounts[place]]], ties=[]) for place in near.alone()]
    known: dict[Reasons, Reasons] = {}  # most ties have the reasons of others
    for part in near.parts():
        link_chain = partial(
            _link_chain, part, accounts, merged, bonds=bonds, least=least, weights=weights
        )
        linked = share_out(link_chain, part.chains, jobs=jobs, at_once=CHAINS_AT_ONCE)
        chains += [_chain(accounts, one, known) for one in linked]
    return chains


def _link_chain(
    part: Part,
    accounts: Sequence[Account],
    merged: Iterable[Pair],
    number: int,
    *,
    bonds: Bonds,
    least: float,
    weights: Weights,
) -> Linked:
    places, rows = part.chain(number)
    groups = _link_near(accounts, places, rows, merged, bonds=bonds, least=least)
    tied = [
        (int(places[one]), int(places[other]), value)
        for one, other, value in _strongest(len(places), groups, rows)
    ]
    reasons = [explain(accounts[one], accounts[other], weights) for one, other, _ in tied]
    return [places[group].tolist() for group in groups], tied, reasons


def _chain(accounts: Sequence[Account], linked: Linked, known: dict[Reasons, Reasons]) -> Chain:
    groups, tied, why = linked
    ties = [
        Tie(
            one=accounts[one].id,
            other=accounts[other].id,
            score=value,
            reasons=known.setdefault(reasons, reasons),
        )
        for (one, other, value), reasons in zip(tied, why, strict=True)
    ]
    return Chain(clusters=[[accounts[place] for place in group] for group in groups], ties=ties)


def _link_near(
    accounts: Sequence[Account],
    places: Numbers,
    rows: Rows,
    merged: Iterable[Pair],
    *,
    bonds: Bonds,
    least: float,
) -> list[list[int]]:
    """Groups of places in `places` that a chain of likely pairs connects; no others can be one."""
    bound: list[Pair] = []
    if merged:
        local = {place: number for number, place in enumerate(places.tolist())}
        bound = [(local[one], local[other]) for one, other in merged if one in local]

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        mine, theirs = ([int(places[number]) for number in group] for group in (one, other))
        return not _is_split(accounts, mine, theirs, bonds)

    may = may_join if bonds.split else always
    return join_likely(len(places), rows, least=least, together=bound, may_join=may)


def _strongest(
    count: int, groups: Sequence[Sequence[int]], rows: Rows
) -> Iterator[tuple[int, int, float]]:
    """For each member but the first of a group its strongest pair with one before it."""
    group_of = np.empty(count, np.int32)
    for number, group in enumerate(groups):
        group_of[group] = number
    ones, others, values = rows
    within = np.flatnonzero((group_of[ones] == group_of[others]) & (values > 0.0))
    keys = (ones[within], -values[within], others[within], group_of[others[within]])
    ranked = within[np.lexsort(keys)]
    chosen = ranked[np.flatnonzero(np.diff(others[ranked], prepend=-1))]
    return zip(*(row[chosen].tolist() for row in rows), strict=True)


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
