"""`python -m bench.quality places --data FILE`: places named in news, and where they are."""

import json
import sys
from collections.abc import Sequence

from bench.quality.places.oracle import places_named
from bench.quality.places.predict import places_of
from bench.quality.places.rows import Row, load_rows
from bench.quality.places.score import score
from bench.quality.scoring import Scored, run_scorer
from dragoman.model.report import make_report
from dragoman.resolve.cities import data_folder
from dragoman.run.reading import Reader


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    return run_scorer(
        "places",
        argv,
        about=__doc__,
        files="lgl.xml.gz or GWN.xml.gz",
        load=load_rows,
        score=_score,
    )


def _score(rows: Sequence[Row], reader: Reader) -> Scored:
    told = []
    for row in rows:
        report = make_report(row.text, file=row.id, title=row.title, published=row.published)
        told.append((row, places_of(report, row.toponyms, reader)))
    texts = (row.text[one.start : one.end] for row in rows for one in row.toponyms)
    named = places_named(texts, reader.tables)
    return Scored(
        n=sum(len(row.toponyms) for row in rows),
        metrics=score(told, named=named, countries=_country_codes()),
    )


def _country_codes() -> dict[int | str, str]:
    """ISO alpha-3 by GeoNames id and by GeoNames' name of each country."""
    rows = json.loads((data_folder() / "countries.json").read_bytes()).values()
    found: dict[int | str, str] = {}
    for row in rows:
        found |= {row["geonameid"]: row["iso3"], row["name"]: row["iso3"]}
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
