"""The reports of a store in batches, as the judgements on them leave them."""

from collections.abc import Callable, Iterable, Iterator

from dragoman.model.judgement import Judgement
from dragoman.model.report import Report
from dragoman.store.index.briefs import stream
from dragoman.store.rows import Connection, select_rows

# What puts right a wrong date, outlet or mark; events are made of the reports so corrected.
Correct = Callable[[Iterable[Report], Iterable[Judgement]], Iterable[Report]]


def corrected_reports(con: Connection, correct: Correct) -> Iterator[Report]:
    """Every report; one text is in memory at a time, but for the batch that it came in."""
    judgements = select_rows(con, "judgements", Judgement)
    for report in stream(con, "reports", Report):
        yield from correct((report,), judgements)
