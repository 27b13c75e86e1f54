"""`python -m bench.quality incidents --data FILE`: incidents in reports in capitals."""

import argparse
import sys
from pathlib import Path

from bench.quality.files import SetError
from bench.quality.incidents.rows import load_rows
from bench.quality.incidents.score import score
from bench.quality.result import print_result
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality incidents", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="muc4_tst3.tar.gz")
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    read = [
        (row, reader.read(make_report(row.text, file=row.id, published=row.published)))
        for row in rows
    ]
    print_result(
        "incidents",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=len(rows),
        metrics=score(read),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
