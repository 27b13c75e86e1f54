"""`python -m bench.quality factuality --data FILE`: whether what is told is so, or will be."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from bench.quality.factuality.predict import classes_of
from bench.quality.factuality.rows import load_rows
from bench.quality.factuality.score import score
from bench.quality.files import SetError
from bench.quality.result import print_result
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality factuality", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="meantime.tar.gz")
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    read = []
    for row in rows:
        report = make_report(row.text, file=row.id, title=row.title, published=row.published)
        read.append((row, classes_of(report, row.events, reader)))
    classes = Counter(event.factuality for row in rows for event in row.events)
    print_result(
        "factuality",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=classes.total(),
        metrics=score(read),
        counts=dict(sorted(classes.items())),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
