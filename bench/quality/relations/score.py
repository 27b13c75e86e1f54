"""Macro-F1 of roots, quads and conflict."""

from collections.abc import Sequence

from sklearn.metrics import f1_score

from bench.quality.relations.rows import QUAD_OF, ROOTS, Row

CONFLICT = ("3", "4")


def score(rows: Sequence[Row], roots: Sequence[str]) -> dict[str, float]:
    """The metrics of predicted roots; those of roots and quads where the set has them."""
    quads = [QUAD_OF[root] for root in roots]
    metrics = {
        "binary_macro_f1": f1_score(
            [row.is_conflict for row in rows],
            [quad in CONFLICT for quad in quads],
            average="macro",
        )
    }
    if all(row.root for row in rows):
        metrics["root_macro_f1"] = f1_score(
            [row.root for row in rows], roots, labels=ROOTS, average="macro", zero_division=0
        )
        metrics["quad_macro_f1"] = f1_score([row.quad for row in rows], quads, average="macro")
    return {name: round(float(value), 4) for name, value in metrics.items()}


def by_root(rows: Sequence[Row], roots: Sequence[str]) -> dict[str, float]:
    """F1 of each root."""
    values = f1_score(
        [row.root for row in rows], roots, labels=ROOTS, average=None, zero_division=0
    )
    return dict(zip(ROOTS, map(float, values), strict=True))
