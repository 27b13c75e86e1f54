"""What the words beside a name say: candidates that lie in the area that they give."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.resolve.places import Candidate, distance_km

# Radii are those of nine in ten of an area's towns.
EDGE = 1.6


def inside(candidates: Sequence[Candidate], areas: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in one of the areas; `areas` may be of several countries ("Georgia")."""
    found = [one for one in candidates if any(_lies_in(one, area) for area in areas)]
    return [replace(one, told=True) for one in found]


def in_country(candidates: Sequence[Candidate], country: str) -> list[Candidate]:
    """The candidates in the country."""
    there = [one for one in candidates if country in one.countries or not one.countries]
    return there or alone(candidates)


def alone(candidates: Sequence[Candidate]) -> list[Candidate]:
    """All, if they are of one country: disputed places are put under another one than tables do."""
    return list(candidates) if len({one.countries for one in candidates}) == 1 else []


def _lies_in(candidate: Candidate, area: Candidate) -> bool:
    if candidate.place.geonames and candidate.place.geonames == area.place.geonames:
        return False
    if area.place.precision == "country":
        return area.place.country in candidate.countries or not candidate.countries
    if candidate.place.precision == "country":
        return False
    if area.code and candidate.code and area.place.precision == "region":
        return area.code == candidate.code
    return distance_km(candidate.place, area.place) <= EDGE * (area.place.radius_km or 0)
