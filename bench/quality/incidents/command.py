"""`python -m bench.quality incidents --data FILE`: incidents in reports in capitals."""

import sys
from collections.abc import Sequence

from bench.quality.incidents.rows import Row, load_rows
from bench.quality.incidents.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "incidents", argv, about=__doc__, files="muc4_tst3.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    read = [
        (row, reader.read(make_report(row.text, file=row.id, published=row.published)))
        for row in rows
    ]
    return Scored(n=len(rows), metrics=score(read))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
