"""A record narrowed to some types of things and to one actor."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.actor import Actor, Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement
from dragoman.model.figure import Figure
from dragoman.model.record import Record


def narrow_to_type(record: Record, type: str) -> Record:
    """What is of `type`: an event's type or mode, a stance, a measure, a state, a kind of actor.

    The claims behind the figures that stay also stay, so that a number keeps who says it.
    """
    wanted = type.casefold().replace(" ", "_").replace("-", "_")

    def fits(*names: str | None) -> bool:
        return any(name.casefold().replace(" ", "_") == wanted for name in names if name)

    figures = tuple(item for item in record.figures if fits(item.measure))
    behind = {figure.claim for figure in figures}
    return replace(
        record,
        actors=tuple(item for item in record.actors if fits(item.type, item.sector)),
        events=tuple(item for item in record.events if fits(item.type, item.mode)),
        claims=tuple(item for item in record.claims if fits(item.stance) or item.id in behind),
        figures=figures,
        situations=tuple(item for item in record.situations if fits(item.type)),
        tracks=tuple(item for item in record.tracks if fits(item.format, item.level)),
        agreements=tuple(item for item in record.agreements if fits(item.state, item.kind)),
        commitments=tuple(item for item in record.commitments if fits(item.state)),
        positions=tuple(item for item in record.positions if fits(item.stance, item.issue)),
        contradictions=tuple(item for item in record.contradictions if fits(item.type)),
        corrections=tuple(item for item in record.corrections if fits(item.field)),
    )


def narrow_to_actor(record: Record, name: str) -> Record:
    """What an actor takes part in; `name` is an id, a country, or part of a name or alias."""
    ids = {actor.id for actor in record.actors if _is_named(actor, name)}

    def takes_part(participants: Iterable[Participant]) -> bool:
        return any(one.actor in ids or one.country == name.upper() for one in participants)

    claims = tuple(claim for claim in record.claims if _speaks(claim, ids, name))
    events = tuple(event for event in record.events if takes_part(event.participants))
    kept = {claim.id for claim in claims} | {event.id for event in events}
    figures = tuple(figure for figure in record.figures if _belongs(figure, kept))
    told = {event.id for event in events} | {figure.id for figure in figures}
    return replace(
        record,
        actors=tuple(actor for actor in record.actors if actor.id in ids),
        events=events,
        claims=claims,
        figures=figures,
        situations=tuple(item for item in record.situations if takes_part(item.parties)),
        tracks=tuple(
            item
            for item in record.tracks
            if takes_part((*item.parties, *([item.mediator] if item.mediator else [])))
        ),
        agreements=tuple(item for item in record.agreements if takes_part(_around(item))),
        commitments=tuple(item for item in record.commitments if takes_part((*item.by, *item.to))),
        positions=tuple(item for item in record.positions if item.actor in ids),
        contradictions=tuple(
            item
            for item in record.contradictions
            if item.about in told or any(side.actor in ids for side in item.sides)
        ),
        corrections=tuple(item for item in record.corrections if item.about in told),
    )


def _around(agreement: Agreement) -> tuple[Participant, ...]:
    """Parties to an agreement and those who help or stand by."""
    helping = (*agreement.mediators, *agreement.witnesses, *agreement.guarantors)
    return (*agreement.parties, *helping)


def _is_named(actor: Actor, name: str) -> bool:
    folded = name.casefold()
    names = (actor.name, *actor.aliases)
    return actor.id.startswith(name) or any(folded in known.casefold() for known in names)


def _speaks(claim: Claim, ids: set[str], name: str) -> bool:
    speakers = [claim.speaker, claim.addressee, *claim.via]
    return any(
        one.actor in ids or name.casefold() in one.name.casefold() for one in speakers if one
    )


def _belongs(figure: Figure, kept: set[str]) -> bool:
    return figure.event in kept or figure.claim in kept
