"""`python -m bench.quality facts`: the table for people on stderr, one JSON line on stdout."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bench.quality.facts.export import Export, load_export
from bench.quality.facts.fact import FactSet, load_facts
from bench.quality.facts.judge import add_judgements, load_judgements, save_unjudged
from bench.quality.facts.reading import NoReportsError, hash_set, read_reports
from bench.quality.facts.score import Score, score
from bench.quality.facts.table import format_score

PLACES = 4  # of a metric; one fact of 68 is 0.0147


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the call cannot be carried out."""
    options = _parse(argv)
    if options.judged:
        print(f"{add_judgements(options.judged)} judgements taken in", file=sys.stderr)
    facts = load_facts()
    try:
        export = _load(options, facts)
    except NoReportsError as error:
        print(error, file=sys.stderr)
        return 2
    result = score(export, facts, load_judgements())
    for line in () if options.quiet else format_score(result, export):
        print(line, file=sys.stderr)
    if options.unjudged:
        save_unjudged(options.unjudged, result.judged.unjudged, export)
    print(json.dumps(summarise(result, export)))
    return 0


def summarise(result: Score, export: Export) -> dict[str, Any]:
    """The last line: task, set, its hash, number of facts, metrics and counts."""
    judged = result.judged
    return {
        "task": "facts",
        "set": "reports",
        "sha256": hash_set(export),
        "n": len(result.outcomes),
        "metrics": {
            "recall": round(result.recall, PLACES),
            "field_accuracy": round(result.field_accuracy, PLACES),
            "precision": round(result.precision, PLACES),
            "violations": len(result.violations),
        },
        "counts": {
            "found": sum(outcome.row is not None for outcome in result.outcomes),
            "events": len(export.of_kind("event")),
            "right": len(judged.right),
            "wrong": len(judged.wrong),
            "unjudged": len(judged.unjudged),
            "repeated": len(judged.repeated),
        },
    }


def _load(options: argparse.Namespace, facts: FactSet) -> Export:
    if options.export:
        return load_export(options.export)
    return read_reports(options.data, facts.published)


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quality facts", description=__doc__)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--data", type=Path, help="folder with the two reports")
    given.add_argument("--export", type=Path, help="score this JSON Lines export instead")
    parser.add_argument(
        "--unjudged", type=Path, help="write events not yet judged to this scratch file"
    )
    parser.add_argument("--judged", type=Path, help="take in that file, filled in, before scoring")
    parser.add_argument("--quiet", action="store_true", help="only the JSON line")
    return parser.parse_args(argv)
