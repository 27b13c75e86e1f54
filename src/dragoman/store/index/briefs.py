"""Rows of the record with only the columns that an index is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from dragoman.model.actor import Participant
from dragoman.model.arrow import from_dict
from dragoman.model.claim import Speaker
from dragoman.model.event import Meeting
from dragoman.model.place import Place
from dragoman.model.situation import Turn
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.store.rows import Connection

BATCH = 1_000  # rows in memory at a time; those of reports hold their texts
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBrief:
    """Of an Event."""

    id: str
    type: str | None
    mode: str | None
    quad: str | None
    score: float | None
    status: str
    factuality: str
    background: bool
    when: When
    place: Place | None
    participants: tuple[Participant, ...]
    meeting: Meeting | None
    confidence: float
    tier: str
    trigger: str
    reports: int
    independent: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimBrief:
    """Of a Claim."""

    id: str
    report: str
    speaker: Speaker | None
    addressee: Speaker | None
    stance: str
    act: str | None
    about: str | None
    issue: str | None
    content: str
    directness: str
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureBrief:
    """Of a Figure."""

    id: str
    report: str
    measure: str
    low: float | None
    high: float | None
    exactness: str
    unit: str
    of: str | None
    as_of: When
    place: Place | None
    claim: str | None
    event: str | None
    cumulative: bool | None
    legible: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationBrief:
    """Of a Situation."""

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
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionBrief:
    """Of a Position."""

    id: str
    actor: str
    name: str
    issue: str
    stance: str
    since: str | None
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBrief:
    """Of an Actor."""

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackBrief:
    """Of a Track."""

    id: str
    name: str
    mediator: Participant | None


def stream(con: Connection, table: str, cls: type[T]) -> Iterator[T]:
    """The rows of a table, each with the columns of `cls`."""
    for row in stream_plain(con, table, columns_of(cls)):
        yield from_dict(cls, row)


def stream_plain(con: Connection, table: str, columns: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The rows of a table in batches, as plain values of these columns."""
    names = ", ".join(f'"{name}"' for name in columns)
    for batch in con.execute(f'SELECT {names} FROM "{table}"').to_arrow_reader(BATCH):
        yield from batch.to_pylist()


def columns_of(cls: type) -> tuple[str, ...]:
    """The columns that a brief row has."""
    return tuple(field.name for field in fields(cls))
