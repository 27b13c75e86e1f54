"""`python -m bench.quality actors`: country and sector of actors that are only described."""

import sys
from collections.abc import Sequence

from bench.quality.actors.predict import actor_of
from bench.quality.actors.rows import DESCRIPTIONS, Row, load_rows
from bench.quality.actors.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "actors",
        argv,
        about=__doc__,
        files="actors.tsv, by default",
        load=load_rows,
        score=_score,
        default=DESCRIPTIONS,
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    read = [(row, actor_of(row, reader)) for row in rows]
    not_found = sum(one is None for _, one in read)
    return Scored(n=len(rows), metrics=score(read), counts={"not_found": not_found})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
