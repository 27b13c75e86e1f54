"""Looking back: a meeting told without day or place is the one its report has told of already."""

import re
from collections.abc import Sequence

from dragoman.model.event import UNREAL
from dragoman.reconcile.account import DONE, MEETING, Account
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, ids_in, is_split
from dragoman.reconcile.compare.status import OFF
from dragoman.reconcile.compare.who import find_clash
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.sides import is_named, is_party

POINTERS = ("caption", "read_more")  # these speak of other reports
# Before its word they say that it is another meeting.
OTHER = re.compile(
    r"\b(another|earlier|first|further|last|new|next|previous|second|third)\W+(\w+\W+)?$", re.I
)
BEFORE = 40  # characters before the trigger in which such a word is looked for
REASON = "the one meeting of these people in the report, told without day or place"


def look_back(clusters: Sequence[Cluster], bonds: Bonds) -> tuple[list[Cluster], list[Tie]]:
    """Clusters with bare ones joined to the only meeting of the same people in their report."""
    groups: Groups[int] = Groups(range(len(clusters)))
    by_report: dict[str, list[int]] = {}
    for place, cluster in enumerate(clusters):
        for report in sorted({account.mention.report for account in cluster}):
            by_report.setdefault(report, []).append(place)
    ties = []
    for place, cluster in enumerate(clusters):
        if not _is_bare(cluster):
            continue
        near = [clusters[other] for other in by_report[cluster[0].mention.report] if other != place]
        fitting = [told for other in near if (told := _told_in(other, cluster))]
        if len(fitting) != 1:
            continue
        (other,) = (n for n in by_report[fitting[0].mention.report] if fitting[0] in clusters[n])
        joined = [name for member in groups.members(other) for name in ids_in(clusters[member])]
        if not is_split(ids_in(cluster), joined, bonds):
            groups.join(place, other)
            ties.append(Tie(one=fitting[0].id, other=cluster[0].id, score=0.6, reasons=(REASON,)))
    whole = [[told for place in group for told in clusters[place]] for group in groups.groups()]
    return [sorted(group, key=lambda told: told.rank) for group in whole], ties


def _is_bare(cluster: Cluster) -> bool:
    is_one_report = len({account.mention.report for account in cluster}) == 1
    return is_one_report and all(map(_looks_back, cluster))


def _looks_back(account: Account) -> bool:
    mention = account.mention
    evidence = mention.evidence[0].text if mention.evidence else ""
    before = evidence[max(0, account.offset - BEFORE) : account.offset]
    return (
        mention.type == MEETING
        and account.is_bare
        and mention.status not in OFF
        and mention.factuality not in UNREAL
        and mention.block not in POINTERS
        and len(_parties(account)) > 1
        and not OTHER.search(before)
    )


def _told_in(cluster: Cluster, bare: Cluster) -> Account | None:
    """Account of the same report that tells fully of what `bare` may look back to."""
    thirds = frozenset(side for told in cluster for side in told.sides("mediator", "host"))
    return next(
        (
            told
            for told in cluster
            if told.shares_report(bare[0])
            and not told.is_bare
            and all(_may_be_one(told, one, thirds) for one in bare)
        ),
        None,
    )


def _may_be_one(told: Account, bare: Account, thirds: frozenset[str]) -> bool:
    """Whether they agree in all that `bare` says; `thirds` host or mediate what was told."""
    a, b = told.mention, bare.mention
    is_held = {a.status, b.status} <= DONE
    if a.type != MEETING or not (is_held or a.status == b.status) or a.factuality in UNREAL:
        return False
    levels = {m.meeting.level for m in (a, b) if m.meeting and m.meeting.level}
    if len(levels) > 1 or find_clash(told.parts, bare.parts):
        return False
    own = bare.sides("mediator", "host")
    is_same = _parties(told) - thirds == _parties(bare) - own - thirds
    return is_same and (not thirds or own <= thirds)


def _parties(account: Account) -> frozenset[str]:
    """Sides that meet: states, peoples and groups, else all who are named."""
    sides = account.sides("actor", "recipient")
    parties = frozenset(filter(is_party, sides))
    return parties if len(parties) > 1 else frozenset(filter(is_named, sides))
