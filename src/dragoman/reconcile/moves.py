"""Moves: a meeting put off to another day is the one planned for the day before, and the one held.

Average linkage keeps them apart: most accounts of the plan share no day with any of the meeting.
"""

from collections.abc import Callable, Sequence

from dragoman.reconcile.account import DONE, MEETING, Account
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, ids_in, is_split
from dragoman.reconcile.compare.who import find_clash
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.sides import is_named

FEWEST = 2  # sides that both name, where both name so many
PAST_DAYS = 7  # after the day planned that a move may still be told
SLACK_DAYS = 1  # by which the new day and the day of the meeting may differ
LONGEST_DAYS = 60  # from the day planned to the new one
WEEK = 7
Meant = Callable[[Account, Account], bool]
REASON_PLAN = "planned for the day from which it was moved"
REASON_HELD = "held on the day to which it was moved"


def join_moves(clusters: Sequence[Cluster], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters with each moved meeting joined to its plan, and to the meeting on the new day."""
    groups: Groups[int] = Groups(range(len(clusters)))
    weeks = _by_week(clusters)
    ties: list[Tie] = []
    for place, cluster in enumerate(clusters):
        for moved in filter(_is_moved, cluster):
            near = {other for week in _weeks_near(moved) for other in weeks.get(week, ())}
            for is_meant, reason in ((_is_plan, REASON_PLAN), (_is_held, REASON_HELD)):
                if any(is_meant(told, moved) for told in cluster):
                    continue
                fitting = [
                    (told, other)
                    for other in sorted(near - {place})
                    if (told := _first(is_meant, clusters[other], moved))
                ]
                if len(fitting) == 1 and _may_join(groups, clusters, (place, fitting[0][1]), bonds):
                    told, other = fitting[0]
                    groups.join(place, other)
                    ties.append(_tie(told, moved, reason))
    whole = [[told for place in group for told in clusters[place]] for group in groups.groups()]
    return [sorted(group, key=lambda told: told.rank) for group in whole], ties


def _tie(told: Account, moved: Account, reason: str) -> Tie:
    one, other = sorted((told, moved), key=lambda account: account.rank)
    return Tie(one=one.id, other=other.id, score=0.6, reasons=(reason,))


def _by_week(clusters: Sequence[Cluster]) -> dict[int, set[int]]:
    """Clusters in which a meeting is told for known days, by the weeks of these days."""
    weeks: dict[int, set[int]] = {}
    for place, cluster in enumerate(clusters):
        for told in cluster:
            if told.is_meeting and told.span is not None and told.span.is_known:
                for week in range(told.span.first // WEEK, told.span.last // WEEK + 1):
                    weeks.setdefault(week, set()).add(place)
    return weeks


def _weeks_near(moved: Account) -> range:
    if moved.day is None:
        return range(0)
    return range((moved.day - PAST_DAYS) // WEEK, (moved.day + LONGEST_DAYS) // WEEK + 1)


def _is_moved(account: Account) -> bool:
    """Whether it tells of a meeting with a new day, and of at least two who are to meet."""
    is_dated = account.span is not None and account.span.is_known
    is_told = account.mention.type == MEETING and account.is_moved and is_dated
    return is_told and len(_parties(account)) >= FEWEST


def _first(is_meant: Meant, cluster: Cluster, moved: Account) -> Account | None:
    """The first account that may be meant, in a cluster that nothing parts from the moved one."""
    if any(find_clash(told.parts, moved.parts) for told in cluster):
        return None
    return next((told for told in cluster if is_meant(told, moved)), None)


def _is_plan(told: Account, moved: Account) -> bool:
    """Whether it is the plan for an earlier day, or a later one where the meeting is brought on."""
    span, new, day = told.span, moved.span, moved.day
    if told.mention.status != "planned" or told.is_moved or told.rank > moved.rank:
        return False
    if span is None or new is None or day is None or not span.is_day or span.meets(new):
        return False
    is_ahead = span.last >= day - PAST_DAYS and abs(new.first - span.last) <= LONGEST_DAYS
    return is_ahead and _are_same(told, moved)


def _is_held(told: Account, moved: Account) -> bool:
    span, new = told.span, moved.span
    if told.mention.status not in DONE or span is None or new is None or not span.is_known:
        return False
    if told.mention.background or told.rank < moved.rank:
        return False
    is_day = span.first - SLACK_DAYS <= new.last and new.first <= span.last + SLACK_DAYS
    return is_day and _are_same(told, moved)


def _are_same(told: Account, moved: Account) -> bool:
    """Whether the same sides meet, in the same round where both say which."""
    modes = {told.mention.mode, moved.mention.mode} - {None}
    if told.mention.type != MEETING or len(modes) > 1:
        return False
    rounds = {m.meeting.round for m in (told.mention, moved.mention) if m.meeting}
    mine, theirs = _parties(told), _parties(moved)
    return len(rounds - {None}) < FEWEST and len(mine & theirs) >= FEWEST


def _parties(account: Account) -> frozenset[str]:
    return frozenset(filter(is_named, account.sides("actor", "recipient")))


def _may_join(
    groups: Groups[int], clusters: Sequence[Cluster], places: tuple[int, int], bonds: Bonds
) -> bool:
    mine, theirs = (
        [name for member in groups.members(place) for name in ids_in(clusters[member])]
        for place in places
    )
    return not is_split(mine, theirs, bonds)
