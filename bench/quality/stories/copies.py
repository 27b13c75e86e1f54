"""Which reports carry one text."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.telling import Telling
from dragoman.model.record import Record
from dragoman.reconcile.texts.copies import group_copies

Pairs = set[tuple[str, str]]


def score_copies(telling: Telling, sheet: Sheet) -> None:
    """Pairs of reports in one group, copies and later versions alike."""
    noted = _pairs(telling.groups)
    told = _pairs({telling.numbers[id]: source for id, source in find_groups(telling.whole.record)})
    sheet.count("copies_precision", len(noted & told), of=len(told))
    sheet.count("copies_recall", len(noted & told), of=len(noted))
    sheet.wrong += [f"missed copies: {one} and {other}" for one, other in sorted(noted - told)]
    sheet.wrong += [f"false copies: {one} and {other}" for one, other in sorted(told - noted)]


def find_groups(record: Record) -> Iterable[tuple[str, str]]:
    """Each report of a group, and the group: the record's sources, else what reconciling counts."""
    if record.sources:
        return [(report, source.id) for source in record.sources for report in source.reports]
    return group_copies(record.reports).items()


def _pairs(group_of: Mapping[str, str]) -> Pairs:
    return {
        (one, other)
        for one, other in combinations(sorted(group_of), 2)
        if group_of[one] == group_of[other]
    }
