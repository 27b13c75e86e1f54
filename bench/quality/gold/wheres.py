"""Whether a place of the record is the one noted."""

import re
from collections.abc import Callable

from bench.quality.gold.detail_notes import EventDetail
from dragoman.model.place import Place
from dragoman.resolve.place_names import fold

WORD = re.compile(r"\w+")
NOWHERE = re.compile(r"(?:^|\s)(?:-|no place|not told) (?:is|are)\b")

# The place that a name means in a country, as the gazetteer knows it.
Find = Callable[[str, str | None], Place | None]


def is_place(noted: EventDetail, place: Place | None, find: Find) -> bool:
    """The same place; none, or no more than a country, where none is noted.

    Where a movement has no goal, its start is right as well as no place.
    """
    if place is None or (place.precision == "country" and noted.place is None):
        return is_nowhere(noted) and (place is None or is_country(noted, place) is not False)
    name = noted.place or noted.origin
    if name is not None and is_same(name, noted.countries, place, find):
        return True
    return any(_holds(_words(remark), _words(place.name)) for remark in noted.also)


def is_nowhere(noted: EventDetail) -> bool:
    """Whether it is right to give no place."""
    said = any(NOWHERE.search(remark) for remark in noted.also)
    return noted.place is None or noted.place == noted.origin or said


def is_country(noted: EventDetail, place: Place | None) -> bool | None:
    """Whether it lies in the noted country or the one also right; None where none is noted."""
    if not noted.countries:
        return None
    return place is not None and place.country in noted.countries


def is_same(name: str, countries: tuple[str, ...], place: Place, find: Find) -> bool:
    """Whether a place has the name, in one of the countries, or is what the name means there.

    One name may hold the other ("Amhara", "Amhara Region"); a country must be named alone.
    """
    if countries and place.country is not None and place.country not in countries:
        return False
    noted = _words(name)
    for own in (_words(place.name), _words(place.text)):
        is_part = _holds(noted, own) or _holds(own, noted)
        if noted == own or (is_part and place.precision != "country"):
            return True
    meant = find(name, countries[0] if countries else None)
    return meant is not None and _identity(meant) == _identity(place)


def told_as(noted: EventDetail, place: Place | None, find: Find) -> str:
    """How right, for the table of errors."""
    if is_place(noted, place, find):
        return "right"
    if place is None:
        return "none told"
    if noted.place is None:
        return "one told"
    where = "of the same country" if is_country(noted, place) else "of another country"
    return "the country alone" if place.precision == "country" else f"another {where}"


def _identity(place: Place) -> int | str:
    return place.geonames or fold(place.name)


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(text)))


def _holds(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    size = len(others)
    return size > 0 and any(words[at : at + size] == others for at in range(len(words)))
