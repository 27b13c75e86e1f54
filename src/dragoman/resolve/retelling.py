"""What a report tells twice: the same deed, offer or statement, marked as one account of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import EventMention

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
STATEMENTS = frozenset({"ACCUSE", "SUPPORT"})
NEXT_SENTENCE = 3  # characters between two sentences that follow each other
Key = tuple[str | None, ...]


@dataclass(slots=True)
class _Deed:
    """A deed by its first telling, and the countries of its doer as far as told by now."""

    first: EventMention
    doers: frozenset[str]


def refer_back(events: Sequence[EventMention]) -> list[EventMention]:
    """The events in order, each that is told again referring to its first telling."""
    deeds: dict[Key, list[_Deed]] = {}
    offers: dict[frozenset[str], EventMention] = {}
    offered = {event.evidence for event in events if _is_offered_meeting(event)}
    told: list[EventMention] = []
    for event in events:
        first = None
        if event.corefers is None:
            first = (
                _same_deed(event, deeds)
                or _same_offer(event, offers, is_to_meet=event.evidence in offered)
                or _same_statement(event, told)
            )
        told.append(replace(event, corefers=first.corefers or first.id) if first else event)
    return told


def is_claimed_deed(event: EventMention) -> bool:
    """Whether somebody is accused of it: the deed itself, not the accusation."""
    return event.type in DEEDS and event.factuality == "claimed"


def _same_deed(event: EventMention, deeds: dict[Key, list[_Deed]]) -> EventMention | None:
    """A deed of which somebody is accused twice, in the same word."""
    if not is_claimed_deed(event):
        return None
    key = (event.type, event.mode, event.trigger.casefold().split()[-1])
    doers = _countries(event, "actor")
    for deed in deeds.get(key, []):
        if _agree(deed.doers, doers):
            deed.doers = deed.doers & doers or deed.doers | doers
            return deed.first
    deeds.setdefault(key, []).append(_Deed(event, doers))
    return None


def _same_offer(
    event: EventMention, offers: dict[frozenset[str], EventMention], *, is_to_meet: bool
) -> EventMention | None:
    """An offer to meet that the report repeats: its headline, its lead, its body."""
    countries = _countries(event, "actor")
    if event.type != "AGREE" or not is_to_meet or not countries:
        return None
    if countries in offers:
        return offers[countries]
    offers[countries] = event
    return None


def _same_statement(event: EventMention, told: Sequence[EventMention]) -> EventMention | None:
    """What a state says, and its spokesman in the next sentence."""
    for earlier in reversed(told[-3:]):
        gap = event.evidence[0].start - earlier.evidence[0].end
        if (
            event.type not in STATEMENTS
            or earlier.type != event.type
            or not 0 <= gap <= NEXT_SENTENCE
        ):
            continue
        is_same = all(
            _countries(event, role) and _countries(event, role) == _countries(earlier, role)
            for role in ("actor", "recipient")
        )
        if is_same and event.mode == earlier.mode and _is_by_state(earlier) != _is_by_state(event):
            return earlier
    return None


def _is_offered_meeting(event: EventMention) -> bool:
    return event.type == "CONSULT" and event.status == "offered"


def _is_by_state(event: EventMention) -> bool:
    return any(one.role == "actor" and one.actor.startswith("state:") for one in event.participants)


def _countries(event: EventMention, role: str) -> frozenset[str]:
    return frozenset(one.country for one in event.participants if one.role == role and one.country)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
