"""Roles that a report leaves unsaid and its other sentences tell: all of them marked inferred."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.actor import Participant
from dragoman.model.event import EventMention
from dragoman.model.tables import Tables

CONFLICT = {"ACCUSE", "ASSAULT", "COERCE", "REJECT", "THREATEN", "MOBILIZE", "REQUEST", "SANCTION"}
MEETING = {"CONSULT", "AGREE"}
DEEDS = {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"}
IGO = {"IGO", "NGO", "IMG", "MNC"}
MEDIATION_SIZE = 3  # sides of a meeting of which the one that is no party mediates
SEATS_OF_CLASH = {"clash", "clashes", "confrontation", "confrontations", "fighting", "skirmish", "skirmishes", "hostilities"}


def find_parties(events: Sequence[EventMention]) -> tuple[str, ...]:
    """The two states that the report's events set most against or beside each other.

    Ties go to the pair met first. Only states count, so that a mediating organisation is none.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for event in events:
        sides = _states(event)
        if event.type in CONFLICT | MEETING:
            for first in range(len(sides)):
                for second in range(first + 1, len(sides)):
                    a, b = sorted((sides[first], sides[second]))
                    pairs[a, b] += 1
    return pairs.most_common(1)[0][0] if pairs else ()


def infer_roles(events: Sequence[EventMention], tables: Tables) -> list[EventMention]:
    """The events with the roles that follow from the rest of the report."""
    parties = find_parties(events)
    inferred = [_mediator(event, parties) for event in events]
    inferred = [_accused(event, inferred, parties, tables) for event in inferred]
    inferred = [_doer(event, inferred) for event in inferred]
    inferred = [_clashing(event, parties, tables) for event in inferred]
    return [_closer(event, inferred) for event in inferred]


def _states(event: EventMention) -> list[str]:
    countries = [
        one.country
        for one in event.participants
        if one.role in ("actor", "recipient") and one.country and one.country not in IGO
    ]
    return list(dict.fromkeys(countries))


def _mediator(event: EventMention, parties: tuple[str, ...]) -> EventMention:
    """Two parties and a third meet: the third mediates."""
    if event.type != "CONSULT" or len(parties) < 2 or any(one.role == "mediator" for one in event.participants):
        return event
    meeting = [one for one in event.participants if one.role == "actor"]
    countries = {one.country for one in meeting}
    third = [one for one in meeting if one.country not in parties]
    if not set(parties) <= countries or len(countries) != MEDIATION_SIZE or len(third) != 1:
        return event
    changed = tuple(
        replace(one, role="mediator", stated=False) if one == third[0] else one for one in event.participants
    )
    return replace(event, participants=changed)


def _accused(
    event: EventMention, events: Sequence[EventMention], parties: tuple[str, ...], tables: Tables
) -> EventMention:
    """A party that accuses of a grave deed, naming nobody, means the other party."""
    has_recipient = any(one.role == "recipient" for one in event.participants)
    if event.type != "ACCUSE" or has_recipient:
        return event
    accusers = {one.country for one in event.participants if one.role == "actor"}
    deeds = [one for one in events if one.type in DEEDS and one.evidence == event.evidence and one.factuality == "claimed"]
    other = [country for country in parties if country not in accusers]
    if not deeds or len(other) != 1 or not accusers & set(parties):
        return event
    doers = {one.country for deed in deeds for one in deed.participants if one.role == "actor"}
    if doers - set(other):
        return event
    return replace(event, participants=(*event.participants, _state(other[0], "recipient", tables)))


def _doer(event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The deed told inside an accusation was done by whom it accuses."""
    if event.type not in DEEDS or event.factuality != "claimed" or any(one.role == "actor" for one in event.participants):
        return event
    accused = [
        replace(one, role="actor", stated=False)
        for other in events
        if other.type == "ACCUSE" and other.evidence == event.evidence
        for one in other.participants
        if one.role == "recipient"
    ]
    return replace(event, participants=(*event.participants, *accused))


def _clashing(event: EventMention, parties: tuple[str, ...], tables: Tables) -> EventMention:
    """Clashes of unnamed sides where the parties fight are theirs."""
    words = set(event.trigger.lower().split())
    if event.type != "ASSAULT" or event.participants or not words & SEATS_OF_CLASH or len(parties) < 2:
        return event
    if event.place is None or event.place.country not in parties:
        return event
    return replace(event, participants=tuple(_state(country, "actor", tables) for country in parties))


def _closer(event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """Who is asked to reopen a road, or accused of blocking it, has closed it."""
    if event.type != "COERCE" or event.place is None or any(one.role == "actor" for one in event.participants):
        return event
    for other in events:
        same = other.place is not None and other.place.name == event.place.name
        asked = other.type == "RETREAT" and other.mode == "access" and other.status == "called_for"
        blocks = other.type == "COERCE" and other.mode == event.mode and other is not event
        doers = [one for one in other.participants if one.role == "actor"]
        if same and (asked or blocks) and doers:
            added = tuple(replace(one, stated=False) for one in doers)
            return replace(event, participants=(*event.participants, *added))
    return event


def _state(country: str, role: str, tables: Tables) -> Participant:
    name = tables.state_name(country) or country
    return Participant(role=role, actor=f"state:{country}", name=name, country=country, sector=None, stated=False)
