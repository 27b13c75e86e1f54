"""`python -m bench.quality factuality --data FILE`: whether what is told is so, or will be."""

import sys
from collections import Counter
from collections.abc import Sequence

from bench.quality.factuality.predict import classes_of
from bench.quality.factuality.rows import Row, load_rows
from bench.quality.factuality.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "factuality", argv, about=__doc__, files="meantime.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    read = []
    for row in rows:
        report = make_report(row.text, file=row.id, title=row.title, published=row.published)
        read.append((row, classes_of(report, row.events, reader)))
    classes = Counter(event.factuality for row in rows for event in row.events)
    return Scored(n=classes.total(), metrics=score(read), counts=dict(sorted(classes.items())))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
