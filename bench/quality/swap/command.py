"""`python -m bench.quality swap --data DIR`: parties exchanged, and acts in either side's words."""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.quality.result import print_result
from bench.quality.swap.framing import read_acts, share_alike
from bench.quality.swap.mirror import Mirrored, compare, difference, share_mirrored
from bench.quality.swap.parties import Pair, exchange, load_pairs, pair_of
from dragoman.model.report import Report, make_report
from dragoman.read.files import find_files
from dragoman.read.reports import read_report
from dragoman.run.reading import Reader

ROOT = Path(__file__).parents[3]
OURS = (ROOT / "bench" / "quality" / "gold" / "reports", ROOT / "examples" / "reports")


def main(argv: list[str]) -> int:
    """Score, list what differs, and say 0; 2 where no report names both sides of a pair."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality swap", description=__doc__)
    parser.add_argument(
        "--data", type=Path, nargs="*", default=list(OURS), help="folders of reports"
    )
    parser.add_argument("--list", action="store_true", help="what differs")
    options = parser.parse_args(argv)
    reports = list(_read(options.data))
    reader = Reader()
    exchanged = list(_exchanged(reports, reader))
    if not exchanged:
        print(f"no report in {options.data} names both sides of a pair", file=sys.stderr)
        return 2
    neutral = list(_neutral(reports, reader))
    acts = read_acts(reader)
    if options.list:
        for one in (*exchanged, *neutral):
            print(*(f"{one.name} {line}" for line in one.differing), sep="\n", file=sys.stderr)
        for act in acts:
            if not act.is_alike:
                print(f"{act.id} differs: {' // '.join(act.texts)}", file=sys.stderr)
    mean, low, high = difference(exchanged)
    print(
        f"{len(exchanged)} of {len(reports)} reports name both sides of a pair; neutral states "
        f"mirrored {share_mirrored(neutral):.3f}; share of conflict acts, one side's less the "
        f"other's in its place: {mean:+.3f} ({low:+.3f} to {high:+.3f}); acts of the right type in "
        f"both tellings: {sum(act.is_right for act in acts)} of {len(acts)}",
        file=sys.stderr,
    )
    digest = hashlib.sha256("".join(sorted(report.sha256 for report in reports)).encode())
    print_result(
        "swap",
        "+".join(folder.resolve().parent.name for folder in options.data),
        sha256=digest.hexdigest(),
        n=len(exchanged),
        metrics={
            "mirrored": round(share_mirrored(exchanged), 4),
            "mirrored_neutral": round(share_mirrored(neutral), 4),
            "framing": round(share_alike(acts), 4),
            "conflict_difference": round(mean, 4),
        },
    )
    return 0


def _read(folders: Sequence[Path]) -> Iterator[Report]:
    files, _ = find_files(folders)
    for file in files:
        report = read_report(file, published="2023-09-26")
        if isinstance(report, Report):
            yield report


def _exchanged(reports: Sequence[Report], reader: Reader) -> Iterator[Mirrored]:
    """Each report beside its copy in which the sides have changed places."""
    pairs, _ = load_pairs()
    for report in reports:
        pair = pair_of(report.text, pairs)
        if pair is not None:
            names = partial(exchange, names=pair.exchange)
            yield compare(
                report.file,
                reader.read(report),
                reader.read(_with(report, names(report.text), names(report.title or ""))),
                names=names,
                side=frozenset(pair.one),
                other=frozenset(pair.other),
            )


def _neutral(reports: Sequence[Report], reader: Reader) -> Iterator[Mirrored]:
    """Each report with neutral states in the place of its sides, one way round and the other."""
    pairs, neutral = load_pairs()
    back = partial(exchange, names=Pair(one=neutral.one, other=neutral.other).exchange)
    for report in reports:
        pair = pair_of(report.text, pairs)
        if pair is not None:
            plain, turned = (
                _with(report, exchange(report.text, onto), exchange(report.title or "", onto))
                for onto in (pair.onto(neutral, turned=False), pair.onto(neutral, turned=True))
            )
            yield compare(
                report.file,
                reader.read(plain),
                reader.read(turned),
                names=back,
                side=frozenset(neutral.one),
                other=frozenset(neutral.other),
            )


def _with(report: Report, text: str, title: str) -> Report:
    made = make_report(text, file=report.file, title=title or None, published=report.published)
    return replace(made, outlet=report.outlet)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
