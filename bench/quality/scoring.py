"""What the scorers of public sets share: read the set, let the program read it, print the line."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bench.quality.files import SetError
from bench.quality.result import print_result
from dragoman.run.reading import Reader

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """How many were asked for, the metrics, and what is counted beside them."""

    n: int
    metrics: Mapping[str, float]
    counts: Mapping[str, int] | None = None


def run_scorer(
    task: str,
    argv: list[str],
    *,
    about: str | None,
    files: str,
    load: Callable[[Path], tuple[Sequence[Row], str]],
    score: Callable[[Sequence[Row], Reader], Scored],
    default: Path | None = None,
) -> int:
    """Score `--data` (one of `files`), print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog=f"python -m bench.quality {task}", description=about)
    parser.add_argument("--data", type=Path, default=default, required=default is None, help=files)
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    scored = score(rows, Reader())
    print_result(
        task,
        options.data.name.split(".")[0],
        sha256=sha256,
        n=scored.n,
        metrics=scored.metrics,
        counts=scored.counts,
    )
    return 0
