"""The line that a scorer ends with."""

import json
from collections.abc import Mapping


def print_result(
    task: str,
    set_: str,
    *,
    sha256: str,
    n: int,
    metrics: Mapping[str, float],
    counts: Mapping[str, int] | None = None,
) -> None:
    """One JSON object on stdout: the set's name, hash and count, and its metrics."""
    line = {"task": task, "set": set_, "sha256": sha256, "n": n, "metrics": metrics}
    print(json.dumps({**line, "counts": counts} if counts else line))
