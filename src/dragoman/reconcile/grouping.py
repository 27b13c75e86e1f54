"""Stories: reports grouped by what they tell of, by the words of their titles and heads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import fsum

from dragoman.model.commonness import Commonness
from dragoman.model.report import Report
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.pairing import find_pairs
from dragoman.reconcile.profile import Profile, profile

# The best on our own texts: the 12 stories of corpus/stories among 450 single reports of the same
# wars in corpus/source (B³ F1 0.93 there, above 0.91 from 0.12 to 0.22).
SAME_STORY = 0.14
# A month later the same words are more often another happening of the same kind.
NEAR_DAYS = 14
FAR = 0.8


@dataclass(slots=True, kw_only=True)
class _Story:
    """Sources grouped so far: their profiles added up, the days they cover, whom they resemble."""

    sums: dict[str, float]
    size: int
    first: int | None
    last: int | None
    beside: set[int] = field(default_factory=set)


def group_reports(
    reports: Iterable[Report], *, sources: Mapping[str, str], commonness: Commonness
) -> dict[str, str]:
    """Story of each report: the id of the earliest report in it.

    `sources` gives the earliest report of each one's group of copies; a group is one source, and
    counts once. Stories are joined as long as the mean similarity of their sources is enough
    (average linkage): two that share no weighty words are never compared.
    """
    ordered = sorted(reports, key=report_rank)
    firsts = [report for report in ordered if sources[report.id] == report.id]
    profiles = [profile(report, commonness) for report in firsts]
    groups = Groups(report.id for report in firsts)
    for one, other in _join(profiles):
        groups.join(firsts[one].id, firsts[other].id)
    return {report.id: groups.root(sources[report.id]) for report in ordered}


def _join(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Which stories are joined, the most alike first; a story is known by its earliest source."""
    stories = {at: _story(one) for at, one in enumerate(profiles)}
    queue: list[tuple[float, int, int, int]] = []
    # A mean is no higher than the highest of its pairs: other pairs need not be kept in view.
    for one, other in find_pairs(profiles):
        if _offer(one, other, stories, queue):
            stories[one].beside.add(other)
            stories[other].beside.add(one)
    joined = []
    while queue:
        _, one, other, size = heappop(queue)
        is_past = one not in stories or other not in stories
        if is_past or stories[one].size + stories[other].size != size:
            continue
        joined.append((one, other))
        gone = stories.pop(other)
        _absorb(stories[one], gone)
        for near in (stories[one].beside | gone.beside) - {one, other}:
            stories[near].beside = stories[near].beside - {other} | {one}
            _offer(min(one, near), max(one, near), stories, queue)
        stories[one].beside = (stories[one].beside | gone.beside) - {one, other}
    return joined


def _story(one: Profile) -> _Story:
    return _Story(sums=dict(one.weights), size=1, first=one.day, last=one.day)


def _offer(
    one: int, other: int, stories: Mapping[int, _Story], queue: list[tuple[float, int, int, int]]
) -> bool:
    """Put two stories in the queue if they are alike enough."""
    likeness = _likeness(stories[one], stories[other])
    if likeness < SAME_STORY:
        return False
    heappush(queue, (-likeness, one, other, stories[one].size + stories[other].size))
    return True


def _likeness(one: _Story, other: _Story) -> float:
    """Mean of the cosines of all pairs of sources, which is that of the sums; less if far apart."""
    shared = one.sums.keys() & other.sums.keys()
    # The words of a set come in no fixed order; this sum does not depend on it.
    mean = fsum(one.sums[word] * other.sums[word] for word in shared) / (one.size * other.size)
    return mean if _days_between(one, other) <= NEAR_DAYS else mean * FAR


def _days_between(one: _Story, other: _Story) -> int:
    """Days from the end of the earlier to the start of the later; none if one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)


def _absorb(story: _Story, other: _Story) -> None:
    for word, weight in other.sums.items():
        story.sums[word] = story.sums.get(word, 0.0) + weight
    story.size += other.size
    days = [day for day in (story.first, story.last, other.first, other.last) if day is not None]
    story.first, story.last = min(days, default=None), max(days, default=None)
