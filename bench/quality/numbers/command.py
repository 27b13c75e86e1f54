"""`python -m bench.quality numbers --data FILE`: how many were killed, hurt and taken."""

import argparse
import sys
from pathlib import Path

from bench.quality.files import SetError
from bench.quality.numbers.rows import load_rows
from bench.quality.numbers.score import score
from bench.quality.result import print_result
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality numbers", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="muc4_tst3.tar.gz")
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    read = [
        (row, reader.read(make_report(row.text, file=row.id, published=row.published)).figures)
        for row in rows
    ]
    counts = [count for row in rows for count in row.counts]
    several = sum(count.is_of_several for count in counts)
    print_result(
        "numbers",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=len(counts),
        metrics=score(read),
        counts={"above_one": several, "of_one": len(counts) - several},
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
