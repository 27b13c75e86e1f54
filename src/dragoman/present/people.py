"""How the actors of an event are said: who, to whom, with whose help."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from dragoman.model.actor import (
    AFFECTED_ROLES,
    HELPING_ROLES,
    PRESENT_ROLES,
    Actor,
    Participant,
)
from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.present.wording import INFERRED, plain

ORDER = ("actor", *PRESENT_ROLES, *AFFECTED_ROLES, *HELPING_ROLES)
NAMED_ALONE = ("state", "organisation", "people")  # their name says where they belong


class People:
    """The actors of a record by id, to say participants with."""

    def __init__(self, record: Record, names: Mapping[str, str] | None = None) -> None:
        self._types = {actor.id: actor.type for actor in record.actors}
        self._names = names or {}

    @classmethod
    def in_brief(cls, record: Record) -> Self:
        """The same, with persons by the one name that reports call them by."""
        return cls(record, _brief_names(record.actors))

    def say(self, participants: Iterable[Participant], roles: tuple[str, ...]) -> str:
        """Those in `roles`, each once, by role and then as given."""
        taken = sorted(
            (one for one in participants if one.role in roles),
            key=lambda one: roles.index(one.role),
        )
        return ", ".join(dict.fromkeys(self.say_one(one) for one in taken))

    def say_one(self, participant: Participant) -> str:
        """Name and country; an inferred participant is marked."""
        kind = self._types.get(participant.actor)
        has_country = participant.country and kind not in NAMED_ALONE
        country = f" ({participant.country})" if has_country else ""
        name = self._names.get(participant.actor, participant.name)
        return plain(f"{name}{country}") + ("" if participant.stated else INFERRED)

    def say_roles(self, participants: Sequence[Participant]) -> str:
        """All of them, role by role and the actors first, each role but the actor's named."""
        roles = sorted({one.role for one in participants}, key=ORDER.index)
        said = {role: self.say(participants, (role,)) for role in roles}
        return "; ".join(f"{role} {who}" if role != "actor" else who for role, who in said.items())

    def say_deed(self, event: Event) -> str:
        """Who, and to whom: ``Ararat Mirzoyan (ARM) → Azerbaijan``; helpers after them."""
        doers = self.say(event.participants, ("actor", *PRESENT_ROLES))
        goals = self.say(event.participants, AFFECTED_ROLES)
        deed = f"{doers or '?'} → {goals}" if goals else doers
        return "; ".join(part for part in (deed, *self._helpers(event)) if part)

    def say_all(self, event: Event) -> str:
        """All who meet, whatever way they are put, without those who only help."""
        return self.say(event.participants, ("actor", *AFFECTED_ROLES, *PRESENT_ROLES))

    def say_helpers(self, event: Event) -> str:
        """Mediator, host and guarantor, each with what it is."""
        return "; ".join(self._helpers(event))

    def _helpers(self, event: Event) -> list[str]:
        roles = {one.role for one in event.participants}
        return [
            f"{role} {self.say(event.participants, (role,))}"
            for role in HELPING_ROLES
            if role in roles
        ]


def _brief_names(actors: Iterable[Actor]) -> dict[str, str]:
    """Persons by the part of their name that is also an alias and that nobody else is called."""
    persons = [actor for actor in actors if actor.type == "person"]
    parts = {actor.id: _called(actor) for actor in persons}
    bearers = Counter(part for actor in persons for part in set(actor.name.split()))
    return {id: part for id, part in parts.items() if part and bearers[part] == 1}


def _called(actor: Actor) -> str | None:
    parts = [part for part in actor.name.split() if part in actor.aliases]
    return parts[-1] if parts else None
