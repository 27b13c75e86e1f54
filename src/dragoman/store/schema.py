"""The tables of a store, and the column types that DuckDB gives their dataclasses."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import pyarrow as pa

from dragoman.model.actor import Actor, ActorMention
from dragoman.model.arrow import schema_of
from dragoman.model.claim import Claim
from dragoman.model.clustering import Clustered, Tie
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction, CorrectionMention
from dragoman.model.event import Event, EventMention
from dragoman.model.figure import Figure
from dragoman.model.judgement import Attachment, Judgement
from dragoman.model.note import Note
from dragoman.model.pact import CitingMention, TallyMention, TermMention
from dragoman.model.report import Block, Rejected, Report
from dragoman.model.situation import Situation, SituationMention
from dragoman.model.source import Source
from dragoman.model.tombstone import Tombstone

APPLICATION = "dragoman"
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """One fact about the store itself: application, format, or the program that wrote it."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedReading:
    """A reading kept: its key says by which version of the program, from which report."""

    key: str
    report: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An event id once stored, in the order of first showing, with its mentions when last seen."""

    number: int
    event: str
    founding: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An event id once shown, and the event that now stands for it."""

    old_id: str
    new_id: str


OWN_TABLES: dict[str, type] = {
    "meta": Meta,
    "reports": Report,
    "rejected": Rejected,
    "judgements": Judgement,
    "readings": CachedReading,
    "notes": Note,
    "redirects": Redirect,
    "shown": Shown,
    "tombstones": Tombstone,
}

# Made empty in a store that was written before there were any.
LATER_TABLES = frozenset(("notes", "tombstones"))

# By the field of Reading that each keeps; its rows carry their reading's key beside.
READING_TABLES: dict[str, tuple[str, type[Any]]] = {
    "blocks": ("reading_block", Block),
    "actors": ("reading_actor", ActorMention),
    "events": ("reading_event", EventMention),
    "claims": ("reading_claim", Claim),
    "figures": ("reading_figure", Figure),
    "situations": ("reading_situation", SituationMention),
    "corrections": ("reading_correction", CorrectionMention),
    "terms": ("reading_term", TermMention),
    "citings": ("reading_citing", CitingMention),
    "tallies": ("reading_tally", TallyMention),
}

# By the field of Record that each keeps; the reports stand in `reports`.
RECORD_TABLES: dict[str, tuple[str, type[Any]]] = {
    "actors": ("actor", Actor),
    "events": ("event", Event),
    "claims": ("claim", Claim),
    "figures": ("figure", Figure),
    "situations": ("situation", Situation),
    "tracks": ("track", Track),
    "agreements": ("agreement", Agreement),
    "commitments": ("commitment", Commitment),
    "positions": ("position", Position),
    "contradictions": ("contradiction", Contradiction),
    "corrections": ("correction", Correction),
    "sources": ("source", Source),
    "attachments": ("attachment", Attachment),
}

# By the field of Clustering that each keeps: what of layer two the next reconciling begins with.
CLUSTERING_TABLES: dict[str, tuple[str, type[Any]]] = {
    "clustered": ("clustered", Clustered),
    "ties": ("tie", Tie),
}

READING_COLUMN = "reading"
READING_NAMES = frozenset({"readings", *(name for name, _ in READING_TABLES.values())})
RECORD_NAMES = frozenset(name for name, _ in (*RECORD_TABLES.values(), *CLUSTERING_TABLES.values()))


@cache
def table_definitions() -> Mapping[str, str]:
    """CREATE TABLE of every table, by its name, in a fixed order."""
    plain = [*OWN_TABLES.items(), *RECORD_TABLES.values(), *CLUSTERING_TABLES.values()]
    key = f'"{READING_COLUMN}" VARCHAR NOT NULL'
    columns = {name: columns_of(cls) for name, cls in plain}
    columns |= {name: [key, *columns_of(cls)] for name, cls in READING_TABLES.values()}
    made = {name: f'CREATE TABLE "{name}" ({", ".join(rows)})' for name, rows in columns.items()}
    return MappingProxyType(made)


def columns_of(cls: type) -> list[str]:
    """Column definitions of a dataclass, NOT NULL where its field is not optional.

    >>> columns_of(Redirect)
    ['"old_id" VARCHAR NOT NULL', '"new_id" VARCHAR NOT NULL']
    """
    return [
        f'"{field.name}" {sql_type(field.type)}{"" if field.nullable else " NOT NULL"}'
        for field in schema_of(cls)
    ]


def sql_type(type: pa.DataType) -> str:
    """DuckDB's name of an Arrow type."""
    if pa.types.is_list(type):
        return f"{sql_type(type.value_type)}[]"
    if pa.types.is_struct(type):
        inner = (f'"{field.name}" {sql_type(field.type)}' for field in type)
        return f"STRUCT({', '.join(inner)})"
    return SQL_SCALARS[type]


SQL_SCALARS: dict[pa.DataType, str] = {
    pa.string(): "VARCHAR",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
}
