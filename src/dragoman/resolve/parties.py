"""Roles that follow from who meets whom: a third who is no party mediates; formats; levels."""

from dataclasses import replace

from dragoman.model.actor import OfficeSeen, Participant
from dragoman.model.tables import Tables

MEDIATING = {"IGO", "NGO"}
LEVELS = ("leaders", "ministers", "advisers", "envoys")
FORMAT_BY_SIZE = {2: "bilateral", 3: "trilateral", 4: "four-way", 5: "five-way"}


def cast_parties(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Of three sides that meet, the one of an international organisation mediates (inferred)."""
    participants = _without_speakers(participants)
    meeting = [one for one in participants if one.role == "actor"]
    if any(one.role == "mediator" for one in participants) or len({one.country for one in meeting}) < 3:
        return participants
    third = [one for one in meeting if one.country in MEDIATING]
    states = {one.country for one in meeting if one.country not in MEDIATING and one.country}
    if len(third) != 1 or len(states) != 2:
        return participants
    return tuple(replace(one, role="mediator", stated=False) if one in third else one for one in participants)


def _without_speakers(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """A ministry that offers a summit of states is no side of it beside its own state."""
    states = {one.country for one in participants if one.actor.startswith("state:") and one.role == "actor"}
    return tuple(
        one
        for one in participants
        if not (one.role == "actor" and one.actor.startswith("body:") and one.country in states)
    )


def meeting_format(given: str | None, participants: tuple[Participant, ...]) -> str | None:
    """Format as the words give it, else by the number of sides that take part."""
    if given is not None:
        return given
    parties = {one.country or one.actor for one in participants if one.role == "actor"}
    if len(parties) > 5:
        return "multilateral"
    return FORMAT_BY_SIZE.get(len(parties))


def level_of(participants: tuple[Participant, ...], offices: dict[str, OfficeSeen], tables: Tables) -> str | None:
    """Highest level among the offices of those who meet."""
    levels = set()
    for one in participants:
        if one.role in ("actor", "attendee"):
            office = offices.get(one.actor)
            known = tables.offices.get(office.title) if office else None
            if known and known.level in LEVELS:
                levels.add(known.level)
    return next((level for level in LEVELS if level in levels), None)
