"""A filter: what of a record is to be seen; it stands in the address of a view."""

from dataclasses import dataclass, fields
from datetime import date

LATITUDES = (-90.0, 90.0)
LONGITUDES = (-180.0, 180.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A stretch of the globe in degrees; where `west` is greater, it crosses the date line."""

    south: float
    west: float
    north: float
    east: float

    def __post_init__(self) -> None:
        if not LATITUDES[0] <= self.south <= self.north <= LATITUDES[1]:
            raise ValueError("a box has its south below its north, both from -90 to 90")
        if not all(LONGITUDES[0] <= side <= LONGITUDES[1] for side in (self.west, self.east)):
            raise ValueError("a box has its west and its east from -180 to 180")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked of a row: of a field one value has to fit, of the filter every field.

    `types` are types or modes. `actors` are ids, countries, or parts of names, any of which takes
    part; of `between` all have to; `roles` say in which part the actors do, or anybody where none
    is named. `places` and `tracks` are parts of names, or a track's id. `since` and `until` are
    ISO days, both included: an event fits that may have been on one of them. `confidence` is the
    least; `text` words of full-text search. Letters' case and marks do not count.
    """

    types: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    tier: str | None = None
    confidence: float | None = None
    since: str | None = None
    until: str | None = None
    background: bool | None = None
    box: Box | None = None
    text: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            texts = value if isinstance(value, tuple) else (value,) if value != "" else ()
            if any((isinstance(one, str) and one != one.strip()) or one == "" for one in texts):
                raise ValueError(f"{field.name} has a value that is empty or has blanks around it")
        for day in (self.since, self.until):
            if day is not None and date.fromisoformat(day).isoformat() != day:
                raise ValueError(f"{day!r} is no day, written as YYYY-MM-DD")
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since {self.since} is after until {self.until}")
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence is {self.confidence}, not from 0 to 1")


EVERYTHING = Filter()
