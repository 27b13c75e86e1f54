"""What diplomacy leaves behind: tracks, agreements, commitments, positions."""

from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.span import Evidence
from dragoman.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackMeeting:
    """One meeting on a track."""

    event: str
    status: str
    when: When
    place: str | None
    format: str | None
    level: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A line of mediation (`mediator` set) or of direct talks between `parties`."""

    id: str
    name: str
    mediator: Participant | None
    parties: tuple[Participant, ...]
    format: str | None
    level: str | None
    meetings: tuple[TrackMeeting, ...]
    outcomes: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was agreed. `state`: agreed, planned or offered."""

    id: str
    parties: tuple[Participant, ...]
    mediators: tuple[Participant, ...]
    provisions: tuple[str, ...]
    when: When
    state: str
    event: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who promised what to whom. `state`: open, kept, broken or disputed."""

    id: str
    by: tuple[Participant, ...]
    to: tuple[Participant, ...]
    content: str
    due: When
    condition: str | None
    state: str
    event: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What an actor wants on an issue, made of its claims."""

    id: str
    actor: str
    name: str
    issue: str
    stance: str
    since: str | None
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
