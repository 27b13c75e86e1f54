"""Events: one report's account of one, and the event made of all its accounts."""

from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.place import Place, Waypoint
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

JUDGE = "judge"  # begins `decided_by` where no entry of the codebook found the event
STATUSES = (
    "called_for",
    "offered",
    "planned",
    "ongoing",
    "occurred",
    "postponed",
    "cancelled",
    "not_held",
)
FACTUALITIES = ("asserted", "claimed", "contested", "denied", "hypothetical", "negated")
AHEAD = ("called_for", "offered", "planned")  # statuses of what has yet to come
PENDING = (*AHEAD, "postponed")  # and of what may still come
AFFIRMED = ("asserted", "claimed", "contested")  # factualities of what somebody holds to be so
UNREAL = ("denied", "hypothetical", "negated")
LINK_TYPES = ("part_of", "prepares", "responds_to", "replaces", "violates", "fulfils")
STEPS = (
    "called_for",
    "offered",
    "announced",
    "confirmed",
    "moved",
    "postponed",
    "cancelled",
    "held",
    "denied",
    "lapsed",
)
# The step that a report takes which tells an event so.
STEP_OF = {
    "called_for": "called_for",
    "offered": "offered",
    "planned": "announced",
    "ongoing": "held",
    "occurred": "held",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "not_held": "cancelled",
}


# Done by saying them: said of nobody, or not said, they are no event.
SPOKEN = frozenset(("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"))


def is_judged(decided_by: str) -> bool:
    """Whether the judge alone found the event that was decided so."""
    return decided_by.startswith(JUDGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What is known of a meeting beyond its participants.

    `agenda` and `outcome` are the words of reports for what is or was to be discussed, and for
    what came of it. The record adds the `track`, the `results` (events that are part of it) and
    the meeting agreed on or announced as the `next`.
    """

    format: str | None = None  # bilateral, trilateral, five-way, multilateral
    level: str | None = None  # leaders, ministers, advisers, envoys
    medium: str | None = None  # in person, phone, shuttle
    track: str | None = None
    round: int | None = None  # "the third round"
    venue: str | None = None  # where in its place: "the bishop's hall"
    agenda: tuple[Evidence, ...] = ()
    outcome: tuple[Evidence, ...] = ()
    results: tuple[str, ...] = ()
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie from one event to another, with the words that say it."""

    type: str
    event: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One report's account of one event.

    `start` and `end` are those of the trigger; `evidence` is the whole sentence or sentences.
    `corefers` is the mention of the same report that this one refers back to ("the meeting").
    `sense` is what its words mean in their sentence (`dragoman.model.sense`), empty where not read.
    """

    id: str
    report: str
    start: int
    end: int
    trigger: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    status: str
    factuality: str
    background: bool
    participants: tuple[Participant, ...]
    when: When
    place: Place | None
    meeting: Meeting | None
    links: tuple[Link, ...]
    figures: tuple[str, ...]
    confidence: float
    decided_by: str
    evidence: tuple[Evidence, ...]
    step: str | None = None
    block: str = "body"
    corefers: str | None = None
    route: tuple[Waypoint, ...] = ()
    sense: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailStep:
    """One step in the life of an event: what a report said, and the status it led to."""

    step: str
    status: str
    report: str
    published: str | None = None
    when: When = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why a mention belongs to its event: the score and its reasons in words."""

    mention: str
    into: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Why an event is believed, and by whom it is told.

    `outlets` are those that do not copy one another; `sides` the actors on whose side some of
    them stand, `denied_by` names who denies it, `silent` the parties to it that are quoted
    on other things and say nothing of this, or would not comment. `distance` is that of the
    nearest who tells it: ``outlet`` (a report itself), ``party`` (one who did it or had it done to
    him), ``other``.
    """

    outlets: tuple[str, ...]
    sides: tuple[str, ...]
    denied_by: tuple[str, ...]
    distance: str
    statement: str
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening in the world, made of all its mentions in all reports."""

    id: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    quad: str | None
    score: float | None
    cameo: str | None
    status: str
    factuality: str
    background: bool
    trail: tuple[TrailStep, ...]
    when: When
    place: Place | None
    participants: tuple[Participant, ...]
    meeting: Meeting | None
    links: tuple[Link, ...]
    figures: tuple[str, ...]
    claims: tuple[str, ...]
    confidence: float
    tier: str
    decided_by: str
    trigger: str
    reports: int
    independent: int
    mentions: tuple[str, ...]
    merges: tuple[Merge, ...]
    evidence: tuple[Evidence, ...]
    review: str | None = None
    support: Support | None = None
    mark: str = "CLEAR"
    route: tuple[Waypoint, ...] = ()
