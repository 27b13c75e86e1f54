"""Rows that a reader would never write."""

from collections.abc import Mapping

from bench.quality.facts.core import find_unfilled, is_number
from bench.quality.facts.export import Export, Row
from bench.quality.facts.fact import Absent
from bench.quality.facts.fields import is_place
from bench.quality.facts.names import is_one_of

WHOLE = ((0, 1 << 40),)


def find_violations(absent: Absent, export: Export, states: Mapping[str, str]) -> tuple[Row, ...]:
    """Rows that fit all that the fact describes."""
    if absent.kind == "actor":
        rows = export.of_kind("actor")
        return tuple(row for row in rows if _is_actor(absent, row, export, states))
    rows = export.of_kind(absent.kind)
    return tuple(row for row in rows if _is_row(absent, row, export, states))


def _is_row(absent: Absent, row: Row, export: Export, states: Mapping[str, str]) -> bool:
    spans = (absent.overlaps,) if absent.overlaps else WHOLE
    trigger = (absent.trigger or "").casefold()
    return (
        export.has_evidence(row, absent.report, spans)
        and _is_word(row.get("type"), absent.types)
        and _is_word(row.get("status") or row.get("state"), absent.statuses)
        and _is_word(row.get("factuality"), absent.factualities)
        and (not absent.places or is_place(row.get("place"), absent.places))
        and trigger in (row.get("trigger") or "").casefold()
        and (absent.number is None or is_number(absent.number, row))
        and not find_unfilled(absent.roles, export.people(row), states)
    )


def _is_actor(absent: Absent, row: Row, export: Export, states: Mapping[str, str]) -> bool:
    who = export.who({"actor": row["id"]})
    if absent.name and not is_one_of(who, (absent.name,), states):
        return False
    offices = row.get("offices") or ()
    return absent.office_of is None or any(
        _is_office_of(office.get("of"), absent.office_of, export) for office in offices
    )


def _is_office_of(of: str | None, country: str, export: Export) -> bool:
    """`of` is an ISO code, an actor's key that ends in one, or an actor's id."""
    owner = export.by_id.get(of or "", {})
    return (of or "").rpartition(":")[2] == country or owner.get("country") == country


def _is_word(given: str | None, wanted: tuple[str, ...]) -> bool:
    return not wanted or given in wanted
