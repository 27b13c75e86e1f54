"""Withdrawals: one who will not come calls off the meeting that he was expected at."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.when import UNKNOWN
from dragoman.reconcile.account import DONE, MEETING, Account
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, ids_in, is_split
from dragoman.reconcile.compare.status import OFF
from dragoman.reconcile.compare.where import may_be_one_place
from dragoman.reconcile.compare.who import find_clash
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.sides import is_named

TOLD_DAYS = 14  # a withdrawal without a day is told this close to the meeting
WEEK = 7
Days = tuple[str | None, str | None]
REASON = "one who was expected will not come"


def join_withdrawals(clusters: Sequence[Cluster], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters with each withdrawal joined to the one planned meeting that it can mean."""
    kept = {place: list(cluster) for place, cluster in enumerate(clusters)}
    weeks = _planned_by_week(clusters)
    ties = []
    for place, cluster in enumerate(clusters):
        if not all(map(_is_withdrawal, cluster)):
            continue
        near = {other for week in _weeks_near(cluster[0]) for other in weeks.get(week, ())}
        found = [other for other in sorted(near) if _is_meant(kept[other], cluster[0])]
        nearest = _nearest(found, kept, cluster[0])
        if nearest is None or is_split(ids_in(cluster), ids_in(kept[nearest]), bonds):
            continue
        first = kept[nearest][0]
        ties += [Tie(one=first.id, other=a.id, score=0.6, reasons=(REASON,)) for a in cluster]
        kept[nearest] += [_as_step(account) for account in kept.pop(place)]
    return [sorted(cluster, key=lambda told: told.rank) for cluster in kept.values()], ties


def _planned_by_week(clusters: Sequence[Cluster]) -> dict[int, set[int]]:
    """Clusters in which a meeting is planned for known days, by the weeks of these days."""
    weeks: dict[int, set[int]] = {}
    for place, cluster in enumerate(clusters):
        for told in filter(_is_planned_meeting, cluster):
            if told.span is not None and told.span.is_known:
                for week in range(told.span.first // WEEK, told.span.last // WEEK + 1):
                    weeks.setdefault(week, set()).add(place)
    return weeks


def _weeks_near(off: Account) -> range:
    """Weeks in which a meeting may lie that the withdrawal means."""
    if off.span and off.span.is_known:
        return range(off.span.first // WEEK, off.span.last // WEEK + 1)
    day = ordinal(off.published)
    if day is None:
        return range(0)
    return range((day - TOLD_DAYS) // WEEK, (day + TOLD_DAYS) // WEEK + 1)


def _is_withdrawal(account: Account) -> bool:
    """Whether it tells only of one side's not coming somewhere."""
    mention = account.mention
    is_off = mention.type == MEETING and mention.status in OFF
    return is_off and len(account.mentions) == 1 and len(set(filter(is_named, _who(account)))) == 1


def _who(account: Account) -> frozenset[str]:
    """Sides that would come; of a visit, the land to be visited is none of them."""
    return account.sides("actor") if account.mention.mode == "visit" else account.sides()


def _is_meant(cluster: Cluster, off: Account) -> bool:
    """Whether the cluster is of a planned meeting that the one who withdraws was expected at."""
    planned = [told for told in cluster if _is_planned_meeting(told)]
    statuses = {told.mention.status for told in cluster}
    if not planned or statuses & DONE or planned[0].rank > off.rank:
        return False
    return any(
        len(told.sides()) > 1
        and _who(off) <= told.sides("actor", "recipient")
        and not find_clash(told.parts, off.parts)
        and (told.place is None or off.place is None or may_be_one_place(told.place, off.place))
        and _days_apart(told, off) is not None
        for told in planned
    )


def _is_planned_meeting(told: Account) -> bool:
    return told.mention.type == MEETING and told.mention.status == "planned"


def _nearest(found: Sequence[int], kept: dict[int, Cluster], off: Account) -> int | None:
    """The one whose days are nearest; none where two are equally near."""
    ranked = sorted((min(_all_days(kept[place], off)), place) for place in found)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1] if ranked else None


def _all_days(cluster: Cluster, off: Account) -> list[int]:
    days = [_days_apart(told, off) for told in cluster if _is_planned_meeting(told)]
    return [apart for apart in days if apart is not None]


def _days_apart(planned: Account, off: Account) -> int | None:
    """Days between the plan and the withdrawal, or None where they cannot belong together."""
    span = planned.span
    if span is None or not span.is_known:
        return None
    if off.span and off.span.is_known:
        return 0 if span.meets(off.span) else None
    day = ordinal(off.published)
    if day is None:
        return None
    apart = max(0, span.first - day, day - span.last)
    return apart if apart <= TOLD_DAYS else None


def _as_step(account: Account) -> Account:
    """The withdrawal as an account of the meeting: its status, and nothing of the journey."""
    mention = account.mention
    is_known = account.span is not None and account.span.is_known
    factuality = "asserted" if mention.factuality == "negated" else mention.factuality
    step = replace(
        mention,
        mode=None,
        participants=(),
        place=None,
        meeting=None,
        factuality=factuality,
        when=mention.when if is_known else UNKNOWN,
    )
    return replace(account, mention=step)
