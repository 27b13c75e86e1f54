"""Copies: reports that carry one wire text count as one source."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from zlib import crc32

from dragoman.model.report import Report
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.order import report_rank

WORD = re.compile(r"\w+")
GRAM_WORDS = 5
# More than half of the shorter text's 5-grams in the longer one: two reporters who quote one
# statement stay under a third, an agency's text with its head rewritten stays above 0.6.
CONTAINMENT = 0.5
SHORTEST_WORDS = 50  # below it a shared quotation alone reaches half
# Every fourth 5-gram by its checksum finds the candidates; of 46 grams half shared, 5 to 6 do.
SAMPLE = 4


def group_copies(reports: Iterable[Report]) -> dict[str, str]:
    """Source of each report: the id of the earliest report in its group of near-copies."""
    ordered = sorted(reports, key=report_rank)
    grams = {report.id: grams_of(report.text) for report in ordered}
    groups: Groups[str] = Groups(report.id for report in ordered)
    for one, other in _candidates(grams):
        if containment(grams[one], grams[other]) > CONTAINMENT:
            groups.join(one, other)
    return {report.id: groups.root(report.id) for report in ordered}


def grams_of(text: str) -> frozenset[int]:
    """Checksums of all runs of five words; none of a text too short to tell a copy by."""
    words = WORD.findall(text.casefold())
    if len(words) <= SHORTEST_WORDS:
        return frozenset()
    runs = zip(*(words[start:] for start in range(GRAM_WORDS)), strict=False)
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the shorter text's grams that the longer one has."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _candidates(grams: dict[str, frozenset[int]]) -> list[tuple[str, str]]:
    postings: dict[int, list[str]] = defaultdict(list)
    for report, found in grams.items():
        for gram in found:
            if gram % SAMPLE == 0:
                postings[gram].append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for holders in postings.values():
        shared.update(combinations(holders, 2))
    return sorted(pair for pair, count in shared.items() if count > 1)
