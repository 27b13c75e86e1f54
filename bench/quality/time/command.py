"""`python -m bench.quality time --data FILE`: dates in texts, and what they are."""

import sys
from collections.abc import Sequence

from bench.quality.scoring import Scored, run_scorer
from bench.quality.time.predict import times_of
from bench.quality.time.rows import Row, load_rows
from bench.quality.time.score import score
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "time",
        argv,
        about=__doc__,
        files="te3-platinum.tar.gz or meantime.tar.gz",
        load=load_rows,
        score=_score,
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    found = []
    for row in rows:
        report = make_report(row.text, file=row.id, title=row.title, published=row.published)
        found.append((row, times_of(report, reader)))
    return Scored(n=sum(len(row.times) for row in rows), metrics=score(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
