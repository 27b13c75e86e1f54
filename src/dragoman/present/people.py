"""How the actors of an event are said: who, to whom, with whose help."""

from collections.abc import Iterable

from dragoman.model.actor import Participant
from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.present.wording import INFERRED, plain

HELPERS = ("mediator", "host", "guarantor")
GOALS = ("recipient", "victim", "beneficiary")
OTHERS = ("attendee", "observer")
NAMED_ALONE = ("state", "organisation", "people")  # their name says where they belong


class People:
    """The actors of a record by id, to say participants with."""

    def __init__(self, record: Record) -> None:
        self._types = {actor.id: actor.type for actor in record.actors}

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
        return plain(f"{participant.name}{country}") + ("" if participant.stated else INFERRED)

    def say_deed(self, event: Event) -> str:
        """Who, and to whom: ``Ararat Mirzoyan (ARM) → Azerbaijan``."""
        doers = self.say(event.participants, ("actor", *OTHERS))
        goals = self.say(event.participants, GOALS)
        return f"{doers or '?'} → {goals}" if goals else doers

    def say_all(self, event: Event) -> str:
        """All who meet, whatever way they are put, without those who only help."""
        return self.say(event.participants, ("actor", *GOALS, *OTHERS))

    def say_helpers(self, event: Event) -> str:
        """Mediator, host and guarantor, each with what it is."""
        said = [
            f"{self.say(event.participants, (role,))} ({role})"
            for role in HELPERS
            if any(one.role == role for one in event.participants)
        ]
        return ", ".join(said)
