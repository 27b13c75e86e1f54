"""The fields of a noted event in the event mention that serves it."""

from bench.quality.dev.names import find_names, has_surname, is_named
from bench.quality.dev.notes import NotedEvent, NotedRole
from dragoman.model.actor import Participant
from dragoman.model.event import EventMention

# Roles that an analyst and the codebook tell apart by the deed; here they are one side each.
SIDES = {
    "actor": "doer",
    "speaker": "doer",
    "recipient": "target",
    "addressee": "target",
    "victim": "target",
}


def is_status(note: NotedEvent, event: EventMention) -> bool:
    """Whether the status is the one noted."""
    return event.status == note.status


def is_date(note: NotedEvent, event: EventMention, published: str) -> bool:
    """Whether the days are those noted; unknown is right as unknown, or bounded by publication."""
    if note.date == (None, None):
        return event.when.start is None and event.when.end in (None, published)
    return (event.when.start, event.when.end) == note.date


def asked_roles(note: NotedEvent) -> tuple[NotedRole, ...]:
    """Those noted as doing it or as those to whom it is done, where it is known who they are."""
    return tuple(role for role in note.roles if role.role in SIDES and find_names(role.name))


def found_roles(note: NotedEvent, event: EventMention) -> tuple[NotedRole, ...]:
    """Those of them that the mention has on the same side."""
    return tuple(role for role in asked_roles(note) if _has(event, role))


def _has(event: EventMention, role: NotedRole) -> bool:
    return any(
        SIDES.get(who.role) == SIDES[role.role] and _is_one(who, role) for who in event.participants
    )


def _is_one(who: Participant, role: NotedRole) -> bool:
    """Armies of two states end in one word; only persons are known by the last."""
    is_person = who.actor.startswith("person:")
    return is_named(who.name, role.name) or (is_person and has_surname(who.name, role.name))
