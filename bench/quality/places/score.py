"""F1 of place names, and the share of given ones that are put where they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.quality.places.predict import Told
from bench.quality.places.rows import Row, Toponym
from bench.quality.spans import overlap, paired
from bench.quality.tally import Tally
from dragoman.model.place import Place
from dragoman.resolve.places import distance_km

NEAR_KM = 161.0  # a hundred miles, as the field scores it


@dataclass(slots=True)
class Share:
    """Right of asked."""

    right: int = 0
    asked: int = 0

    def count(self, *, is_right: bool) -> None:
        """One more."""
        self.right += is_right
        self.asked += 1

    def share(self) -> float:
        """Of those asked."""
        return round(self.right / self.asked, 4) if self.asked else 0.0


def score(
    pairs: Sequence[tuple[Row, Told]],
    *,
    named: Mapping[str, Sequence[Place]],
    countries: Mapping[int | str, str],
) -> dict[str, float]:
    """Recognition by exact spans, and by any overlap; then of spans with a GeoNames id.

    `named` are all places of the gazetteer by name, for the oracle; `countries` the ISO codes by
    GeoNames id and by name.
    """
    exact, touched = Tally(), Tally()
    near, oracle, country = Share(), Share(), Share()
    for row, told in pairs:
        _recognise(row, told, exact=exact, touched=touched)
        for toponym, place in zip(row.toponyms, told.places, strict=True):
            text = row.text[toponym.start : toponym.end]
            if toponym.geonames is not None and toponym.latitude is not None:
                near.count(is_right=place is not None and is_near(place, toponym))
                candidates = named.get(text, ())
                oracle.count(is_right=any(is_near(one, toponym) for one in candidates))
            iso = _country(toponym, countries)
            if iso is not None:
                country.count(is_right=place is not None and place.country == iso)
    return {
        "recognition_f1": exact.f1(),
        "acc_161km": near.share(),
        **({"country": country.share()} if country.asked else {}),
        "oracle_161km": oracle.share(),
        "recognition_overlap_f1": touched.f1(),
    }


def is_near(place: Place, toponym: Toponym) -> bool:
    """The same place of GeoNames, or one no further away than a hundred miles."""
    if place.geonames is not None and place.geonames == toponym.geonames:
        return True
    there = Place(name="", latitude=toponym.latitude, longitude=toponym.longitude)
    return distance_km(place, there) <= NEAR_KM


def _country(toponym: Toponym, countries: Mapping[int | str, str]) -> str | None:
    if toponym.geonames is None:
        return None
    return countries.get(toponym.country_geonames or 0) or countries.get(toponym.country or "")


def _recognise(row: Row, told: Told, *, exact: Tally, touched: Tally) -> None:
    asked = sorted({(one.start, one.end) for one in row.toponyms})
    right = len(set(asked) & set(told.names)), len(paired(asked, told.names, overlap))
    for tally, count in zip((exact, touched), right, strict=True):
        tally.right += count
        tally.asked += len(asked)
        tally.given += len(told.names)
