"""`python -m bench.quality attribution --data FILE`: who says what, and in which words."""

import argparse
import sys
from pathlib import Path

from bench.quality.attribution.predict import attributions_of
from bench.quality.attribution.rows import load_rows
from bench.quality.attribution.score import score
from bench.quality.files import SetError
from bench.quality.result import print_result
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.quality attribution", description=__doc__
    )
    parser.add_argument("--data", type=Path, required=True, help="PolNeAR_dev.tar.gz")
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    found = [
        (row, attributions_of(make_report(row.text, file=row.id, published=row.published), reader))
        for row in rows
    ]
    print_result(
        "attribution",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=sum(len(row.attributions) for row in rows),
        metrics=score(found),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
