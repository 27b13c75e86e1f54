"""Copies: reports that carry one text count as one source."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.model.report import Report
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.texts.grams import Grams, containment, grams_of
from dragoman.reconcile.texts.overlap import index_grams
from dragoman.reconcile.texts.updates import (
    UPDATED,
    is_update,
    mark_outlet,
    shares_only_furniture,
)

# More than half of the shorter text's 5-grams in the longer one: two reporters who quote one
# statement stay under a third, an agency's text with its head rewritten stays above 0.6.
CONTAINMENT = 0.5

Test = Callable[[int, int], bool]


def group_copies(reports: Iterable[Report]) -> dict[str, str]:
    """Source of each report: the id of the earliest report in its group of copies and updates.

    A group is all that pairs of them connect, as if each report were compared with each.
    """
    ordered = list({report.id: report for report in sorted(reports, key=report_rank)}.values())
    grams = [grams_of(report.text) for report in ordered]
    groups = Groups(range(len(ordered)))
    for one, other in _reprints(grams):
        groups.join(one, other)
    _join(
        groups, grams, CONTAINMENT, test=lambda one, other: _is_reprint(ordered, grams, one, other)
    )
    _join_updates(groups, grams, ordered)
    return {report.id: ordered[groups.root(at)].id for at, report in enumerate(ordered)}


def join_copies(groups: Groups[int], grams: Sequence[Grams]) -> None:
    """Join all near-copies among texts that are given by their grams and known by their places."""
    _join(groups, grams, CONTAINMENT, test=lambda one, other: is_copy(grams[one], grams[other]))


def _is_reprint(reports: Sequence[Report], grams: Sequence[Grams], one: int, other: int) -> bool:
    """Whether two reports are near-copies, and not by what their outlet prints under each."""
    return is_copy(grams[one], grams[other]) and not shares_only_furniture(
        reports[one], reports[other]
    )


def is_copy(one: Grams, other: Grams) -> bool:
    """Whether two texts are near-copies."""
    return containment(one, other) > CONTAINMENT


def _reprints(grams: Sequence[Grams]) -> Iterator[tuple[int, int]]:
    """Each text with the first that has the very same grams."""
    first: dict[bytes, int] = {}
    for at, found in enumerate(grams):
        if len(found):
            yield first.setdefault(found.tobytes(), at), at


def _join_updates(groups: Groups[int], grams: Sequence[Grams], reports: Sequence[Report]) -> None:
    """Join each outlet's versions of a report."""

    def test(one: int, other: int) -> bool:
        is_enough = containment(grams[one], grams[other]) > UPDATED
        return is_enough and is_update(reports[one], reports[other])

    marked = [mark_outlet(found, report) for found, report in zip(grams, reports, strict=True)]
    _join(groups, marked, UPDATED, test=test)


def _join(groups: Groups[int], grams: Sequence[Grams], share: float, *, test: Test) -> None:
    """Join all pairs that share more than `share` and pass the test."""
    index = index_grams(grams, share)
    for pairs in (index.neighbours(), index.strangers(groups)):
        for one, other in pairs:
            if groups.root(one) != groups.root(other) and test(one, other):
                groups.join(one, other)
