"""`python -m bench.quality numbers --data FILE`: how many were killed, hurt and taken."""

import sys
from collections.abc import Sequence

from bench.quality.numbers.rows import Row, load_rows
from bench.quality.numbers.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "numbers", argv, about=__doc__, files="muc4_tst3.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    read = [
        (row, reader.read(make_report(row.text, file=row.id, published=row.published)).figures)
        for row in rows
    ]
    counts = [count for row in rows for count in row.counts]
    several = sum(count.is_of_several for count in counts)
    return Scored(
        n=len(counts),
        metrics=score(read),
        counts={"above_one": several, "of_one": len(counts) - several},
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
