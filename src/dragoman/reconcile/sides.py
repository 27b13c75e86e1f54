"""Whose side an actor is on: leaders and bodies stand for their state, organs for their whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.tables import Tables
from dragoman.reconcile.offices import PREFIX as OFFICE
from dragoman.reconcile.offices import owner_of

STATE_SECTORS = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")
PARTY_KINDS = ("state:", "people:", "group:")
CROWD = "crowd:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the tables say of a key: name, country, sector."""

    name: str
    country: str | None
    sector: str | None


def known_names(tables: Tables) -> dict[str, Known]:
    """Each table key's own name, country and sector."""
    known = {
        name.key: Known(name=name.name, country=name.country, sector=name.sector)
        for name in tables.names
    }
    states = {
        f"state:{iso}": Known(name=state.name, country=iso, sector=None)
        for iso, state in tables.states.items()
    }
    return known | states


def side_of(actor: Actor, *, tables: Tables, known: Mapping[str, Known]) -> str:
    """Key of the state, whole organisation, group or people that `actor` acts for.

    Of a person's offices the one seen last decides; who is on no known side is one alone.
    """
    if actor.key.startswith(OFFICE):
        return _owner_side(owner_of(actor.key), tables, known) or actor.key
    if actor.key.startswith("org:"):
        return _organisation_side(actor.key, tables, known)
    if actor.key.startswith(("state:", "group:", "people:")):
        return actor.key
    if actor.key.startswith(CROWD) and actor.key.count(":") > 2:
        kind, owner = actor.key.split(":")[1:3]
        if kind in ("group", "org", "people"):
            return _owner_side(f"{kind}:{owner}", tables, known) or actor.key
    if actor.type == "crowd" and actor.sector not in STATE_SECTORS:
        return actor.key
    held = sorted(actor.offices, key=lambda office: (office.seen_to or "", office.seen_from or ""))
    for office in reversed(held):
        side = _owner_side(office.of or "", tables, known)
        if side:
            return side
    return f"state:{actor.country}" if actor.country in tables.states else actor.key


def is_party(side: str) -> bool:
    """Whether it can be a party to a conflict: a state, people or group."""
    return side.startswith(PARTY_KINDS)


def is_named(side: str) -> bool:
    """Whether it says who it is: not a crowd, nor somebody of whom only a title is known."""
    return not side.startswith(("crowd:", OFFICE))


def _owner_side(owner: str, tables: Tables, known: Mapping[str, Known]) -> str | None:
    if owner in tables.states:
        return f"state:{owner}"
    if owner.startswith("body:"):
        return f"state:{owner.split(':')[1]}"
    return _organisation_side(owner, tables, known) if owner.startswith("org:") else owner or None


def _organisation_side(key: str, tables: Tables, known: Mapping[str, Known]) -> str:
    seen: set[str] = set()
    while key in tables.parts and key not in seen:
        seen.add(key)
        key = tables.parts[key]
    row = known.get(key)
    if row and row.country in tables.states and row.sector in STATE_SECTORS:
        return f"state:{row.country}"
    return key
