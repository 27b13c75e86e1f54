"""Actors: who acts, as one report names them and as the record knows them."""

from dataclasses import dataclass

OTHER = "other"  # told by words that no table knows: "cocoa shippers", "five mosques"
ACTOR_TYPES = (
    "person",
    "state",
    "body",
    "organisation",
    "group",
    "people",
    "crowd",
    "office",
    OTHER,
)
ROLES = (
    "actor",
    "recipient",
    "mediator",
    "host",
    "guarantor",
    "attendee",
    "observer",
    "victim",
    "beneficiary",
)
HELPING_ROLES = ("mediator", "host", "guarantor")
AFFECTED_ROLES = ("recipient", "victim", "beneficiary")
PRESENT_ROLES = ("attendee", "observer")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSeen:
    """An office that a report gives a person: its title and whose it is (ISO or actor key)."""

    title: str
    of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """One report's naming of an actor, resolved within that report.

    `key` identifies the actor: ``state:ARM``, ``org:european-council``, ``group:…``,
    ``people:…``, ``body:AZE:foreign ministry``, ``person:<folded full name>``,
    ``office:ARM:prime minister`` (a title whose holder the report does not name) or
    ``crowd:<folded words>``.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    key: str
    name: str
    type: str
    country: str | None
    sector: str | None
    office: OfficeSeen | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office held, with the first and last published dates at which reports gave it."""

    title: str
    of: str | None
    seen_from: str | None
    seen_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of the record."""

    id: str
    key: str
    name: str
    type: str
    country: str | None
    sector: str | None
    offices: tuple[Office, ...] = ()
    aliases: tuple[str, ...] = ()
    mark: str = "CLEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor in a role. In layer one `actor` is a mention's key, in layer two an actor's id."""

    role: str
    actor: str
    name: str
    country: str | None = None
    sector: str | None = None
    text: str = ""
    stated: bool = True
