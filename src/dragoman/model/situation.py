"""Situations: what lasts, from its opening to its end."""

from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.place import Place
from dragoman.model.span import Evidence
from dragoman.model.when import When

SITUATION_TYPES = (
    "blockade",
    "closure",
    "conflict",
    "control",
    "deployment",
    "ceasefire",
    "detention",
    "displacement",
    "sanctions",
    "curfew",
)
SITUATION_STATES = ("in_force", "ended", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationMention:
    """One report's account of a situation; `event` is the mention of the event that moves it."""

    id: str
    report: str
    start: int
    end: int
    trigger: str
    type: str
    parties: tuple[Participant, ...]
    place: Place | None
    when: When
    state: str
    event: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A lasting state of things; `last_seen` is the latest published date that saw it in force."""

    id: str
    type: str
    parties: tuple[Participant, ...]
    place: Place | None
    start: When
    end: When | None
    state: str
    last_seen: str | None
    events: tuple[str, ...]
    reports: int
    evidence: tuple[Evidence, ...]
