"""`python -m bench.quality dev`: the table for people on stderr, one JSON line on stdout."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bench.quality.dev.reading import DevSetError, hash_set, read_set
from bench.quality.dev.score import Score, score
from bench.quality.dev.table import format_score

FOLDER = Path(__file__).parent
PLACES = 4  # of a metric; one event of 247 is 0.0040


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the call cannot be carried out."""
    options = _parse(argv)
    try:
        result = score(read_set(options.data))
    except DevSetError as error:
        print(error, file=sys.stderr)
        return 2
    for line in () if options.quiet else format_score(result):
        print(line, file=sys.stderr)
    print(json.dumps(summarise(result, options.data)))
    return 0


def summarise(result: Score, folder: Path) -> dict[str, Any]:
    """The last line: task, set, its hash, number of noted events, metrics and counts."""
    metrics = {
        "recall": result.recall,
        "field_accuracy": result.field_accuracy,
        "precision": result.precision,
    }
    fields = result.by_field()
    return {
        "task": "dev",
        "set": folder.resolve().name,
        "sha256": hash_set(folder),
        "n": result.noted,
        "metrics": {name: round(value, PLACES) for name, value in metrics.items()},
        "counts": {
            "reports": len(result.outcomes),
            "matched": result.matched,
            "status": fields["status"][0],
            "roles": fields["roles"][0],
            "roles_noted": fields["roles"][1],
            "date": fields["date"][0],
            "events": result.events,
            "repeated": sum(len(outcome.repeated) for outcome in result.outcomes),
            "missed_weak": sum(note.weak for item in result.outcomes for note in item.missed),
        },
    }


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quality dev", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=FOLDER, help="folder with reports/ and notes/ (this set)"
    )
    parser.add_argument("--quiet", action="store_true", help="only the JSON line")
    return parser.parse_args(argv)
