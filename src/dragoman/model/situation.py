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
SITUATION_STATES = ("in_force", "broken", "ended", "unknown")
TURNS = ("opened", "changed", "broken", "ended")
# The state that a turn leaves behind.
STATE_AFTER = {"opened": "in_force", "changed": "in_force", "broken": "broken", "ended": "ended"}


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
    mark: str = "CLEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What opened, changed, broke or ended a situation: its day, and the event where one tells it.

    `day` is that of the event; where reports do not give it, that of the first which tells it.
    """

    turn: str
    day: str | None
    event: str | None
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ViolationCount:
    """How often a truce was violated, by one side's count; each side's counts stand apart.

    `start` and `end` are the days that it counts, `told` the day on which it was published.
    `cumulative` is true of a count since the truce began. `accused_stated` is False where the
    words name nobody and the other party is meant.
    """

    claimant: str
    claimant_actor: str | None
    accused: tuple[str, ...]
    accused_stated: bool
    low: float | None
    high: float | None
    exactness: str
    cumulative: bool
    start: str | None
    end: str | None
    told: str | None
    text: str
    report: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """An agreement that prolongs a truce: by how many days, until when."""

    day: str | None
    days: int | None
    until: str | None
    event: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """The terms of a ceasefire: where it holds, for how many days, until when; as it was extended.

    `begins` is the day on which it is said to take effect, `until` the last day now agreed,
    `first_until` that of the first agreement.
    """

    agreement: str | None
    area: tuple[str, ...]
    begins: str | None
    days: int | None
    first_until: str | None
    until: str | None
    extensions: tuple[Extension, ...]
    counts: tuple[ViolationCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A lasting state of things; `last_seen` is the latest published date that saw it in force.

    A ceasefire has the terms of its `truce`.
    """

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
    turns: tuple[Turn, ...] = ()
    truce: Truce | None = None
    mark: str = "CLEAR"
    review: str | None = None

    def state_on(self, day: str) -> str:
        """Its state at the end of a day: not_begun, or what the last turn up to then left.

        Unknown before the first word of it, where no event tells when it began.
        """
        if self.start.start and self.start.start[:10] > day:
            return "not_begun"
        past = [turn.turn for turn in self.turns if (turn.day or "") <= day]
        if past:
            return STATE_AFTER[past[-1]]
        is_dated = bool(self.turns) and self.turns[0].event is not None
        return "not_begun" if is_dated else "unknown"
