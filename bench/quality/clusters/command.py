"""`python -m bench.quality clusters --data FILE`: reports grouped by event, and near-copies."""

import sys
from collections.abc import Sequence

from bench.quality.clusters.rows import Row, load_rows
from bench.quality.clusters.score import b3_f1, copies_of, score_copies
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.commonness import load_commonness
from dragoman.model.report import make_report
from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.grouping import group_reports
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "clusters", argv, about=__doc__, files="news_clusters.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], _: Reader) -> Scored:
    reports = [
        make_report(
            row.text,
            file=row.id,
            title=row.title,
            outlet=row.outlet,
            published=row.published,
            url=row.url,
        )
        for row in rows
    ]
    sources = group_copies(reports)
    stories = group_reports(reports, sources=sources, commonness=load_commonness())
    told = [stories[report.id] for report in reports]
    copies = copies_of([row.text for row in rows])
    return Scored(
        n=len(rows),
        metrics={"b3_f1": b3_f1([row.event for row in rows], told), **score_copies(copies)},
        counts={
            "events": len({row.event for row in rows}),
            "stories": len(set(told)),
            "copies": len(copies.asked),
        },
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
