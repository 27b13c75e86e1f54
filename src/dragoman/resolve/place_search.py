"""All places that have a name: one search over the four sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from dragoman.model.place import Place
from dragoman.model.tables import Region, Tables
from dragoman.resolve.admin import AdminRegion, AdminRegions
from dragoman.resolve.cities import Cities, City
from dragoman.resolve.countries import Countries
from dragoman.resolve.place_candidates import (
    admin_candidate,
    city_candidate,
    city_place,
    country_candidate,
    region_candidate,
)
from dragoman.resolve.place_names import find_short, fold, load_place_words
from dragoman.resolve.places import (
    SMALL_PEOPLE,
    WELL_KNOWN_PEOPLE,
    Candidate,
    PlaceContext,
    distance_km,
)

NAMES_KEPT = 20_000
KEYS_KEPT = 64  # sets of countries whose keys are kept for misspellings
# Countries of a report whose villages are looked through.
COUNTRIES_SEARCHED = 6
# A city of this name this near a hand-written settlement is the same place.
SAME_KM = 60.0
_PLACE_KINDS = ("state", "seat", "region")
# Sorts of place above a town, with the level of region that each asks for first.
AREAS = {"region": 1, "district": 2}


class PlaceSearch:
    """The sources together; `find` gives the candidates for a name."""

    def __init__(
        self, tables: Tables, *, countries: Countries, cities: Cities, admin: AdminRegions
    ) -> None:
        self._countries = countries
        self._cities = cities
        self._admin = admin
        self._regions = _by_key(tables.regions)
        self._by_name = {region.name: region for region in tables.regions}
        self._actor_keys = {fold(one.text) for one in tables.names if one.kind not in _PLACE_KINDS}
        self._spelt = lru_cache(maxsize=NAMES_KEPT)(cities.find_spelt)
        self.keys_in = lru_cache(maxsize=KEYS_KEPT)(self._keys_in)
        self.identified = lru_cache(maxsize=None)(self._identified)

    def find_named(self, key: str, *, text: str) -> list[Candidate]:
        """Hand-written regions and countries only."""
        country = self._countries.find(key, text=text)
        found = [region_candidate(region) for region in self._regions.get(key, ())]
        return [*found, country_candidate(country)] if country else found

    def find(
        self, key: str, context: PlaceContext, *, text: str, sort: str | None = None
    ) -> list[Candidate]:
        """Every place with this key; `sort` is what the words around call it.

        Where none is large or in the report's countries, any of the world that is spelt just so.
        """
        found = self.find_here(key, context, text=text, sort=sort)
        if found or context.region is not None:
            return found
        spelt = self._cities_as_candidates(self._spelt(text), key=key, sort=sort)
        return [one for one in spelt if not _is_common(one, key, context)]

    def find_here(
        self, key: str, context: PlaceContext, *, text: str, sort: str | None = None
    ) -> list[Candidate]:
        """The large places with this key, and those in the report's countries."""
        named = self.find_named(key, text=text)
        towns = [] if sort == "country" else self._towns(key, context, sort=sort, named=named)
        areas = self._areas(key, sort=sort, others=[*named, *towns])
        towns = [] if areas and sort in AREAS else towns
        found = _without_homonymous_state([*named, *towns, *areas], context, key=key)
        return _with_common_marked(found, key, context)

    def is_known_word(self, key: str) -> bool:
        """Whether it is a common word, a demonym, a people, an organisation or a group."""
        return key in self._actor_keys or _is_word(key)

    def areas_named(self, text: str) -> list[Candidate]:
        """Regions of every level by that name or its abbreviation, to look inside."""
        short = find_short(text)
        key = fold(short.name if short else text)
        admin = [admin_candidate(one, sort=None) for one in self._admin.find(key)]
        if short:
            return [one for one in admin if short.country in one.countries]
        return [region_candidate(one) for one in self._regions.get(key, ())] + admin

    def areas_called(self, text: str) -> list[Candidate]:
        """What a name may lie in: regions of every level and the country by that name."""
        country = self._countries.find(fold(text).removeprefix("the "), text=text)
        areas = self.areas_named(text)
        return [*areas, country_candidate(country)] if country else areas

    def country_called(self, text: str) -> str | None:
        """ISO alpha-3 of the country of that name."""
        country = self._countries.find(fold(text).removeprefix("the "), text=text)
        return country.iso if country else None

    def _keys_in(self, countries: tuple[str, ...]) -> tuple[str, ...]:
        """Keys of what countries have, sorted, each once, for misspellings."""
        return tuple(sorted({key for iso in countries for key in self._keys_of(iso)}))

    def _keys_of(self, iso: str) -> tuple[str, ...]:
        """Keys of a country's own names, regions and large towns."""
        hand = (
            key for key, found in self._regions.items() if any(iso in r.countries for r in found)
        )
        country = self._countries.by_iso.get(iso)
        towns = self._cities.large_keys(country.iso2) if country else ()
        return (*hand, *self._countries.keys_of(iso), *self._admin.keys_in(iso), *towns)

    def _identified(self, place: Place) -> Place:
        """The place with what GeoNames adds: the id of a town, the middle of a territory."""
        if place.precision == "country" and place.latitude is None:
            return self._centred(place)
        region = self._by_name.get(place.name)
        if place.geonames or place.precision != "settlement" or region is None:
            return place
        at = [city for city in self._same(region) if _near(city, place)]
        if not at:
            return place
        city = max(at, key=_size)
        country = place.country or self._countries.by_iso2[city.country].iso
        return replace(place, geonames=city.geonames, country=country)

    def _same(self, region: Region) -> list[City]:
        keys = {fold(name) for name in (region.name, *region.aliases)}
        codes = self._codes(region.countries)
        large = [city for key in keys for city in self._cities.large.find(key)]
        here = [city for city in large if city.country in codes]
        return here or [
            city
            for code in codes
            for key in keys
            for city in self._cities.in_country(code).find(key)
        ]

    def _codes(self, countries: Iterable[str]) -> list[str]:
        """Alpha-2 codes of those that GeoNames has."""
        known = self._countries.by_iso
        return [known[iso].iso2 for iso in countries if iso in known]

    def _centred(self, place: Place) -> Place:
        country = self._countries.by_iso[place.country or ""]
        towns = self._cities.in_country(country.iso2).rows
        if not towns:
            return place
        _, _, latitude, longitude, *_ = max(towns, key=lambda row: (row[4], -row[5]))
        return replace(place, latitude=latitude, longitude=longitude)

    def _towns(
        self, key: str, context: PlaceContext, *, sort: str | None, named: Sequence[Candidate]
    ) -> list[Candidate]:
        large = self._cities.large.find(key)
        found = self._cities_as_candidates(large, key=key, sort=sort)
        here = (context.country,) if context.country else context.countries[:COUNTRIES_SEARCHED]
        if context.local and not context.country:
            here = context.local
        if self._is_enough(key, [*named, *found], context, here=here):
            return found
        codes = self._codes(here)
        villages = [city for code in codes for city in self._cities.in_country(code).find(key)]
        return self._cities_as_candidates([*large, *villages], key=key, sort=sort)

    def _is_enough(
        self,
        key: str,
        found: Sequence[Candidate],
        context: PlaceContext,
        *,
        here: Sequence[str],
    ) -> bool:
        """Whether villages need not be looked through; for large countries that takes a while."""
        if context.local and not _is_word(key):
            return False
        if context.country is None and (_is_word(key) or any(one.known for one in found)):
            return True
        if context.region:
            return False
        places = {iso for one in found for iso in one.countries}
        places |= {one.country for one in self._admin.find(key) if one.level == 1}
        return not places.isdisjoint(here)

    def _cities_as_candidates(
        self, cities: Iterable[City], *, key: str, sort: str | None
    ) -> list[Candidate]:
        found = sorted(set(cities), key=_size, reverse=True)
        largest: dict[str, City] = {}
        for city in found:
            largest.setdefault(city.country, city)
        return [
            self._city_candidate(city, key=key, sort=sort, first=largest[city.country] == city)
            for city in found
            if city.country in self._countries.by_iso2
        ]

    def _city_candidate(self, city: City, *, key: str, sort: str | None, first: bool) -> Candidate:
        country = self._countries.by_iso2[city.country]
        is_capital = first and fold(country.capital) in (fold(city.name), key)
        return city_candidate(city, key=key, country=country, is_capital=is_capital, sort=sort)

    def _areas(self, key: str, *, sort: str | None, others: Sequence[Candidate]) -> list[Candidate]:
        if sort == "settlement":
            return []
        found = self._admin.find(key)
        if sort not in AREAS:
            found = [one for one in found if not _is_hidden(one, others)]
        elif asked := [one for one in found if one.level == AREAS[sort]]:
            found = asked
        return [admin_candidate(one, sort=sort) for one in found]


def _by_key(regions: Iterable[Region]) -> dict[str, list[Region]]:
    found: dict[str, list[Region]] = {}
    for region in regions:
        for key in {fold(name).removeprefix("the ") for name in (region.name, *region.aliases)}:
            found.setdefault(key, []).append(region)
    return found


def _is_hidden(region: AdminRegion, others: Sequence[Candidate]) -> bool:
    """Whether a bare name is rather that of the town, or of something larger."""
    if region.level == 2:
        return region.bare or bool(others)
    towns = [one for one in others if one.place.precision != "country"]
    return any(one.population >= SMALL_PEOPLE and region.country in one.countries for one in towns)


def _is_word(key: str) -> bool:
    words = load_place_words()
    return key in words.common or key in words.directions


def _with_common_marked(
    found: Sequence[Candidate], key: str, context: PlaceContext
) -> list[Candidate]:
    """Without words of the language, or, where the report has towns around, with a mark on them."""
    if not context.local or key in load_place_words().directions:
        return [one for one in found if not _is_common(one, key, context)]
    return [replace(one, common=_is_common(one, key, context)) for one in found]


def _is_common(candidate: Candidate, key: str, context: PlaceContext) -> bool:
    """Whether the name is a word of the language, and nothing says that it is a place."""
    if not _is_word(key) or (candidate.known and candidate.place.precision != "settlement"):
        return False
    if context.country in candidate.countries or context.region:
        return False
    is_here = bool(set(context.countries).intersection(candidate.countries))
    return not (is_here and candidate.population >= WELL_KNOWN_PEOPLE)


def _without_homonymous_state(
    found: list[Candidate], context: PlaceContext, *, key: str
) -> list[Candidate]:
    """Without the country, where its region (Scotland) or another's (Georgia) is meant."""
    countries = [one for one in found if one.place.precision == "country"]
    regions = {one.countries for one in found if one.place.precision == "region"}
    if not countries or not regions:
        return found
    country = countries[0]
    first = (context.country or next(iter(context.countries), ""),)
    is_part = country.countries in regions and fold(country.place.name) != key
    is_other = first in regions and not {*context.countries, context.country}.intersection(
        country.countries
    )
    if is_part or is_other:
        return [one for one in found if one is not country]
    is_settled = first in regions or context.region or not context.countries
    if fold(country.place.name) != key or is_settled:
        return found
    # Niger State is called so; without "State" it is meant in reports on Nigeria alone.
    return [one for one in found if one.known or one.place.precision != "region"]


def _size(city: City) -> tuple[int, int]:
    return city.population, -city.geonames


def _near(city: City, place: Place) -> bool:
    return distance_km(city_place(city, country=""), place) <= SAME_KM
