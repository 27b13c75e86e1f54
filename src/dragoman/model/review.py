"""What a review is about: sketches of rows that may be asked of a person, and the items asked."""

from collections.abc import Mapping
from dataclasses import dataclass

ITEM_KINDS = ("event", "claim", "figure", "pair", "sentence")
TOLD_KINDS = ("event", "claim", "figure")  # rows of the record: there or not, right or wrong
NO_BAND = -1  # of what stands in no queue: a row that a person added
Place = tuple[str, str, int]  # in the queue: kind, tier (empty where there is none) and band


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters `start` to `end` of a report."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSketch:
    """As much of an event as says how much depends on it, and how sure it is.

    `mention` is the founding one and `spot` where it stands, None where a person added it;
    `killed` the highest number of dead told with it; `first` and `last` the days of its when.
    """

    id: str
    type: str | None
    status: str
    factuality: str
    background: bool
    confidence: float
    tier: str
    reports: int
    decided_by: str
    level: str | None
    first: str | None
    last: str | None
    place: str | None
    actors: tuple[str, ...]
    mention: str
    killed: float
    disputed: bool
    spot: Spot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSketch:
    """As much of a claim as says how much depends on it. `told` is whether it is of an event."""

    id: str
    stance: str
    speaker: str | None
    told: bool
    via: int
    disputed: bool
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSketch:
    """As much of a figure as says how much depends on it. `told` is whether it is of an event."""

    id: str
    measure: str
    amount: float
    legible: bool
    told: bool
    disputed: bool
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSketch:
    """One joining of a mention to another one of its event, and how likely it was."""

    event: str
    mention: str
    into: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that a person can be asked about, and where it stands in the queue.

    `rows` are the mentions that a pair is of, or the event's founding one; `events` those of the
    record. `band` 0 comes first; `lot` orders what is in one band, and is as good as drawn.
    `stratum` are those among which it is a sample: its kind, tier and band.
    """

    id: str
    kind: str
    tier: str | None
    band: int
    lot: int
    rows: tuple[str, ...]
    events: tuple[str, ...]
    spots: tuple[Spot, ...]
    why: tuple[str, ...] = ()

    @property
    def stratum(self) -> Place:
        """Kind, tier and band."""
        return (self.kind, self.tier or "", self.band)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How much there is to ask about: items by kind, rows of the record by stratum.

    `places` has the stratum of single items, of those that were judged at least.
    """

    kinds: Mapping[str, int]
    strata: Mapping[Place, int]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one person said of one item: ``right``, ``partly`` (a field was wrong), ``wrong``.

    Of a pair: ``same`` or ``apart``; of a sentence: ``empty`` or ``missed``. `number` is that of
    the judgement that says so; `tier` and `band` where the item stood then, None if nobody knows.
    """

    item: str
    kind: str
    by: str
    says: str
    number: int
    tier: str | None = None
    band: int | None = None
