"""Agreements: what two or more sides agreed, would agree, or are offered to, and what followed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.actor import PRESENT_ROLES, Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Outcome
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.ids import make_id
from dragoman.reconcile.accords import TRUCE, Accord
from dragoman.reconcile.order import unite_evidence
from dragoman.reconcile.terms import Term

STATES = {
    "occurred": "agreed",
    "ongoing": "agreed",
    "planned": "planned",
    "offered": "offered",
    "called_for": "offered",
    "postponed": "planned",
}
PROMISES = ("offers", "promises")  # stances by which one side binds itself
ONE_SIDED = re.compile(r"\b(?:invit|offer|pledg|promis|propos|vow)", re.IGNORECASE)
PARTY_ROLES = ("actor", "recipient")
MEDIATING = ("mediator", "host")
MEETING = "CONSULT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacts:
    """What the record knows of agreements beside their events."""

    accords: Sequence[Accord] = ()
    terms: Sequence[Term] = ()
    commitments: Sequence[Commitment] = ()
    followed: Mapping[str, Sequence[Outcome]] = field(default_factory=dict)


def find_agreements(
    events: Iterable[Event],
    claims: Iterable[Claim],
    side: Callable[[str], str],
    pacts: Pacts | None = None,
) -> list[Agreement]:
    """Agreements of the record, sorted by id."""
    events, claims = list(events), list(claims)
    pacts = pacts or Pacts(accords=[Accord((one,)) for one in agreed_events(events, claims, side)])
    said: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.about and claim.content and claim.stance != "denies":
            said.setdefault(claim.about, []).append(claim.content)
    found = [_agreement(accord, said, events, pacts) for accord in pacts.accords]
    return sorted(found, key=lambda agreement: agreement.id)


def agreed_events(
    events: Iterable[Event], claims: Iterable[Claim], side: Callable[[str], str]
) -> list[Event]:
    """Events that are agreements by themselves, those still to come among them."""
    promises = {claim.act for claim in claims if claim.stance in PROMISES}
    return [
        event
        for event in events
        if is_agreement(event, side) and event.status in STATES
        if is_mutual(event, side) or not (event.id in promises or is_one_sided(event))
    ]


def is_one_sided(event: Event) -> bool:
    """Whether its words are those of one who binds himself or asks another: "invited"."""
    is_done = event.status in ("occurred", "ongoing")
    return is_done and ONE_SIDED.search(event.trigger) is not None


def is_agreement(event: Event, side: Callable[[str], str]) -> bool:
    """Whether it is an agreement of several; one side alone makes a commitment."""
    sides = {side(item.actor) for item in event.participants if item.role in PARTY_ROLES}
    is_offer = event.status in ("offered", "called_for")
    return event.type == "AGREE" and event.factuality in AFFIRMED and (len(sides) > 1 or is_offer)


def is_mutual(event: Event, side: Callable[[str], str]) -> bool:
    """Whether two sides do it, not one to another."""
    return len({side(item.actor) for item in event.participants if item.role == "actor"}) > 1


def _agreement(
    accord: Accord, said: Mapping[str, Sequence[str]], events: Sequence[Event], pacts: Pacts
) -> Agreement:
    main, ids = accord.main, {event.id for event in accord.events}
    evidence = unite_evidence(event.evidence for event in accord.events)
    parties = accord.parties()
    around = [*accord.events, *_talks(accord, events)]
    told = [term.content for term in pacts.terms if term.kind == "provides" and term.pact in ids]
    told = told or [content for event in accord.events for content in said.get(event.id, ())]
    commitments = (one.id for one in pacts.commitments if one.event in ids and one.agreement)
    return Agreement(
        id=make_id("ag", main.id),
        parties=parties,
        mediators=_in(around, MEDIATING, parties),
        provisions=tuple(dict.fromkeys(told) or dict.fromkeys(item.text for item in evidence)),
        when=main.when,
        state=STATES[main.status],
        event=main.id,
        evidence=evidence,
        kind=TRUCE if accord.is_truce else "agreement",
        events=tuple(sorted(ids)),
        witnesses=_in(accord.events, PRESENT_ROLES, parties),
        guarantors=_in(accord.events, ("guarantor",), parties),
        commitments=tuple(sorted(commitments)),
        followed=tuple(pacts.followed.get(main.id, ())),
    )


def _talks(accord: Accord, events: Sequence[Event]) -> list[Event]:
    """Meetings told in the sentence of the agreement: "after talks mediated by Cuba"."""
    spots = {(item.report, item.start) for event in accord.events for item in event.evidence}
    return [
        event
        for event in events
        if event.type == MEETING
        if any((item.report, item.start) in spots for item in event.evidence)
    ]


def _in(
    events: Iterable[Event], roles: Sequence[str], parties: Sequence[Participant]
) -> tuple[Participant, ...]:
    """Who is there in these roles and no party, each once."""
    actors = {one.actor for one in parties}
    found: dict[tuple[str, str], Participant] = {}
    for item in (item for event in events for item in event.participants):
        if item.role in roles and item.actor not in actors:
            found.setdefault((item.role, item.actor), item)
    return tuple(found.values())
