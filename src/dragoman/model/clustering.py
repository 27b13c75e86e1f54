"""Clustering, kept: which accounts were found to be one event, so that little is compared anew."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two mentions are of one event."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustered:
    """An account as it was when last clustered, by its first mention.

    `seen` is a checksum of all that comparing looks at, `chain` names those whom likely pairs
    connect, `event` those of them that are one; `is_bound` where a person merged or split it.
    """

    mention: str
    seen: str
    chain: str
    event: str
    is_bound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustering:
    """All accounts of a record as clustered, and what ties them."""

    clustered: tuple[Clustered, ...] = ()
    ties: tuple[Tie, ...] = ()


@dataclass(slots=True, kw_only=True)
class Memory:
    """What one reconciling leaves to the next; the record is the same with it and without."""

    clustering: Clustering = field(default_factory=Clustering)
