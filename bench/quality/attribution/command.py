"""`python -m bench.quality attribution --data FILE`: who says what, and in which words."""

import sys
from collections.abc import Sequence

from bench.quality.attribution.predict import attributions_of
from bench.quality.attribution.rows import Row, load_rows
from bench.quality.attribution.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "attribution", argv, about=__doc__, files="PolNeAR_dev.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    found = [
        (row, attributions_of(make_report(row.text, file=row.id, published=row.published), reader))
        for row in rows
    ]
    return Scored(n=sum(len(row.attributions) for row in rows), metrics=score(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
