"""Candidates of the three kinds of source, on one scale of points."""

import math

from dragoman.model.place import Place
from dragoman.model.tables import Region
from dragoman.resolve.admin import AdminRegion
from dragoman.resolve.cities import City
from dragoman.resolve.countries import Country
from dragoman.resolve.place_names import fold
from dragoman.resolve.places import (
    CAPITAL,
    FIRST_WORDS,
    LARGE,
    LARGE_PEOPLE,
    OTHER_NAME,
    WELL_KNOWN_PEOPLE,
    Candidate,
)

# A hand-written town or site was written because news names it: it stands as a city of ten
# million. Countries, and hand-written areas above them ("Gaza"), stand above every city.
BY_HAND = {"settlement": 7.0, "site": 7.0}
BY_HAND_AREA = 13.0
COUNTRY = 12.0
# A first-level region stands as a city of 40,000, a second-level one of 3,000, and more by towns.
ADMIN_POINTS = {1: 4.6, 2: 3.5}
ADMIN_TOWNS = {1: 0.7, 2: 0.5}
ADMIN_PRECISION = {1: "region", 2: "district"}
_ADMIN_SHARE = 0.02


def region_candidate(region: Region) -> Candidate:
    """A candidate from the hand-written regions."""
    place = Place(
        name=region.name,
        country=region.countries[0] if len(region.countries) == 1 else None,
        latitude=region.latitude,
        longitude=region.longitude,
        precision=region.precision,
        radius_km=float(region.radius_km),
        geonames=region.geonames,
    )
    return Candidate(
        place=place,
        countries=region.countries,
        points=BY_HAND.get(region.precision, BY_HAND_AREA),
        share=_ADMIN_SHARE,
        population=WELL_KNOWN_PEOPLE,
        known=True,
    )


def admin_candidate(region: AdminRegion, *, sort: str | None) -> Candidate:
    """A candidate from the first- and second-level regions."""
    place = Place(
        name=region.name,
        country=region.country,
        latitude=region.latitude,
        longitude=region.longitude,
        precision=ADMIN_PRECISION[region.level],
        radius_km=region.radius_km,
        geonames=region.geonames,
    )
    points = ADMIN_POINTS[region.level] + ADMIN_TOWNS[region.level] * math.log10(region.towns)
    return Candidate(
        place=place,
        countries=(region.country,),
        points=points,
        share=_ADMIN_SHARE if region.level == 1 else _ADMIN_SHARE / 100,
        population=0,
        known=False,
        asked_for=sort in ("region", "district"),
        code=region_code(region.country, region.code),
    )


def country_candidate(country: Country) -> Candidate:
    """A candidate from the countries."""
    return Candidate(
        place=country.place,
        countries=(country.iso,),
        points=COUNTRY,
        share=1.0,
        population=country.people,
        known=True,
    )


def city_candidate(
    city: City, *, key: str, country: Country, is_capital: bool, sort: str | None
) -> Candidate:
    """A candidate from the settlements."""
    points = math.log10(max(city.population, 500))
    points += CAPITAL if is_capital else 0.0
    points += LARGE if city.population >= LARGE_PEOPLE else 0.0
    main = fold(city.name).removeprefix("the ")
    if main != key:  # "Santiago" is said for Santiago de los Caballeros too
        points += FIRST_WORDS if main.startswith(f"{key} ") else OTHER_NAME
    return Candidate(
        place=city_place(city, country=country.iso),
        countries=(country.iso,),
        points=points,
        share=city.population / country.people if country.people else 0.0,
        population=city.population,
        known=is_capital or city.population >= WELL_KNOWN_PEOPLE,
        asked_for=sort == "settlement",
        other_name=main != key,
        capital=is_capital,
        code=region_code(country.iso, city.code),
    )


def region_code(country: str, code: str | None) -> str | None:
    """A first-level region's code, one in the world: "USA.TX"."""
    return f"{country}.{code}" if code else None


def city_place(city: City, *, country: str) -> Place:
    """The settlement as a place; its radius is that of a city of its size, roughly."""
    return Place(
        name=city.name,
        country=country,
        latitude=city.latitude,
        longitude=city.longitude,
        precision="settlement",
        radius_km=round(max(2.0, 0.012 * math.sqrt(city.population)), 1),
        geonames=city.geonames,
    )
