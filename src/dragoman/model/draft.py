"""Drafts: what the extractors find, before it is resolved to who, where and when.

Drafts point to one another by index in their tuple; `resolve` turns them into a Reading's rows.
"""

from dataclasses import dataclass

from dragoman.model.actor import OfficeSeen

Characters = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorDraft:
    """A naming of an actor. `kind` is an actor type, or ``pronoun``, or ``members``.

    `key` is set where a table knows the name. `whole` indexes the actor that this one belongs
    to or speaks for ("his country"), `members` those that it is one group for each of ("advisers
    to A and B"); `count` is that of "the two leaders". `plural` and `gender` serve pronouns,
    `sentence` and `subject` place it in the report's grammar. `antecedents` are those that the
    judge takes a pronoun for, the likeliest first; None where it was not asked. `home` is the place
    that the words say the actor is of or at ("police in X"), `near` the one its sentence tells of.
    """

    index: int
    start: int
    end: int
    text: str
    kind: str
    name: str
    key: str | None = None
    titles: tuple[OfficeSeen, ...] = ()
    country: str | None = None
    sector: str | None = None
    pronoun: str | None = None
    plural: bool = False
    gender: str | None = None
    whole: int | None = None
    sentence: int = 0
    subject: bool = False
    main: bool = False
    author: bool = False
    count: int | None = None
    members: tuple[int, ...] = ()
    region: str | None = None
    countries: tuple[str, ...] = ()
    antecedents: tuple[int, ...] | None = None
    home: str | None = None
    near: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleDraft:
    """An actor draft in a role."""

    role: str
    actor: int
    stated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDraft:
    """A time expression: its characters and the tense of what it dates (past, present, future).

    `relation` is how it dates that: at, after, before; ago, where it is as long ago as they tell.
    """

    start: int
    end: int
    text: str
    tense: str
    relation: str = "at"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDraft:
    """A place name and the preposition before it; `country` where the words around give one.

    `within` is the name that follows a comma or stands in brackets behind it ("Salem, Ore.").
    """

    start: int
    end: int
    text: str
    preposition: str = ""
    country: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaypointDraft:
    """A place on the way of a movement, and its part: from, through or to."""

    part: str
    place: PlaceDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft:
    """A link to another event draft by its index."""

    type: str
    event: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """An event as one sentence tells it. `start` and `end` are those of the trigger.

    `tense` is that of the verb that tells it or stands above it; `is_verb` where it is its own.
    Of a meeting `round` is its number, `venue`, `agenda` and `outcome` are the words for them.
    """

    index: int
    start: int
    end: int
    trigger: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    status: str
    factuality: str
    background: bool | None  # None where its date is to say
    tense: str
    roles: tuple[RoleDraft, ...]
    time: TimeDraft | None
    place: PlaceDraft | None
    format: str | None
    medium: str | None
    definite: bool
    links: tuple[LinkDraft, ...]
    confidence: float
    decided_by: str
    sentence_start: int
    sentence_end: int
    sentence: int
    block: str
    step: str | None = None
    corefers: int | None = None
    is_meeting: bool = False
    is_verb: bool = True
    round: int | None = None
    venue: Characters | None = None
    agenda: tuple[Characters, ...] = ()
    outcome: tuple[Characters, ...] = ()
    route: tuple[WaypointDraft, ...] = ()
    sense: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft:
    """Somebody's statement; `speaker` and `via` index actor drafts, `act`/`about` event drafts.

    `source`, `cue` and `contents` are the characters of who says it, of the words of saying and of
    what is said, in pieces; empty where only a rule saw the claim.
    """

    start: int
    end: int
    speaker: int | None
    via: tuple[int, ...]
    addressee: int | None
    stance: str
    act: int | None
    about: int | None
    issue: str | None
    content: str
    directness: str
    time: TimeDraft | None
    sentence_start: int
    sentence_end: int
    source: tuple[Characters, ...] = ()
    cue: tuple[Characters, ...] = ()
    contents: tuple[Characters, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDraft:
    """A number; `claim` indexes claim drafts, `event` event drafts, `part_of` figure drafts."""

    start: int
    end: int
    text: str
    measure: str
    low: float | None
    high: float | None
    exactness: str
    unit: str
    of: str | None
    legible: bool
    cumulative: bool | None
    part_of: int | None = None
    time: TimeDraft | None
    place: PlaceDraft | None
    claim: int | None
    event: int | None
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationDraft:
    """A lasting state of things as one sentence tells it."""

    start: int
    end: int
    trigger: str
    type: str
    roles: tuple[RoleDraft, ...]
    place: PlaceDraft | None
    time: TimeDraft | None
    state: str
    event: int | None
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionDraft:
    """What a passage puts right; `by` and `field` as in a CorrectionMention."""

    start: int
    end: int
    by: str
    field: str
    before: str
    after: str
    before_amount: float | None
    after_amount: float | None
    before_span: Characters
    after_span: Characters
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDraft:
    """Something that is to be done, or was not; `pact` and `deed` index event drafts."""

    start: int
    end: int
    kind: str
    verb: str
    by: tuple[int, ...]
    to: tuple[int, ...]
    time: TimeDraft | None
    pact: int | None
    deed: int | None
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingDraft:
    """Words that point to an agreement made before; `event` indexes what is told with them."""

    start: int
    end: int
    how: str
    noun: str
    time: TimeDraft | None
    event: int | None
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyDraft:
    """One side's count of violations; `claimant` and `accused` index actor drafts."""

    start: int
    end: int
    low: float | None
    high: float | None
    exactness: str
    claimant: int | None
    accused: tuple[int, ...]
    time: TimeDraft | None
    cumulative: bool
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """All that extraction finds in one report."""

    actors: tuple[ActorDraft, ...]
    events: tuple[EventDraft, ...]
    claims: tuple[ClaimDraft, ...]
    figures: tuple[FigureDraft, ...]
    situations: tuple[SituationDraft, ...]
    corrections: tuple[CorrectionDraft, ...] = ()
    terms: tuple[TermDraft, ...] = ()
    citings: tuple[CitingDraft, ...] = ()
    tallies: tuple[TallyDraft, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[PlaceDraft, ...] = ()
    possible_places: tuple[PlaceDraft, ...] = ()
