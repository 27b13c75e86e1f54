"""An event out of its mentions: the best value of each field, and all that speaks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.codebook import Codebook
from dragoman.model.event import Event, Merge
from dragoman.model.ids import make_id
from dragoman.reconcile.account import Account
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.cluster import Tie
from dragoman.reconcile.dates import merge_when
from dragoman.reconcile.meetings import merge_meetings
from dragoman.reconcile.order import unite_evidence
from dragoman.reconcile.participants import merge_participants
from dragoman.reconcile.places import merge_place, merge_route
from dragoman.reconcile.support import from_reports, merge_confidence, merge_factuality, tier_of
from dragoman.reconcile.trail import make_trail
from dragoman.reconcile.usual import usual


def merge_accounts(
    accounts: Sequence[Account],
    *,
    ties: Mapping[str, Sequence[Tie]],
    cast: Cast,
    codebook: Codebook,
) -> Event:
    """Event of a cluster. Its links, figures and claims still name mentions and first rows."""
    accounts = sorted(
        (told for account in accounts for told in account.mentions), key=lambda told: told.rank
    )
    founding = accounts[0].mention
    mentions = [account.mention for account in accounts]
    kind = next((m.type for m in mentions if m.type), None)
    status, trail = make_trail(accounts)
    confidence = merge_confidence(accounts)
    reported = from_reports(accounts)
    reports = len({account.mention.report for account in reported})
    event = Event(
        id=make_id("ev", founding.id),
        type=kind,
        mode=usual((m.report, m.mode) for m in mentions if m.type == kind),
        contexts=tuple(sorted({context for m in mentions for context in m.contexts})),
        quad=None,
        score=None,
        cameo=None,
        status=status,
        factuality=merge_factuality(accounts),
        background=all(m.background for m in mentions),
        trail=trail,
        when=merge_when(accounts, status),
        place=merge_place([(m.report, m.place) for m in mentions]),
        participants=merge_participants((m.participants for m in mentions), kind=kind, cast=cast),
        meeting=merge_meetings([(m.report, m.meeting) for m in mentions]),
        links=tuple(link for m in mentions for link in m.links),
        figures=tuple(figure for m in mentions for figure in m.figures),
        claims=(),
        confidence=confidence,
        tier=tier_of(confidence, reports=reports),
        decided_by=founding.decided_by,
        trigger=founding.trigger,
        reports=reports,
        independent=len({account.source for account in reported}),
        mentions=tuple(m.id for m in mentions),
        merges=_merges(accounts, ties),
        evidence=unite_evidence(m.evidence for m in mentions),
        route=merge_route(m.route for m in mentions),
    )
    return classify(event, codebook)


def classify(event: Event, codebook: Codebook) -> Event:
    """The event with the quad class, score and CAMEO code of its type and mode."""
    entry = codebook.type_of(event.type, event.mode)
    if entry is None:
        return replace(event, quad=None, score=None, cameo=None)
    return replace(event, quad=entry.quad, score=entry.score, cameo=entry.cameo)


def _merges(accounts: Sequence[Account], ties: Mapping[str, Sequence[Tie]]) -> tuple[Merge, ...]:
    """For each mention but the founding one the strongest tie to one that stood before it."""
    order = {account.id: place for place, account in enumerate(accounts)}
    merges = []
    for account in accounts[1:]:
        own = [
            (tie, tie.one if tie.other == account.id else tie.other)
            for tie in ties.get(account.id, ())
        ]
        ranked = sorted(own, key=lambda pair: (order[pair[1]] > order[account.id], -pair[0].score))
        if ranked:
            tie, into = ranked[0]
            merges.append(
                Merge(mention=account.id, into=into, score=tie.score, reasons=tie.reasons)
            )
    return tuple(merges)
