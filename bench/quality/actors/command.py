"""`python -m bench.quality actors`: country and sector of actors that are only described."""

import argparse
import sys
from pathlib import Path

from bench.quality.actors.predict import actor_of
from bench.quality.actors.rows import DESCRIPTIONS, load_rows
from bench.quality.actors.score import score
from bench.quality.files import SetError
from bench.quality.result import print_result
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality actors", description=__doc__)
    parser.add_argument("--data", type=Path, default=DESCRIPTIONS, help="actors.tsv, by default")
    options = parser.parse_args(argv)
    try:
        rows, sha256 = load_rows(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    read = [(row, actor_of(row, reader)) for row in rows]
    print_result(
        "actors",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=len(rows),
        metrics=score(read),
        counts={"not_found": sum(one is None for _, one in read)},
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
