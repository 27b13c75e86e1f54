"""Macro-F1 of how events are put, and F1 of each class."""

from collections.abc import Iterable, Sequence

from sklearn.metrics import f1_score

from bench.quality.factuality.rows import CLASSES, Row


def score(pairs: Iterable[tuple[Row, Sequence[str]]]) -> dict[str, float]:
    """Over all events of all texts; the four classes count alike."""
    asked: list[str] = []
    given: list[str] = []
    for row, classes in pairs:
        asked += [event.factuality for event in row.events]
        given += classes
    of_each = f1_score(asked, given, labels=CLASSES, average=None, zero_division=0.0)
    macro = sum(of_each) / len(CLASSES)
    return {
        "macro_f1": round(float(macro), 4),
        **{f"{name}_f1": round(float(f1), 4) for name, f1 in zip(CLASSES, of_each, strict=True)},
    }
