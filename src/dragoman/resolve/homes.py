"""Where those are at home of whom a report names no country.

A crowd is of the place where its event is told ("23 people were killed in Tel Aviv"); an official
without a country is of the only one that the report speaks of. It says where they are counted,
not whose the place is.
"""

from dataclasses import replace

from dragoman.model.actor import OTHER, Participant
from dragoman.model.place import Place

LOCAL = ("crowd", OTHER)
OFFICIAL = ("office", "person", "body")
OFFICIAL_SECTORS = ("GOV", "LEG", "JUD", "COP", "MIL", "ELI")


def at_home(
    participants: tuple[Participant, ...], place: Place | None, *, only: str | None
) -> tuple[Participant, ...]:
    """Participants with the country that place or report imply; `only` is the report's one."""
    here = place.country if place is not None and place.stated else None
    others = {one.country for one in participants}
    return tuple(_at_home(one, here, only, others) for one in participants)


def _at_home(
    one: Participant, here: str | None, only: str | None, others: set[str | None]
) -> Participant:
    kind = one.actor.partition(":")[0]
    if one.country is None and kind in LOCAL:
        return replace(one, country=here or only)
    is_official = kind in OFFICIAL and one.sector in OFFICIAL_SECTORS
    if one.country is None and is_official and only not in others:
        return replace(one, country=only)
    return one
