"""Whole events, each packed small: a page that tells of a hundred has them without the store.

The store would unpack a block of every column for each event that lies by itself. A row is plain
values as JSON, squeezed with another row as the dictionary of what all rows share.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model.arrow import from_dict, schema_of
from dragoman.model.event import Event
from dragoman.store.index.index import Index

# What no page asks the index for: it is half of a row, and told by the page of the event alone.
UNKEPT = ("cameo", "claims", "contexts", "figures", "links", "mentions", "merges")
DICTIONARY = 0  # number of the row that holds the dictionary; events are numbered from 1
LEVEL = 1  # of squeezing: a tenth more space than the usual one in two thirds of the time
AT_ONCE = 500  # ids in one question
_SCHEMA = schema_of(Event)
KEPT = tuple(name for name in _SCHEMA.names if name not in UNKEPT)
_EMPTY: dict[str, Any] = {n: None if _SCHEMA.field(n).nullable else [] for n in UNKEPT}


def write_dictionary(con: sqlite3.Connection, example: Mapping[str, Any]) -> bytes:
    """The dictionary, kept with the rows that it is needed for: one of them, as the others are."""
    dictionary = _json(_kept(example))
    con.execute("INSERT INTO kept_event VALUES (?, ?)", (DICTIONARY, dictionary))
    return dictionary


def pack_event(row: Mapping[str, Any], dictionary: bytes) -> bytes:
    """The kept columns of a row of plain values."""
    squeeze = zlib.compressobj(LEVEL, zdict=dictionary)
    return squeeze.compress(_json(_kept(row))) + squeeze.flush()


def load_kept_events(index: Index, ids: Iterable[str]) -> list[Event]:
    """The events with the given ids, by the order of time; what is not kept is left empty."""
    dictionary = index.one("SELECT row FROM kept_event WHERE n = ?", (DICTIONARY,))
    wanted = list(ids)
    found: dict[int, Event] = {}
    for at in range(0, len(wanted), AT_ONCE):
        some = wanted[at : at + AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT n, row FROM kept_event JOIN event USING (n) WHERE id IN ({marks})"
        found |= {row["n"]: _unpack(row["row"], dictionary) for row in index.rows(sql, some)}
    return [found[number] for number in sorted(found)]


def _unpack(packed: bytes, dictionary: bytes) -> Event:
    loosen = zlib.decompressobj(zdict=dictionary)
    return from_dict(Event, json.loads(loosen.decompress(packed)) | _EMPTY)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _kept(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in KEPT}
