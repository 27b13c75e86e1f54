"""What no choice could better: every place of the gazetteer that has a name, wherever it lies."""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.model.place import Place
from dragoman.model.tables import Tables
from dragoman.resolve.admin import load_admin_regions
from dragoman.resolve.cities import Cities, data_folder
from dragoman.resolve.countries import Countries, load_countries
from dragoman.resolve.place_candidates import city_place
from dragoman.resolve.place_names import fold, take_apart
from dragoman.resolve.place_search import PlaceSearch


def places_named(texts: Iterable[str], tables: Tables) -> dict[str, list[Place]]:
    """All places by each of the names: settlements, regions of every level, countries.

    An adjective ("Ruritanian") has its country.
    """
    folder = data_folder()
    countries, cities = load_countries(folder, tables), Cities(folder)
    search = PlaceSearch(tables, countries=countries, cities=cities, admin=load_admin_regions())
    found: dict[str, list[Place]] = {}
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(texts):
        keys = _keys(text)
        for key in keys:
            by_key[key].append(text)
        named = (one.place for key in keys for one in search.find_named(key, text=text))
        areas = (area.place for key in keys for area in search.areas_named(key))
        found[text] = [*named, *areas, *_of_adjective(text, tables, countries)]
    for iso2, country in sorted(countries.by_iso2.items()):
        names = cities.in_country(iso2)
        for key, of in by_key.items():
            towns = [city_place(city, country=country.iso) for city in names.find(key)]
            for text in of if towns else ():
                found[text] += towns
    return {text: [search.identified(one) for one in places] for text, places in found.items()}


def _keys(text: str) -> list[str]:
    """The whole name, without its generic words, without a direction."""
    spelling = take_apart(text)
    return list(dict.fromkeys(key for key in (spelling.key, spelling.core, spelling.inner) if key))


def _of_adjective(text: str, tables: Tables, countries: Countries) -> list[Place]:
    key = fold(text)
    isos = {
        one.country
        for one in tables.names
        if one.kind in ("adjective", "people") and fold(one.text) == key and one.country
    }
    return [countries.by_iso[iso].place for iso in sorted(isos) if iso in countries.by_iso]
