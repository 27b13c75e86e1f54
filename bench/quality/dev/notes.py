"""Notes: the events that an analyst found in one report."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

INFERRED = re.compile(r"\(i\)|,? \bi(?=\))")
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedRole:
    """Somebody noted; `inferred` where the report does not name them there."""

    role: str
    name: str
    inferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedEvent:
    """An event noted at `start` to `end` of the report's kept text; `types` are all right.

    `date` holds the first and last day, None where it is open; both are where it is unknown.
    """

    id: str
    start: int
    end: int
    types: tuple[str, ...]
    status: str
    roles: tuple[NotedRole, ...]
    date: tuple[str | None, str | None]
    trigger: str
    trigger_start: int
    quote: str
    weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """All events noted in the report of that file name."""

    report: str
    published: str
    events: tuple[NotedEvent, ...]


def load_notes(path: Path) -> Notes:
    """Notes of one TOML file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Notes(
        report=data["report"],
        published=data["published"],
        events=tuple(_event(row) for row in data.get("event", ())),
    )


def _event(row: dict[str, Any]) -> NotedEvent:
    return NotedEvent(
        id=row["id"],
        start=row["quote_start"],
        end=row["quote_end"],
        types=(row["type"], *([row["alt_type"]] if "alt_type" in row else [])),
        status=row["status"],
        roles=tuple(_role(role) for role in row["roles"]),
        date=_date(row["date"]),
        trigger=row["trigger"],
        trigger_start=row["trigger_start"],
        quote=row["quote"],
        weak="weak" in row.get("note", ""),
    )


def _role(row: dict[str, str]) -> NotedRole:
    name = INFERRED.sub("", row["name"]).strip()
    return NotedRole(role=row["role"], name=name, inferred=name != row["name"])


def _date(given: str | dict[str, str]) -> tuple[str | None, str | None]:
    """Of {start, end}, of one of them, or of "unknown"."""
    if isinstance(given, str):
        return None, None
    return given.get("start"), given.get("end")
