"""The country in which a deed was done whose place no words tell: inferred, and marked as such.

"Gunmen killed nine villagers" in a report on South Sudan was in South Sudan. The country is that in
which the towns of the report lie, where they lie in one, else that of those it was done to, or of
those who did it among themselves. What is said, agreed or signed is done anywhere, and gets none.
"""

from collections.abc import Iterable

from dragoman.model.actor import AFFECTED_ROLES, Participant
from dragoman.model.tables import Tables

GIVEN = "AID"
SUFFERED = ("AID", "ASSAULT", "COERCE")  # done where those are to whom it is done
DONE = ("PROTEST",)  # done where those are who do it
INTERNAL = ("RETREAT", "SANCTION")  # among people of one country, mostly there
ABROAD = ("MOBILIZE",)  # troops are sent from anywhere


def country_of_deed(
    type_: str | None,
    participants: Iterable[Participant],
    tables: Tables,
    *,
    set_in: str | None,
) -> str | None:
    """The country; `set_in` is that of the report's towns, or the only one that it speaks of."""
    if type_ not in (*SUFFERED, *DONE, *INTERNAL, *ABROAD):
        return None
    parts = list(participants)
    everybody = _states(parts, tables)
    done_to = _states((one for one in parts if one.role in AFFECTED_ROLES), tables)
    doers = _states((one for one in parts if one.role == "actor"), tables)
    telling = done_to if type_ in SUFFERED else doers if type_ in DONE else frozenset()
    if type_ == GIVEN and not done_to and (doers or set_in is None):
        return None  # help is sent far
    if set_in is not None and (not everybody or set_in in everybody):
        return set_in
    if type_ in ABROAD:
        return None
    told = telling if len(telling) == 1 else everybody
    return next(iter(told)) if len(told) == 1 else None


def _states(participants: Iterable[Participant], tables: Tables) -> frozenset[str]:
    return frozenset(one.country for one in participants if one.country in tables.states)
