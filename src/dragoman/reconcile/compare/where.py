"""Same place: equal, one within the other, or too far apart to be one."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

from dragoman.model.place import Place
from dragoman.reconcile.account import Account
from dragoman.reconcile.finding import Finding, found

EARTH_KM = 6371.0
# How far from its point a place reaches where no table gives a radius.
REACH_KM = {"site": 5.0, "settlement": 20.0, "district": 40.0, "line": 100.0, "region": 150.0}
WIDE = ("country", "region", "line", "district")


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """How the places of two accounts lie to one another."""
    a, b = one.place, other.place
    if a is None or b is None:
        yield found("a place told once" if a or b else "no place told")
    elif is_same_place(a, b):
        is_wide = a.precision == "country"
        yield found("the same country" if is_wide else "the same place")
    elif may_be_one_place(a, b):
        yield found("places that may be one")
    else:
        is_stated = a.stated and b.stated
        level = "two places" if is_stated else "two places, one of them inferred"
        yield found(level, bars=is_stated and one.is_held_meeting and other.is_held_meeting)


def view(account: Account) -> Hashable:
    """The place, however it is written."""
    place = account.place
    return (place and replace(place, name=place.name.casefold(), text="")), account.is_held_meeting


def is_same_place(a: Place, b: Place) -> bool:
    """Whether a gazetteer or the name says that the two are one."""
    if a.geonames is not None and b.geonames is not None:
        return a.geonames == b.geonames
    same_country = a.country == b.country or None in (a.country, b.country)
    return a.name.casefold() == b.name.casefold() and same_country


def may_be_one_place(a: Place, b: Place) -> bool:
    """Whether one may lie within the other, or close by."""
    if "country" in (a.precision, b.precision):
        return a.country == b.country or None in (a.country, b.country)
    apart_km = distance_km(a, b)
    if apart_km is None:
        return a.precision in WIDE or b.precision in WIDE
    return apart_km <= max(_reach_km(a), _reach_km(b))


def distance_km(a: Place, b: Place) -> float | None:
    """Great-circle distance, where both have coordinates."""
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return None
    lat_a, lon_a = radians(a.latitude or 0.0), radians(a.longitude or 0.0)
    lat_b, lon_b = radians(b.latitude or 0.0), radians(b.longitude or 0.0)
    square = sin((lat_b - lat_a) / 2) ** 2
    square += cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, square)))


def _reach_km(place: Place) -> float:
    return place.radius_km or REACH_KM.get(place.precision, 0.0)
