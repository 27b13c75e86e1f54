"""Agreements: what two or more sides agreed, would agree, or are offered to."""

from collections.abc import Callable, Iterable

from dragoman.model.actor import HELPING_ROLES
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.ids import make_id

STATES = {
    "occurred": "agreed",
    "ongoing": "agreed",
    "planned": "planned",
    "offered": "offered",
    "called_for": "offered",
    "postponed": "planned",
}
PROMISES = ("offers", "promises")  # stances by which one side binds itself
PARTY_ROLES = ("actor", "recipient")


def find_agreements(
    events: Iterable[Event], claims: Iterable[Claim], side: Callable[[str], str]
) -> list[Agreement]:
    """Agreements of the record, sorted by id."""
    said: dict[str, list[str]] = {}
    claims = list(claims)
    promises = {claim.act for claim in claims if claim.stance in PROMISES}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.about and claim.content and claim.stance != "denies":
            said.setdefault(claim.about, []).append(claim.content)
    found = [
        _agreement(event, said.get(event.id, []))
        for event in events
        if is_agreement(event, side) and event.status in STATES
        if event.id not in promises or is_mutual(event, side)
    ]
    return sorted(found, key=lambda agreement: agreement.id)


def is_agreement(event: Event, side: Callable[[str], str]) -> bool:
    """Whether it is an agreement of several; one side alone makes a commitment."""
    sides = {side(item.actor) for item in event.participants if item.role in PARTY_ROLES}
    is_offer = event.status in ("offered", "called_for")
    return event.type == "AGREE" and event.factuality in AFFIRMED and (len(sides) > 1 or is_offer)


def is_mutual(event: Event, side: Callable[[str], str]) -> bool:
    """Whether two sides do it, not one to another."""
    return len({side(item.actor) for item in event.participants if item.role == "actor"}) > 1


def _agreement(event: Event, said: list[str]) -> Agreement:
    provisions = dict.fromkeys(said) or dict.fromkeys(item.text for item in event.evidence)
    return Agreement(
        id=make_id("ag", event.id),
        parties=tuple(item for item in event.participants if item.role in PARTY_ROLES),
        mediators=tuple(item for item in event.participants if item.role in HELPING_ROLES),
        provisions=tuple(provisions),
        when=event.when,
        state=STATES[event.status],
        event=event.id,
        evidence=event.evidence,
    )
