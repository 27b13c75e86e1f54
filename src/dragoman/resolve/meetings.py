"""Meetings: what follows from who meets whom, a mediator, a format, a level."""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.actor import OfficeSeen, Participant
from dragoman.model.cues import load_cues
from dragoman.model.tables import Tables

MEDIATING = ("IGO", "NGO")
LEVELS = ("leaders", "ministers", "advisers", "envoys")  # the highest first
FORMAT_BY_SIZE = {2: "bilateral", 3: "trilateral", 4: "four-way", 5: "five-way"}
ASSEMBLIES = ("Assembly", "Congress", "Council", "Parliament", "Summit")
LARGEST_NAMED = max(FORMAT_BY_SIZE)


def cast_meeting(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Of three sides that meet, the one of an international organisation mediates (inferred)."""
    participants = _without_gatherings(_without_speakers(participants))
    if any(one.role == "mediator" for one in participants):
        return participants
    meeting = [one for one in participants if one.role == "actor"]
    third = [one for one in meeting if one.country in MEDIATING and not is_assembly(one)]
    states = {one.country for one in meeting if one.country and one.country not in MEDIATING}
    if len(third) != 1 or len(states) != 2:
        return participants
    return tuple(
        replace(one, role="mediator", stated=False) if one in third else one for one in participants
    )


def _without_speakers(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """A ministry that offers a summit of states is no side of it beside its own state."""
    states = {
        one.country
        for one in participants
        if one.role == "actor" and one.actor.startswith("state:")
    }
    return tuple(
        one
        for one in participants
        if not (one.role == "actor" and one.actor.startswith("body:") and one.country in states)
    )


def is_assembly(one: Participant) -> bool:
    """Whether it is a body that itself sits there: its sitting is where others meet."""
    return one.actor.startswith("org:") and one.name.rpartition(" ")[2] in ASSEMBLIES


def _without_gatherings(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """No meeting takes part in another: "the Moscow meeting", "the next round"."""
    gatherings = load_cues().meetings.gatherings
    return tuple(
        one
        for one in participants
        if one.actor.startswith("org:") or one.name.lower().rpartition(" ")[2] not in gatherings
    )


def meeting_format(given: str | None, participants: tuple[Participant, ...]) -> str | None:
    """Format as the words give it, else by the number of sides that take part."""
    if given is not None:
        return given
    sides = {one.country or one.actor for one in participants if one.role == "actor"}
    if len(sides) > LARGEST_NAMED:
        return "multilateral"
    return FORMAT_BY_SIZE.get(len(sides))


def meeting_level(
    participants: tuple[Participant, ...], offices: Mapping[str, OfficeSeen], tables: Tables
) -> str | None:
    """Highest level among the offices of those who meet; `offices` by actor key."""
    titles = [
        title
        for one in participants
        if one.role in ("actor", "attendee")
        for title in (_title_of(one, offices, tables),)
    ]
    levels = {tables.offices[title].level for title in titles if title in tables.offices}
    return next((level for level in LEVELS if level in levels), None)


def _title_of(one: Participant, offices: Mapping[str, OfficeSeen], tables: Tables) -> str | None:
    """Title of the office held; of several people ("senior advisers") that of each of them."""
    if one.actor in offices:
        return offices[one.actor].title
    words = one.name.casefold().removesuffix("s").split()
    if not one.actor.startswith("crowd:") or not words:
        return None
    titles = (" ".join(words[at:]) for at in range(len(words)))
    return next((title for title in titles if title in tables.offices), None)
