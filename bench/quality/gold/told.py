"""An event as annotator and program both tell it, for comparing."""

from dataclasses import dataclass

from corpus.item import Event, Role, Span
from dragoman.model.event import EventMention

# Roles that are one side of an event; the rest keep their names.
SIDES = {
    "actor": "doer",
    "recipient": "target",
    "victim": "target",
    "addressee": "target",
    "observer": "present",
    "attendee": "present",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Somebody's part: the side, and the names by which the telling knows them."""

    side: str
    names: tuple[str, ...]
    is_stated: bool
    is_person: bool = False  # known to be one, so that a surname is enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event. `types` are all right; `sentence` is where it is told, `trigger` the words."""

    types: tuple[str, ...]
    mode: str | None
    status: str
    factuality: str
    background: bool
    trigger: Span
    sentence: Span
    parts: tuple[Part, ...]
    optional: bool = False
    confidence: float = 0.0


def from_notes(event: Event) -> Told:
    """As an annotator told it."""
    types = (event.type, event.alternative) if event.alternative else (event.type,)
    return Told(
        types=types,
        mode=event.mode,
        status=event.status,
        factuality=event.factuality,
        background=event.background,
        trigger=event.trigger,
        sentence=event.trigger,
        parts=tuple(_part(role) for role in event.roles),
        optional=event.optional,
    )


def from_program(event: EventMention) -> Told:
    """As the program tells it."""
    return Told(
        types=(event.type or "none",),
        mode=event.mode,
        status=event.status,
        factuality=event.factuality,
        background=event.background,
        trigger=(event.start, event.end),
        sentence=(
            min(one.start for one in event.evidence),
            max(one.end for one in event.evidence),
        ),
        parts=tuple(
            Part(
                side=SIDES.get(who.role, who.role),
                names=(who.text, who.name),
                is_stated=who.stated,
                is_person=who.actor.startswith("person:"),
            )
            for who in event.participants
        ),
        confidence=event.confidence,
    )


def _part(role: Role) -> Part:
    return Part(
        side=SIDES.get(role.role, role.role), names=(role.name,), is_stated=role.span is not None
    )
