"""Fields as people write them, so that a correction begins with what is there and changes a word.

What `present.correction` reads comes back: a form in which nothing was changed corrects nothing.
"""

import calendar
from collections.abc import Sequence

from dragoman.model.actor import ROLES, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.place import Place
from dragoman.model.when import When
from dragoman.present.correction import value_before
from dragoman.present.wording import INFERRED

DAY = len("2023-05-14")
SIGNS = ",;"  # that part names and groups; a name that has one is written as JSON


def written_field(row: Event | Claim | Figure, name: str) -> str:
    """A field of a row as `correction_value` reads it; empty where it has no value."""
    value = getattr(row, name)
    match value:
        case When():
            return write_when(value)
        case Place():
            return write_place(value)
        case Speaker():
            return value.name
        case float():
            return f"{value:.10g}"
        case tuple() if name == "participants":
            plain = write_participants(value)
            return plain if plain is not None else value_before(row, name) or ""
        case tuple() if name == "contexts":
            return ", ".join(value)
    return value_before(row, name) or ""


def write_when(when: When) -> str:
    """A day, two days with a stroke between, a month, a year, or ``unknown``.

    >>> write_when(When(start="2023-07-01", end="2023-07-31", precision="month"))
    '2023-07'
    """
    first, last = (when.start or "")[:DAY], (when.end or "")[:DAY]
    if not (first and last):
        return first or last or "unknown"
    if first == last:
        return first
    if (first[4:], last[4:]) == ("-01-01", "-12-31") and first[:4] == last[:4]:
        return first[:4]
    return first[:7] if _is_month(first, last) else f"{first}/{last}"


def _is_month(first: str, last: str) -> bool:
    year, month = int(first[:4]), int(first[5:7])
    end = f"{first[:7]}-{calendar.monthrange(year, month)[1]}"
    return first.endswith("-01") and last == end


def write_place(place: Place) -> str:
    """Name and country.

    >>> write_place(Place(name="Granada", country="ESP", text="Granada"))
    'Granada, ESP'
    """
    return f"{place.name}, {place.country}" if place.country else place.name


def write_participants(participants: Sequence[Participant]) -> str | None:
    """Names by commas, roles by semicolons, actors first; None where a name has such a sign."""
    if any(sign in one.name for one in participants for sign in SIGNS):
        return None
    roles = [role for role in ROLES if any(one.role == role for one in participants)]
    groups = []
    for role in roles:
        names = ", ".join(_name(one) for one in participants if one.role == role)
        groups.append(names if role == "actor" else f"{role} {names}")
    return "; ".join(groups)


def _name(one: Participant) -> str:
    country = f" ({one.country})" if one.country and one.country != one.name else ""
    return f"{one.name}{country}{'' if one.stated else INFERRED}"
