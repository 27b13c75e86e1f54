"""Denials: one says that it happened, another that it did not."""

from collections.abc import Iterable, Iterator

from dragoman.reconcile.disputes.denying import SINCE, STRONG, WEAK, may_be_denied, strength_of
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import OUTLET, Statement
from dragoman.reconcile.disputes.ties import is_close, points_of

# A denial in words of denying needs less than a sentence that merely has "no" in it, and what is
# said in the same report less than what stands elsewhere. Found on corpus/stories.
ENOUGH = {STRONG: 3, WEAK: 5}
ENOUGH_ELSEWHERE = {STRONG: 4, WEAK: 6}
SURE = 7  # found so surely in its own report that no other is looked through
CLEARLY = 2  # points by which an account elsewhere must lead one close by

DAYS = 2  # within which what "has not been since" can deny what another tells

Found = tuple[int, int, Statement]  # points, nearness, what is denied


def find_denials(pages: Pages) -> Iterator[Matter]:
    """Each denial with the likeliest account that it denies."""
    for one in pages.statements:
        strength = strength_of(one)
        if strength is None or (one.stance == OUTLET and pages.is_mending(one)):
            continue  # what an outlet puts right is a correction
        best = _best(one, pages.near(one), strength=strength, enough=ENOUGH[strength])
        if best is None or best[0] < SURE:
            enough = ENOUGH_ELSEWHERE[strength]
            others = pages.same(one)
            if SINCE.search(one.content):  # what has not been until then may be a week later
                others = [told for told in others if pages.are_told_together(one, told, DAYS)]
            ahead = _best(one, others, strength=strength, enough=enough)
            is_far = best is not None and one.sentence - best[2].sentence > 1
            lead = 0 if is_far else CLEARLY
            if ahead and (best is None or ahead[0] >= best[0] + lead):
                best = ahead
        if best is not None:
            yield Matter(type="denial", one=best[2], other=one, points=best[0])


def _best(
    one: Statement, others: Iterable[Statement], *, strength: str, enough: int
) -> Found | None:
    """The likeliest; of equally likely ones the nearest here, or the first told elsewhere."""
    found = []
    for other in others:
        if not differ(one, other) or not may_be_denied(other, one):
            continue
        if strength == WEAK and not is_close(one, other):
            continue
        points = points_of(one, other)
        is_here = other.report == one.report
        is_tied = other.stance == "accuses" or bool(one.events & other.events)
        if points >= enough - (strength == WEAK and is_tied and not is_here):
            nearness = -abs(other.sentence - one.sentence) if is_here else -other.place
            found.append((points, nearness, other))
    return max(found, key=_rank, default=None)


def _rank(found: Found) -> tuple[int, int, str, int, str]:
    points, nearness, other = found
    return points, nearness, other.report, -other.start, other.name
