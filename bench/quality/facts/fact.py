"""Facts: what a careful analyst finds in the reports, and what a reader would never write."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FACTS_FILE = Path(__file__).parent / "facts.toml"
ABSENT = "absent"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Somebody expected: any of `names` in any of `roles`, of `country` where that is given."""

    roles: tuple[str, ...]
    names: tuple[str, ...]
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An expected date; `unknown` where the text gives none."""

    start: str | None = None
    end: str | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An expected number; None is any."""

    measure: str | None = None
    low: float | None = None
    high: float | None = None
    legible: bool | None = None
    at_least: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What is expected beside the core: names that are each right, a date, a format."""

    names: Mapping[str, tuple[str, ...]]
    date: Day | None
    format: str | None
    inferred: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting expected on a track."""

    statuses: tuple[str, ...]
    date: Day | None
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One atomic fact; `spans` are the sentences of `report` that carry it."""

    id: str
    kind: str
    report: str
    spans: tuple[Span, ...]
    says: str
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    factualities: tuple[str, ...]
    roles: tuple[Role, ...]
    not_roles: tuple[Role, ...]
    number: Number | None
    fields: Fields
    same_as: str | None
    same_statuses: tuple[str, ...]
    mediator: tuple[str, ...]
    names: tuple[str, ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """A row that no reader would write: one that fits all of these. Empty is any."""

    id: str
    report: str
    says: str
    kind: str
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    factualities: tuple[str, ...]
    places: tuple[str, ...]
    roles: tuple[Role, ...]
    trigger: str | None
    overlaps: Span | None
    number: Number | None
    name: str | None
    office_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSet:
    """All facts, the published date of each report, and the names that stand for states."""

    facts: tuple[Fact, ...]
    absent: tuple[Absent, ...]
    published: Mapping[str, str]
    states: Mapping[str, str]


def load_facts(path: Path = FACTS_FILE) -> FactSet:
    """Facts from a TOML file; raises ValueError where `same_as` names no fact."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = data["fact"]
    facts = tuple(_fact(row) for row in rows if row["kind"] != ABSENT)
    ids = {fact.id for fact in facts}
    for fact in facts:
        if fact.same_as and fact.same_as not in ids:
            raise ValueError(f"fact {fact.id}: same_as names {fact.same_as}, which is no fact")
    return FactSet(
        facts=facts,
        absent=tuple(_absent(row) for row in rows if row["kind"] == ABSENT),
        published=data["published"],
        states=data["states"],
    )


def _fact(row: dict[str, Any]) -> Fact:
    fields = row.get("fields", {})
    return Fact(
        id=row["id"],
        kind=row["kind"],
        report=row["report"],
        spans=((row["start"], row["end"]), *((start, end) for start, end in row.get("also", ()))),
        says=row["says"],
        types=_strings(row.get("type")),
        statuses=_strings(row.get("status")),
        factualities=_strings(row.get("factuality")),
        roles=_roles(row.get("roles")),
        not_roles=_roles(row.get("not_roles")),
        number=_number(fields.get("figure")),
        fields=_fields(row, fields),
        same_as=row.get("same_as"),
        same_statuses=_strings(row.get("same_status")),
        mediator=_strings(row.get("mediator")),
        names=_strings(row.get("name")),
        meetings=tuple(_meeting(entry) for entry in row.get("meetings", ())),
    )


def _fields(row: dict[str, Any], fields: dict[str, Any]) -> Fields:
    named = ("mediator", "host", "place", "speaker", "via")
    return Fields(
        names={key: _strings(fields[key]) for key in named if key in fields},
        date=_day(fields.get("date")),
        format=fields.get("format"),
        inferred=_roles(row.get("inferred")),
    )


def _absent(row: dict[str, Any]) -> Absent:
    match = row["match"]
    overlaps = match.get("evidence_overlaps")
    return Absent(
        id=row["id"],
        report=row["report"],
        says=row["says"],
        kind=match["kind"],
        types=_strings(match.get("type")),
        statuses=_strings(match.get("status")),
        factualities=_strings(match.get("factuality")),
        places=_strings(match.get("place")),
        roles=_roles(match.get("roles")),
        trigger=match.get("trigger_contains"),
        overlaps=(overlaps[0], overlaps[1]) if overlaps else None,
        number=_number(match.get("figure")),
        name=match.get("name"),
        office_of=match.get("office", {}).get("of"),
    )


def _strings(value: str | list[str] | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def _roles(rows: list[dict[str, Any]] | None) -> tuple[Role, ...]:
    return tuple(
        Role(
            roles=_strings(row["role"]),
            names=(row["name"], *row.get("any_of", ())),
            country=row.get("country"),
        )
        for row in rows or ()
    )


def _day(row: dict[str, Any] | None) -> Day | None:
    return None if row is None else Day(**row)


def _number(row: dict[str, Any] | None) -> Number | None:
    return None if row is None else Number(**row)


def _meeting(row: dict[str, Any]) -> Meeting:
    return Meeting(
        statuses=_strings(row.get("status")),
        date=_day(row.get("date")),
        places=_strings(row.get("place")),
    )
