"""The line that a measurement ends with."""

import json
from collections.abc import Mapping

from bench.speed.texts import Texts

PLACES = 3


def print_result(task: str, texts: Texts, metrics: Mapping[str, float]) -> None:
    """One JSON object on stdout, as the scorers print it."""
    line = {
        "task": task,
        "set": texts.name,
        "sha256": texts.sha256,
        "n": len(texts.reports),
        "metrics": {name: round(value, PLACES) for name, value in metrics.items()},
    }
    print(json.dumps(line))
