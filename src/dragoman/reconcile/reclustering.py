"""Clustering again: only what new and changed accounts touch is compared, equal to doing it all.

A chain is what likely pairs connect; no cluster reaches beyond it, and what becomes of it hangs on
the values of the pairs within it alone. It stays as it was unless one of its accounts is new,
changed or gone, or is likely one with such an account, or two of its accounts share a block that
grew so large, or shrank so small, that other pairs in it are compared. Chains that stay are taken
as they were; the accounts of all others are clustered by themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from dragoman.model.clustering import Clustered, Clustering, Tie
from dragoman.reconcile.account import Account
from dragoman.reconcile.block import Blocks, Cell, near_to
from dragoman.reconcile.cluster import (
    MEAN_SCORE,
    WORTH_SHARING,
    Bonds,
    Chain,
    Cluster,
    cluster_chains,
    link_chains,
    scorer,
    unite_chains,
)
from dragoman.reconcile.pairs import Mask, Pairs
from dragoman.reconcile.score import load_weights
from dragoman.reconcile.scored import Rows, Scored
from dragoman.reconcile.seen import seen_of
from dragoman.reconcile.sharing import share_out

# Of all accounts; where more are touched it is sooner to cluster all.
MOST_TOUCHED = 0.5

Found = tuple[list[Cluster], list[Tie], Clustering]


def cluster_again(
    accounts: Sequence[Account], bonds: Bonds, former: Clustering, *, jobs: int = 1
) -> Found:
    """Clusters and ties as `cluster` gives them, and the clustering for the next time."""
    bound = bonds.mentions
    seen = [seen_of(account) for account in accounts]
    is_bound = [any(told.id in bound for told in account.mentions) for account in accounts]
    rows = {row.mention: row for row in former.clustered}
    is_new = np.array(
        [
            _is_new(account, rows, seen=seen[place], is_bound=is_bound[place])
            for place, account in enumerate(accounts)
        ],
        dtype=bool,
    )
    touched = _touched(accounts, is_new, rows)
    if touched.sum() > MOST_TOUCHED * len(accounts):
        chains = cluster_chains(accounts, bonds, jobs=jobs)
    else:
        chains = [
            *_kept(accounts, touched, rows, former.ties),
            *_cluster_some(accounts, touched, bonds, jobs=jobs),
        ]
    clusters, ties = unite_chains(accounts, chains, bonds)
    marks = {
        account.id: mark
        for account, mark in zip(accounts, zip(seen, is_bound, strict=True), strict=True)
    }
    clustered = tuple(row for chain in chains for row in _rows(chain, marks))
    ordered = tuple(sorted(clustered, key=lambda row: row.mention))
    kept = sorted((tie for chain in chains for tie in chain.ties), key=lambda tie: tie.other)
    return clusters, ties, Clustering(clustered=ordered, ties=tuple(kept))


def _is_new(account: Account, rows: dict[str, Clustered], *, seen: str, is_bound: bool) -> bool:
    """Whether it is not as it was; what a person bound or set free is looked at each time."""
    row = rows.get(account.id)
    return row is None or row.seen != seen or is_bound or row.is_bound


def _touched(accounts: Sequence[Account], is_new: Mask, rows: dict[str, Clustered]) -> Mask:
    """Which accounts are new, or of a chain that does not stay as it was."""
    now = {account.id: new for account, new in zip(accounts, is_new.tolist(), strict=True)}
    lost = [row for row in rows.values() if now.get(row.mention, True)]
    chains = {row.chain for row in lost}
    if is_new.sum() <= MOST_TOUCHED * len(accounts):
        reached = _reached(accounts, is_new, lost=len(lost))
        chains |= {rows[id].chain for id in reached if not now[id]}
    of_chain = [not now[one.id] and rows[one.id].chain in chains for one in accounts]
    return np.asarray(is_new | np.array(of_chain, dtype=bool))


def _reached(accounts: Sequence[Account], is_new: Mask, *, lost: int) -> set[str]:
    """Accounts that a new one is likely one with, or whose blocks may be compared otherwise now.

    In which blocks the lost ones were is not known: every block may have had all of them.
    """
    places = list(range(len(accounts))) if lost else near_to(is_new.tolist(), accounts)
    near, is_new = [accounts[place] for place in places], is_new[places]
    blocks, score_pairs = Blocks(near), scorer(near, load_weights())
    is_reached = np.zeros(len(near), dtype=bool)

    def reach(pairs: Pairs) -> None:
        ones, others = pairs
        found = np.flatnonzero(is_new[ones] | is_new[others])
        ones, others, values = score_pairs((ones[found], others[found]))
        for row in (ones, others):
            is_reached[row[values >= MEAN_SCORE]] = True

    reach(blocks.pairs_together())
    for cell in blocks.cells:
        if is_new[blocks.places_in(cell)].any():
            reach(blocks.pairs_in(cell))
        for block in blocks.resized_blocks(cell, is_new, lost=lost):
            is_reached[block] = True
    return {near[place].id for place in np.flatnonzero(is_reached).tolist()}


def _kept(
    accounts: Sequence[Account], touched: Mask, rows: dict[str, Clustered], ties: Iterable[Tie]
) -> list[Chain]:
    """The chains of the accounts that are not touched, as they were."""
    stay = [account for place, account in enumerate(accounts) if not touched[place]]
    clusters: dict[str, dict[str, Cluster]] = defaultdict(lambda: defaultdict(list))
    for account in stay:
        row = rows[account.id]
        clusters[row.chain][row.event].append(account)
    tied: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        row = rows[tie.other]
        if row.chain in clusters:
            tied[row.chain].append(tie)
    return [
        Chain(clusters=list(groups.values()), ties=tied[chain])
        for chain, groups in clusters.items()
    ]


def _cluster_some(
    accounts: Sequence[Account], touched: Mask, bonds: Bonds, *, jobs: int
) -> list[Chain]:
    """The chains of the accounts that are touched; no likely pair joins one with another."""
    places = near_to(touched.tolist(), accounts)
    near, is_own = [accounts[place] for place in places], touched[places]
    own = [account for account, is_one in zip(near, is_own, strict=True) if is_one]
    numbers = np.cumsum(is_own, dtype=np.int32) - np.int32(1)
    blocks, score_pairs = Blocks(near), scorer(own, load_weights())

    def score_own(pairs: Pairs) -> Rows:
        ones, others = pairs
        found = np.flatnonzero(is_own[ones] & is_own[others])
        return score_pairs((numbers[ones[found]], numbers[others[found]]))

    def score_cell(cell: Cell) -> Rows:
        return score_own(blocks.pairs_in(cell, is_own))

    jobs = jobs if len(own) >= WORTH_SHARING else 1
    cells = [cell for cell in blocks.cells if is_own[blocks.places_in(cell)].sum() > 1]
    scored = Scored()
    scored.extend(score_own(blocks.pairs_together()))
    for rows in share_out(score_cell, cells, jobs=jobs):
        scored.extend(rows)
    return link_chains(own, scored, bonds, jobs=jobs)


def _rows(chain: Chain, marks: Mapping[str, tuple[str, bool]]) -> Iterator[Clustered]:
    name = min(account.id for cluster in chain.clusters for account in cluster)
    for cluster in chain.clusters:
        for account in cluster:
            seen, is_bound = marks[account.id]
            yield Clustered(
                mention=account.id,
                seen=seen,
                chain=name,
                event=cluster[0].id,
                is_bound=is_bound,
            )
