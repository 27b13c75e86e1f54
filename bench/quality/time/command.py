"""`python -m bench.quality time --data FILE`: dates in texts, and what they are."""

import argparse
import sys
from pathlib import Path

from bench.quality.files import SetError
from bench.quality.result import print_result
from bench.quality.time.predict import times_of
from bench.quality.time.rows import load_rows
from bench.quality.time.score import score
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality time", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="te3-platinum.tar.gz or meantime.tar.gz"
    )
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    found = []
    for row in rows:
        report = make_report(row.text, file=row.id, title=row.title, published=row.published)
        found.append((row, times_of(report, reader)))
    print_result(
        "time",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=sum(len(row.times) for row in rows),
        metrics=score(found),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
