"""`python -m bench.quality gold`: the table for people on stderr, one JSON line on stdout."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.quality.gold.agreement import agreement
from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.detail_notes import Details, load_all_details
from bench.quality.gold.detail_score import score_details
from bench.quality.gold.intervals import intervals, summed
from bench.quality.gold.notes import GoldError, Noted, hash_gold, load_gold
from bench.quality.gold.score import Counts, Outcome, compare
from bench.quality.gold.told import from_notes, from_program
from bench.quality.gold.wheres import Find
from bench.quality.result import print_result
from dragoman.model.reading import Reading
from dragoman.resolve.gazetteer import Gazetteer
from dragoman.resolve.places import PlaceContext
from dragoman.run.reading import Reader

FOLDER = Path(__file__).parent
SECOND = "second"  # notes of a second annotator, of some of the reports
DETAILS = "details"
PLACES = 4
COMMON = 8  # outcomes shown of one sort


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the call cannot be carried out."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality gold", description=__doc__)
    parser.add_argument("--data", type=Path, default=FOLDER, help="folder with reports/ and notes/")
    parser.add_argument("--quiet", action="store_true", help="only the JSON line")
    parser.add_argument("--list", action="store_true", help="what was missed and what was extra")
    options = parser.parse_args(argv)
    try:
        gold = load_gold(options.data)
        second = load_gold(options.data, notes=SECOND) if (options.data / SECOND).is_dir() else ()
        details = load_all_details(options.data / DETAILS, gold)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    readings = [reader.read(noted.report) for noted in gold]
    outcomes = [_outcome(*pair) for pair in zip(gold, readings, strict=True)]
    if options.list:
        _list(gold, outcomes)
    reports = [outcome.counts() for outcome in outcomes]
    total = summed(reports)
    detailed = _score_details(gold, readings, details, _find_in(reader.gazetteer))
    if not options.quiet:
        _explain(total, reports)
        _explain_details(detailed)
        if second:
            alphas = ", ".join(f"{n} {v:.2f}" for n, v in agreement(gold, second).items())
            print(f"two annotators, {len(second)} reports, alpha: {alphas}", file=sys.stderr)
    values = total.metrics() | (summed(detailed).metrics() if detailed else {})
    metrics = {name: round(value, PLACES) for name, value in values.items()}
    print_result(
        "gold",
        options.data.resolve().name,
        sha256=hash_gold(options.data),
        n=total.noted,
        metrics=metrics,
        counts={"reports": len(gold), "found": total.found, "told": total.told},
    )
    return 0


def read_outcome(noted: Noted, reader: Reader) -> Outcome:
    """What the program makes of one report, beside its notes."""
    return _outcome(noted, reader.read(noted.report))


def _outcome(noted: Noted, reading: Reading) -> Outcome:
    told = [from_program(event) for event in reading.events]
    return compare([from_notes(event) for event in noted.events], told)


def _score_details(
    gold: Sequence[Noted], readings: Sequence[Reading], details: Mapping[str, Details], find: Find
) -> list[DetailCounts]:
    return [
        score_details(noted, details[noted.name], reading, find)
        for noted, reading in zip(gold, readings, strict=True)
        if noted.name in details
    ]


def _explain(total: Counts, reports: list[Counts]) -> None:
    bounds = intervals(reports)
    for name, value in total.metrics().items():
        low, high = bounds[name]
        print(f"{name:12} {value:.3f}  ({low:.3f} to {high:.3f})", file=sys.stderr)
    for type_, counts in sorted(total.by_type.items()):
        print(
            f"  {type_:10} {counts['found']:4} of {counts['noted']:4} noted; "
            f"{counts['extra']:4} that nobody noted",
            file=sys.stderr,
        )


def _explain_details(reports: list[DetailCounts]) -> None:
    if not reports:
        return
    total = summed(reports)
    bounds = intervals(reports)
    for name, tally in total.tallies.items():
        low, high = bounds[name]
        of = f"{tally.right} of {tally.asked} noted, {tally.given} told"
        print(f"{name:16} {tally.f1():.3f}  ({low:.3f} to {high:.3f})  {of}", file=sys.stderr)
    for name, outcomes in sorted(total.classes.items()):
        told = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common(COMMON))
        print(f"  {name}: {told}", file=sys.stderr)


def _find_in(gazetteer: Gazetteer) -> Find:
    return lambda name, country: gazetteer.resolve(name, PlaceContext(country=country))


def _list(gold: tuple[Noted, ...], outcomes: list[Outcome]) -> None:
    for noted, outcome in zip(gold, outcomes, strict=True):
        text = noted.report.text
        for kind, told in (("missed", outcome.missed), ("extra", outcome.extra)):
            for one in told:
                said = text[slice(*one.trigger)]
                print(f"{noted.name} {kind} {one.types[0]} {one.status} {said!r}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
