"""Plain statements that charge another country: "Thai troops fired, Cambodia's ministry says".

Between two countries who says that the other used force accuses it. What an army says of the rebels
of its own country is mostly told as news, and stays a statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.actor import ActorMention
from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.ids import make_id

FORCE = ("ASSAULT", "COERCE")
ACCUSES = "accuses"
# Sectors that speak for their side.
OFFICIAL = ("GOV", "LEG", "MIL", "SPY")


def with_charges(
    claims: Iterable[Claim | None], events: Sequence[EventMention], actors: Iterable[ActorMention]
) -> list[Claim | None]:
    """The claims; those by which one country's officials tell of another's force as accusations."""
    by_id = {event.id: event for event in events}
    by_key = {actor.key: actor for actor in actors}
    return [
        _accusing(claim) if claim is not None and _is_charge(claim, by_id, by_key) else claim
        for claim in claims
    ]


def _accusing(claim: Claim) -> Claim:
    return replace(
        claim,
        id=make_id("cl", claim.report, claim.start, claim.end, "claim", ACCUSES),
        stance=ACCUSES,
    )


def _is_charge(
    claim: Claim, events: Mapping[str, EventMention], actors: Mapping[str, ActorMention]
) -> bool:
    deed = events.get(claim.about or "")
    speaker = actors.get((claim.speaker.actor or "") if claim.speaker else "")
    if claim.stance != "states" or claim.act is not None or deed is None or speaker is None:
        return False
    is_official = speaker.sector in OFFICIAL or speaker.type == "state"
    if not is_official or deed.type not in FORCE or deed.factuality != "claimed":
        return False
    doers = {one.country for one in deed.participants if one.role == "actor" and one.stated}
    suffered = {one.country for one in deed.participants if one.role != "actor"}
    home = speaker.country
    is_foreign = bool(home and doers) and doers.isdisjoint((home, None))
    return is_foreign and suffered <= {home, None}
