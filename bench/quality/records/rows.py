"""PLOVER's gold records (draft 0.5), in today's types.

The file is JSON; its types are of draft 0.5 and are mapped as `TYPES` says.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# What a type of draft 0.5 is today; of several, each is right.
TYPES = {
    "DEMAND": ("REQUEST",),
    "DISAPPROVE": ("ACCUSE",),
    "INVESTIGATE": ("ACCUSE",),
    "FIGHT": ("ASSAULT",),
    "YIELD": ("CONCEDE", "RETREAT"),
}
COUNTRIES = {"JAP": "JPN", "ROM": "ROU", "ZAR": "COD"}  # codes of the file that are not ISO's


class RecordsError(Exception):
    """The file is no set of records."""


@dataclass(frozen=True, slots=True)
class Party:
    """Country (or IGO, NGO, IMG, MNC) and, where the file has one, sector."""

    country: str
    sector: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text and what people coded of it."""

    text: str
    date: str
    types: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def load_records(path: Path) -> tuple[tuple[Record, ...], str]:
    """The records of the file that have a text, and the hash of the file; raises RecordsError."""
    try:
        data = path.read_bytes()
        rows = json.loads(data)
    except (OSError, ValueError) as error:
        raise RecordsError(
            f"{path} cannot be read as records ({error}); download PLOVER_GSR_CAMEO.json.txt from "
            "github.com/openeventdata/PLOVER and give it with --data"
        ) from error
    records = tuple(_record(row) for row in rows if row.get("text"))
    return records, hashlib.sha256(data).hexdigest()


def _record(row: dict[str, Any]) -> Record:
    return Record(
        text=row["text"],
        date=row["date"],
        types=TYPES.get(row["event"], (row["event"],)),
        actors=_parties(row.get("source")),
        recipients=_parties(row.get("target")),
    )


def _parties(found: Any) -> tuple[Party, ...]:
    rows = found if isinstance(found, list) else []
    return tuple(
        Party(COUNTRIES.get(code, code), (row.get("sector") or "")[:3].upper() or None)
        for row in rows
        if (code := (row.get("code") or "")[:3].upper())
    )
