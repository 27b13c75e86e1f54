"""First- and second-level regions of the world, from model/tables/admin.tsv."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.tables import TABLES
from dragoman.resolve.place_names import take_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminRegion:
    """A region; `level` 1 or 2, `country` ISO alpha-3, `towns` how many settlements it counts.

    `code` is GeoNames' code of the first-level region that it is or lies in, None if not known.
    `bare` is true for a key without the generic word that belongs to the name ("Baltimore" for
    Baltimore County).
    """

    name: str
    level: int
    country: str
    latitude: float
    longitude: float
    radius_km: float
    towns: int
    geonames: int | None
    code: str | None
    bare: bool


class AdminRegions:
    """All regions by the keys of their names."""

    def __init__(self, lines: list[str]) -> None:
        self._rows = [line.split("\t") for line in lines]
        self._by_key: dict[str, list[tuple[int, bool]]] = {}
        for number, row in enumerate(self._rows):
            self._add(number, row[2])

    def find(self, key: str) -> list[AdminRegion]:
        """All regions with this key."""
        return [_region(self._rows[row], bare=bare) for row, bare in self._by_key.get(key, ())]

    def of_code(self, country: str, code: str) -> AdminRegion | None:
        """The first-level region of a country (alpha-3) with this code, the largest of such."""
        row = self._by_code.get((country, code))
        return None if row is None else _region(row, bare=False)

    @cached_property
    def _by_code(self) -> dict[tuple[str, str], list[str]]:
        first = sorted((row for row in self._rows if row[0] == "1"), key=lambda row: int(row[6]))
        return {(row[1], row[8]): row for row in first}

    def keys_in(self, country: str) -> list[str]:
        """Keys of the first-level regions of a country (alpha-3)."""
        return self._first_level.get(country, [])

    @cached_property
    def _first_level(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, rows in self._by_key.items():
            for country in sorted({self._rows[r][1] for r, _ in rows if self._rows[r][0] == "1"}):
                found[country].append(key)
        return dict(found)

    def _add(self, number: int, name: str) -> None:
        spelling = take_apart(name)
        if spelling.sort == "settlement":  # "Ganja City" stands among the cities
            return
        self._by_key.setdefault(spelling.key, []).append((number, False))
        if spelling.core != spelling.key:
            self._by_key.setdefault(spelling.core, []).append((number, True))


def load_admin_regions() -> AdminRegions:
    """The regions shipped with the program."""
    lines = (TABLES / "admin.tsv").read_text(encoding="utf-8").splitlines()
    return AdminRegions([line for line in lines if not line.startswith("#")])


def _region(row: list[str], *, bare: bool) -> AdminRegion:
    level, country, name, latitude, longitude, radius, towns, geonames, code = row
    return AdminRegion(
        name=name,
        level=int(level),
        country=country,
        latitude=float(latitude),
        longitude=float(longitude),
        radius_km=float(radius),
        towns=int(towns),
        geonames=int(geonames) or None,
        code=None if code == "-" else code,
        bare=bare,
    )
