"""A place: where something is, and how exactly that is known."""

from dataclasses import dataclass

from dragoman.model.span import Evidence

PLACE_PRECISIONS = ("site", "settlement", "district", "region", "country", "line")
WAY = FROM, THROUGH, TO = ("from", "through", "to")  # parts of a way, in its order


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the world. Degrees WGS 84; `text` is the name as written."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str = "settlement"
    radius_km: float | None = None
    geonames: int | None = None
    text: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Waypoint:
    """A place on the way of a movement: its part is one of WAY; the evidence is its name."""

    part: str
    place: Place
    evidence: tuple[Evidence, ...]
