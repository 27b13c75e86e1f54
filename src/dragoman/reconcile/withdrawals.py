"""Withdrawals: one who will not come calls off the meeting that he was expected at."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.event import Event, Link
from dragoman.model.when import UNKNOWN
from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, ids_in, is_split
from dragoman.reconcile.compare.status import DONE, OFF
from dragoman.reconcile.compare.where import may_be_one_place
from dragoman.reconcile.compare.who import find_clash
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.sides import is_named

TOLD_DAYS = 14  # a withdrawal without a day is told this close to the meeting
REASON = "one who was expected will not come"


def join_withdrawals(clusters: Sequence[Cluster], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters with each withdrawal joined to the one planned meeting that it can mean."""
    kept = {place: list(cluster) for place, cluster in enumerate(clusters)}
    ties = []
    for place, cluster in enumerate(clusters):
        if not all(map(_is_withdrawal, cluster)):
            continue
        found = [other for other in kept if other != place and _is_meant(kept[other], cluster[0])]
        nearest = _nearest(found, kept, cluster[0])
        if nearest is None or is_split(ids_in(cluster), ids_in(kept[nearest]), bonds):
            continue
        first = kept[nearest][0]
        ties += [Tie(one=first.id, other=a.id, score=0.6, reasons=(REASON,)) for a in cluster]
        kept[nearest] += [_as_step(account) for account in kept.pop(place)]
    return [sorted(cluster, key=lambda told: told.rank) for cluster in kept.values()], ties


def link_replacements(events: Sequence[Event], cast: Cast) -> list[Event]:
    """Events where what was held without one who withdrew is linked to what had been planned."""
    off = [event for event in events if event.type == MEETING and event.status in OFF]
    return [replace(event, links=(*event.links, *_replaced(event, off, cast))) for event in events]


def _replaced(held: Event, off: Sequence[Event], cast: Cast) -> list[Link]:
    if held.type != MEETING or held.status not in DONE or held.factuality != "asserted":
        return []
    sides = _sides(held, cast)
    found = [
        event
        for event in off
        if held.when.start
        and (event.when.start, event.when.end) == (held.when.start, held.when.end)
        and len(sides) > 1
        and sides < _sides(event, cast)
    ]
    return [Link(type="replaces", event=event.mentions[0]) for event in found]


def _sides(event: Event, cast: Cast) -> set[str]:
    return {side for item in event.participants if is_named(side := cast.side(item.actor))}


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
