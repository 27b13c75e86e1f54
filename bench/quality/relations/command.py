"""`python -m bench.quality relations --data FILE`: what a given source does to a given target."""

import argparse
import sys
from pathlib import Path

from bench.quality.relations.predict import WAYS, predict
from bench.quality.relations.rows import RelationsError, load_rows
from bench.quality.relations.score import by_root, score
from bench.quality.result import print_result
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score the words alone, the judge alone and both; the JSON line is of `--way`."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality relations", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="PLV_train.tsv, AW_train.tsv …")
    parser.add_argument("--way", choices=WAYS, default="both")
    options = parser.parse_args(argv)
    try:
        data = load_rows(options.data)
    except RelationsError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    predicted = [predict(row, reader) for row in data.rows]
    for way in WAYS:
        roots = [one[way] for one in predicted]
        print(f"{way:6} {score(data.rows, roots)}", file=sys.stderr)
    chosen = [one[options.way] for one in predicted]
    if all(row.root for row in data.rows):
        said = ", ".join(
            f"{root} {value:.2f}" for root, value in by_root(data.rows, chosen).items()
        )
        print(f"F1 by root: {said}", file=sys.stderr)
    print_result(
        "relations",
        data.name,
        sha256=data.sha256,
        n=len(data.rows),
        metrics=score(data.rows, chosen),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
