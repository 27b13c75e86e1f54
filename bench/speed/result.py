"""The line that a measurement ends with."""

import json
from collections.abc import Mapping

from bench.speed.texts import Texts

PLACES = 3


def print_result(task: str, texts: Texts, metrics: Mapping[str, float]) -> None:
    """The line of a measurement on texts."""
    print_line(task, texts.name, n=len(texts.reports), sha256=texts.sha256, metrics=metrics)


def print_line(task: str, name: str, *, n: int, sha256: str, metrics: Mapping[str, float]) -> None:
    """One JSON object on stdout, as the scorers print it."""
    line = {
        "task": task,
        "set": name,
        "sha256": sha256,
        "n": n,
        "metrics": {name: round(value, PLACES) for name, value in metrics.items()},
    }
    print(json.dumps(line))
