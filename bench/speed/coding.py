"""`python -m bench.speed coding`: what a report's rows cost over the bare parse of its text.

`ratio` is the whole way from report to rows, our own parse included, over the bare parse of the
same texts. What remains of it after our own parse is on stderr.
"""

import sys
from collections import deque
from collections.abc import Iterable, Sequence

from bench.speed.clock import middle, middle_ratio, peak_rss_mb, time_rounds
from bench.speed.options import parse_options
from bench.speed.parse import parse_bare
from bench.speed.result import print_result
from bench.speed.texts import NoTextsError, load_texts
from dragoman.annotate.document import annotate
from dragoman.model.report import Report
from dragoman.run.reading import Reader

Metrics = dict[str, float]


def main(argv: list[str]) -> int:
    """Measure, print, and say 0; 2 where there is nothing to measure on."""
    options = parse_options("coding", argv)
    try:
        texts = load_texts(options.data, at_most=options.at_most)
    except NoTextsError as error:
        print(error, file=sys.stderr)
        return 2
    print_result("coding", texts, measure(texts.reports, rounds=options.rounds))
    return 0


def measure(reports: Sequence[Report], *, rounds: int) -> Metrics:
    """The metrics of the coding of these reports."""
    reader = Reader()
    reader.read(reports[0])  # loads the model and the tables
    taken = time_rounds(
        {
            "bare": lambda: parse_bare(reader.language, reports),
            "parse": lambda: _run(annotate(reader.language, report) for report in reports),
            "coding": lambda: _run(reader.read(report) for report in reports),
        },
        rounds=rounds,
    )
    own = middle_ratio(taken, "parse", "bare")
    ratio = middle_ratio(taken, "coding", "bare")
    print(f"over the bare parse: our parse {own:.2f}, after it {ratio - own:.2f}", file=sys.stderr)
    return {
        "ratio": ratio,
        "reports_per_second": len(reports) / middle(taken, "coding"),
        "peak_rss_mb": peak_rss_mb(),
    }


def _run(results: Iterable[object]) -> None:
    deque(results, maxlen=0)
