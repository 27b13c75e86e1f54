"""MUC, B³ and CEAFe of two partitions of mentions; what only one of them holds costs the other.

Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005. Mentions that stand alone count in the latter
two; MUC knows only links.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = frozenset[str]
Clusters = Collection[Cluster]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def muc(asked: Clusters, given: Clusters) -> Rates:
    """Links: of those that hold each cluster together, the share that the other side has.

    >>> muc([frozenset("abc")], [frozenset("ab"), frozenset("c")])
    Rates(precision=1.0, recall=0.5)
    """
    return Rates(precision=_links(given, asked), recall=_links(asked, given))


def b_cubed(asked: Clusters, given: Clusters) -> Rates:
    """Mentions: of the cluster of each, the share that lies with it on the other side too.

    >>> b_cubed([frozenset("ab")], [frozenset("a"), frozenset("b")])
    Rates(precision=1.0, recall=0.5)
    """
    return Rates(precision=_shares(given, asked), recall=_shares(asked, given))


def ceaf_e(asked: Clusters, given: Clusters) -> Rates:
    """Clusters, each matched with one at most: φ4 of the best matching.

    >>> ceaf_e([frozenset("ab")], [frozenset("a"), frozenset("b")]).recall
    0.6666666666666666
    """
    asked, given = list(asked), list(given)
    alike = np.zeros((len(asked), len(given)))
    rows = {item: row for row, cluster in enumerate(asked) for item in cluster}
    for column, cluster in enumerate(given):
        for row in {rows[item] for item in cluster if item in rows}:
            both = len(asked[row] & cluster)
            alike[row, column] = 2 * both / (len(asked[row]) + len(cluster))
    total = float(alike[linear_sum_assignment(alike, maximize=True)].sum())
    return Rates(precision=_part(total, len(given)), recall=_part(total, len(asked)))


MEASURES: Mapping[str, Callable[[Clusters, Clusters], Rates]] = {
    "muc": muc,
    "b3": b_cubed,
    "ceaf_e": ceaf_e,
}


def conll_f1(asked: Clusters, given: Clusters) -> float:
    """The mean of the three F1 scores."""
    return sum(measure(asked, given).f1 for measure in MEASURES.values()) / len(MEASURES)


def clusters_of(labels: Mapping[str, Hashable]) -> list[Cluster]:
    """Items by their label."""
    held: dict[Hashable, set[str]] = {}
    for item, label in labels.items():
        held.setdefault(label, set()).add(item)
    return [frozenset(items) for items in held.values()]


def _links(clusters: Clusters, others: Clusters) -> float:
    place = _places(others)
    kept = total = 0
    for cluster in clusters:
        # What the other side lacks is a part by itself.
        parts = len({place.get(item, frozenset((item,))) for item in cluster})
        kept += len(cluster) - parts
        total += len(cluster) - 1
    return _part(kept, total)


def _shares(clusters: Clusters, others: Clusters) -> float:
    place = _places(others)
    found = 0.0
    for cluster in clusters:
        counts: dict[Cluster, int] = {}
        for item in cluster:
            if item in place:
                counts[place[item]] = counts.get(place[item], 0) + 1
        found += sum(count * count for count in counts.values()) / len(cluster)
    return _part(found, sum(map(len, clusters)))


def _places(clusters: Iterable[Cluster]) -> dict[str, Cluster]:
    return {item: cluster for cluster in clusters for item in cluster}


def _part(some: float, all_: float) -> float:
    return some / all_ if all_ else 0.0
