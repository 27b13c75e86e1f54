"""Commitments: who promised what to whom, and what came of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.diplomacy import Commitment
from dragoman.model.event import AFFIRMED, AHEAD, Event
from dragoman.model.ids import make_id
from dragoman.model.when import UNKNOWN
from dragoman.reconcile.agreements import PROMISES, is_agreement, is_mutual
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.keeping import find_outcomes, is_undertaken, state_of
from dragoman.reconcile.undertakings import condition_of


def find_commitments(
    events: Sequence[Event],
    claims: Iterable[Claim],
    cast: Cast,
    undertaken: Sequence[Commitment] = (),
) -> list[Commitment]:
    """Commitments of the record, sorted by id: `undertaken`, and what these leave out of promises
    said and of one side's concessions."""
    by_id = {event.id: event for event in events}
    outcomes = find_outcomes(events)
    found: dict[str, Commitment] = {}
    promised: set[str] = set()
    claims = sorted(claims, key=lambda claim: claim.id)
    repeated = _repeated([claim for claim in claims if claim.stance in PROMISES])
    for claim in claims:
        event = by_id.get(claim.act or "") or by_id.get(claim.about or "")
        if claim.stance not in PROMISES or event is None or claim.id in repeated:
            continue
        if claim.speaker and claim.speaker.actor and not _is_agreed(event, cast.side):
            deed = by_id.get(claim.about or "")
            row = _promise(claim, (event, deed), claim.speaker, cast=cast, outcomes=outcomes)
            found[row.id] = row
            promised |= {event.id, claim.act or "", claim.about or ""}
    for event in events:
        is_own = _is_concession(event, cast.side) or is_undertaken(event)
        if event.id not in promised and is_own:
            row = _concession(event, outcomes)
            found[row.id] = row
    rest = [one for one in found.values() if not _is_told(one, undertaken, cast)]
    return sorted((*undertaken, *rest), key=lambda commitment: commitment.id)


def _is_told(row: Commitment, undertaken: Sequence[Commitment], cast: Cast) -> bool:
    """Whether a sentence of it tells an undertaking of the same side, or of the same agreement."""
    spots = {(item.report, item.start) for item in row.evidence}
    sides = {cast.side(one.actor) for one in row.by}
    for other in undertaken:
        is_shared = any((item.report, item.start) in spots for item in other.evidence)
        is_own = other.event == row.event or bool(sides & {cast.side(i.actor) for i in other.by})
        if is_shared and (is_own or other.content in row.content):
            return True
    return False


def _repeated(promises: Sequence[Claim]) -> set[str]:
    """Promises whose words are part of what the same speaker promises in the same sentence."""
    return {
        one.id
        for one in promises
        for other in promises
        if one.speaker == other.speaker
        and one.evidence == other.evidence
        and len(one.content) < len(other.content)
        and one.content in other.content
    }


def _is_agreed(event: Event, side: Callable[[str], str]) -> bool:
    """Whether several have agreed to it, so that it is nobody's promise alone."""
    return (
        event.status in ("occurred", "ongoing") and event.type == "AGREE" and is_mutual(event, side)
    )


def _is_concession(event: Event, side: Callable[[str], str]) -> bool:
    if event.type not in ("AGREE", "CONCEDE") or event.factuality not in AFFIRMED:
        return False
    has_doer = any(item.role == "actor" for item in event.participants)
    return has_doer and not (event.type == "AGREE" and is_agreement(event, side))


def _promise(
    claim: Claim,
    told: tuple[Event, Event | None],
    speaker: Speaker,
    *,
    cast: Cast,
    outcomes: Mapping[str, set[str]],
) -> Commitment:
    event, deed = told
    ahead = next((one for one in (deed, event) if one and one.status in AHEAD), None)
    to = [claim.addressee] if claim.addressee and claim.addressee.actor else []
    recipients = tuple(item for item in event.participants if item.role == "recipient")
    return Commitment(
        id=make_id("co", claim.id),
        by=(_participant(speaker, "actor", cast),),
        to=tuple(_participant(item, "recipient", cast) for item in to) or recipients,
        content=claim.content,
        due=ahead.when if ahead else UNKNOWN,
        condition=condition_of(claim.content),
        state=state_of(event, deed, outcomes),
        event=event.id,
        evidence=claim.evidence,
    )


def _concession(event: Event, outcomes: Mapping[str, set[str]]) -> Commitment:
    content = " ".join(dict.fromkeys(item.text for item in event.evidence[:1]))
    return Commitment(
        id=make_id("co", event.id),
        by=tuple(item for item in event.participants if item.role == "actor"),
        to=tuple(item for item in event.participants if item.role == "recipient"),
        content=content,
        due=event.when if event.status in AHEAD else UNKNOWN,
        condition=condition_of(content),
        state=state_of(event, event if is_undertaken(event) else None, outcomes),
        event=event.id,
        evidence=event.evidence,
    )


def _participant(speaker: Speaker, role: str, cast: Cast) -> Participant:
    actor = cast.by_id.get(speaker.actor or "")
    return Participant(
        role=role,
        actor=speaker.actor or "",
        name=speaker.name,
        country=actor.country if actor else None,
        sector=actor.sector if actor else None,
    )
