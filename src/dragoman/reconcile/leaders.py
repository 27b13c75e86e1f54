"""Leaders: generic titles ("the leader of France") that mean whoever leads the country."""

from collections.abc import Mapping

from dragoman.model.tables import Tables
from dragoman.reconcile.offices import GENERIC, owner_of
from dragoman.reconcile.offices import PREFIX as OFFICE

CROWD = "crowd:"  # one of several named together ("the leaders of France and Germany")
OWNERS = ("state", "organisation")


def owners_by_name(tables: Tables) -> dict[str, str]:
    """ISO codes of states and keys of organisations, by folded name."""
    found = {state.name.casefold(): iso for iso, state in tables.states.items()}
    for name in tables.names:
        if name.kind in OWNERS:
            owner = name.country if name.kind == "state" and name.country else name.key
            found.setdefault(name.text.casefold(), owner)
    return found


def led_by(key: str, owners: Mapping[str, str]) -> str | None:
    """Owner whose leader the key means: ``office:ARM:leader``, ``crowd:FRA:leader of france``."""
    if key.startswith(OFFICE):
        return owner_of(key) if key.rpartition(":")[2] in GENERIC else None
    if not key.startswith(CROWD):
        return None
    title, _, name = key.rpartition(":")[2].partition(" of ")
    return owners.get(name.removeprefix("the ")) if title in GENERIC else None
