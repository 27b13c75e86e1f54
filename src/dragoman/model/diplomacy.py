"""What diplomacy leaves behind: tracks, agreements, commitments, positions."""

from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.span import Evidence
from dragoman.model.when import When

# How two lines of talks stand to each other.
RIVALRIES = ("overlaps", "refuses", "prefers", "accepts")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackMeeting:
    """One meeting on a track.

    `parties` are those of the track whom reports place there, by name; `gap_days` the days since
    the meeting that was held before it, of what was held itself.
    """

    event: str
    status: str
    when: When
    place: str | None
    format: str | None
    level: str | None
    round: int | None = None
    parties: tuple[str, ...] = ()
    gap_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """How a track stands to another with the same parties.

    `kind`: ``overlaps`` (both are used for the same parties), ``refuses``, ``prefers`` or
    ``accepts`` (what `side`, a party or a mediator, says of this track; `other` is the one that
    it is set against, where the words name one).
    """

    kind: str
    side: Participant | None
    other: str | None
    since: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A line of mediation (`mediator` set) or of direct talks between `parties`.

    `longest_gap_days` is the longest silence between two meetings held, `last_held` the last
    day of the latest.
    """

    id: str
    name: str
    mediator: Participant | None
    parties: tuple[Participant, ...]
    format: str | None
    level: str | None
    meetings: tuple[TrackMeeting, ...]
    outcomes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    mark: str = "CLEAR"
    longest_gap_days: int | None = None
    last_held: str | None = None
    rivalries: tuple[Rivalry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an agreement or a promise: `how` is fulfils, violates, replaces or extends.

    `event` tells it, `text` gives the words that say so where some do; what is only said not to
    have been done has no event. `asserted` is False of what a side alone says.
    """

    how: str
    event: str | None
    day: str | None
    text: str
    asserted: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was agreed. `state`: agreed, planned or offered.

    `kind` is ceasefire, else agreement; `events` are all that tell of it, `event` the main one.
    `commitments` are what its parties have bound themselves to by it, `followed` what came after.
    """

    id: str
    parties: tuple[Participant, ...]
    mediators: tuple[Participant, ...]
    provisions: tuple[str, ...]
    when: When
    state: str
    event: str
    evidence: tuple[Evidence, ...]
    kind: str = "agreement"
    events: tuple[str, ...] = ()
    witnesses: tuple[Participant, ...] = ()
    guarantors: tuple[Participant, ...] = ()
    commitments: tuple[str, ...] = ()
    followed: tuple[Outcome, ...] = ()
    mark: str = "CLEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who promised what to whom. `state`: open, kept, broken or disputed.

    `agreement` is that which it is part of; `settled` what fulfilled or violated it.
    """

    id: str
    by: tuple[Participant, ...]
    to: tuple[Participant, ...]
    content: str
    due: When
    condition: str | None
    state: str
    event: str
    evidence: tuple[Evidence, ...]
    agreement: str | None = None
    settled: tuple[Outcome, ...] = ()
    mark: str = "CLEAR"


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
    mark: str = "CLEAR"
