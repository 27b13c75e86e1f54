"""A story: its reports, and what a careful analyst keeps of all of them together (README.md).

Events, figures and situations go by the ids of the notes (`e3`, `g1`, `s1`), reports by their
numbers (`03`). None means not said.
"""

from dataclasses import dataclass

from bench.quality.spans import Span
from dragoman.model.report import Report

Day = str  # YYYY-MM-DD


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day, None where open; `is_known` is False where nothing dates it."""

    start: Day | None = None
    end: Day | None = None
    is_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words, and where they stand in the text of a report."""

    report: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedReport:
    """R: a report, and the earlier one that it copies or brings up to date."""

    number: str
    report: Report
    side: str | None = None
    copy_of: str | None = None
    update_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedEvent:
    """E: an event as it stands when all reports are read; `types` are all right."""

    id: str
    types: tuple[str, ...]
    mode: str | None
    status: str
    factuality: str
    when: Days
    place: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedMention:
    """M: the words of a report that tell an event."""

    event: str
    words: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedStates:
    """Q, Y: how an event or situation stands for one who has read all up to each day."""

    of: str
    days: tuple[tuple[Day, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFigure:
    """G: a number in the world, whatever reports say of it."""

    id: str
    measure: str
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedValue:
    """V: what one report gives a figure as."""

    figure: str
    words: Quote
    low: float | None
    high: float | None
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedDispute:
    """X: two accounts that cannot both be right, about an event or a figure."""

    about: str
    kind: str
    one: Quote
    other: Quote
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedCorrection:
    """K: what a report puts right of an earlier one. `field` is None where it is not told."""

    report: str
    corrects: str
    of: str
    field: str | None
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedSituation:
    """Z: what lasts, with the events that opened, changed and closed it."""

    id: str
    type: str
    parties: tuple[str, ...]
    place: str | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedPosition:
    """P: what an actor wants, and the words that show it."""

    actor: str
    issue: str
    words: Quote
    has_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedCommitment:
    """O: what somebody promised, the event of promising it, and what came of it."""

    who: str
    what: str
    made: str | None
    report: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedLink:
    """L: a tie between two events, said in a report."""

    one: str
    type: str
    other: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedTrack:
    """W: a line of mediation or direct talks, and its events."""

    names: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything that stands in the folder of a story."""

    name: str
    as_of: Day
    reports: tuple[NotedReport, ...]
    events: tuple[NotedEvent, ...] = ()
    mentions: tuple[NotedMention, ...] = ()
    states: tuple[NotedStates, ...] = ()
    figures: tuple[NotedFigure, ...] = ()
    values: tuple[NotedValue, ...] = ()
    disputes: tuple[NotedDispute, ...] = ()
    corrections: tuple[NotedCorrection, ...] = ()
    situations: tuple[NotedSituation, ...] = ()
    situation_states: tuple[NotedStates, ...] = ()
    positions: tuple[NotedPosition, ...] = ()
    commitments: tuple[NotedCommitment, ...] = ()
    links: tuple[NotedLink, ...] = ()
    tracks: tuple[NotedTrack, ...] = ()
