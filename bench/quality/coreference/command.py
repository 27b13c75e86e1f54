"""`python -m bench.quality coreference --data FILE`: which mentions in many reports tell one event.

ECB+, topics 36 to 45, all of them together, without their topics; mentions that stand alone count.
"""

import sys
from collections.abc import Sequence

from bench.quality.coreference.measures import MEASURES, conll_f1
from bench.quality.coreference.namings import hear
from bench.quality.coreference.predict import (
    alone_of,
    asked_of,
    found_of,
    given_of,
    recorded_of,
    same_lemma_of,
)
from bench.quality.coreference.rows import Row, load_rows
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "coreference", argv, about=__doc__, files="ecbplus.tar.gz", load=load_rows, score=_score
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    read = []
    for row in rows:
        report = make_report(
            row.text, file=row.id, title=row.title, published=row.published, url=row.id
        )
        read.append((row, hear(report, reader)))
    asked, given, found = asked_of(read), given_of(read), found_of(read)
    metrics = {
        "conll_f1": conll_f1(asked, given),
        **{f"{name}_f1": measure(asked, given).f1 for name, measure in MEASURES.items()},
        "conll_f1_predicted": conll_f1(asked, found),
        **{f"{name}_f1_predicted": one(asked, found).f1 for name, one in MEASURES.items()},
        "conll_f1_record": conll_f1(asked, recorded_of(read, reader)),
        "conll_f1_same_lemma": conll_f1(asked, same_lemma_of(read)),
        "conll_f1_alone": conll_f1(asked, alone_of(read)),
    }
    all_found, all_asked = frozenset().union(*found), frozenset().union(*asked)
    return Scored(
        n=len(all_asked),
        metrics={name: round(value, 4) for name, value in metrics.items()},
        counts={
            "reports": len(rows),
            "events": len(asked),
            "told_alone": sum(len(event) == 1 for event in asked),
            "found": len(all_found),
            "found_and_asked": len(all_found & all_asked),
        },
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
