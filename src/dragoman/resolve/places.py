"""Which of the places with one name a report means.

A candidate is weighed by its size and by the countries the report speaks of; what is small, far
from these countries and not the only one of its name is left unresolved.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.place import Place

# Points are on the scale of log10 of population: 7 is a city of ten million. They were set by hand
# so that "Tripoli" is Libya's unless only Lebanon is spoken of, and "Athens" and "Paris" stay in
# Europe in a report that names the United States.
CAPITAL = 3.5
LARGE = 1.0
OTHER_NAME = -3.0
FIRST_WORDS = -1.5
IN_COUNTRY = 4.5
BESIDE = 8.0
ASKED_FOR = 4.0
RANK = 0.1
# A city of a thousandth of its country's people gets IN_COUNTRY as it stands.
USUAL_SHARE = 3.0
LARGE_PEOPLE = 1_000_000
WELL_KNOWN_PEOPLE = 100_000
SMALL_PEOPLE = 50_000
# Two of one name and nearly one size, further apart than this, cannot be told apart.
CLOSE_SCORE = 0.25
FAR_KM = 161.0
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceContext:
    """What the report tells around a name; countries are ISO alpha-3.

    `countries`: those of the report's actors and places, most frequent first. `country` and
    `region`: what the words right beside the name give ("Granada, Spain"; "Salem, Oregon").
    """

    countries: tuple[str, ...] = ()
    country: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that has the name. `points` is its standing before context, `share` its part of
    the country's people, `known` whether it may stand without support from the context,
    `other_name` whether the name is not its main one."""

    place: Place
    countries: tuple[str, ...]
    points: float
    share: float
    population: int
    known: bool
    asked_for: bool = False
    other_name: bool = False


def choose(
    candidates: Sequence[Candidate], context: PlaceContext, *, near: Sequence[Place] = ()
) -> Place | None:
    """The place that is meant, or None; `near` are regions that the place lies in."""
    fitting = _beside(candidates, context, near=near)
    ranked = sorted(fitting, key=lambda one: _order(one, context))
    accepted = [one for one in ranked if _is_supported(one, context, among=ranked)]
    if not accepted or _is_open(accepted, context):
        return None
    return accepted[0].place


def score(candidate: Candidate, context: PlaceContext) -> float:
    """Points of a candidate in this context."""
    points = candidate.points + (ASKED_FOR if candidate.asked_for else 0.0)
    if context.country in candidate.countries:
        return points + BESIDE
    ranks = [rank for rank, iso in enumerate(context.countries) if iso in candidate.countries]
    if not ranks:
        return points
    share = max(-2.0, min(1.5, math.log10(candidate.share or 1e-9) + USUAL_SHARE))
    return points + IN_COUNTRY + share - min(0.5, RANK * ranks[0])


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance; infinite where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    up_a, up_b = math.radians(a.latitude), math.radians(b.latitude)
    along = math.radians(b.longitude - a.longitude)
    half = math.sin((up_b - up_a) / 2) ** 2
    half += math.cos(up_a) * math.cos(up_b) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def _order(candidate: Candidate, context: PlaceContext) -> tuple[float, str, int]:
    place = candidate.place
    return (-score(candidate, context), place.name, place.geonames or 0)


def _beside(
    candidates: Sequence[Candidate], context: PlaceContext, *, near: Sequence[Place]
) -> list[Candidate]:
    """Those in the country and region given beside the name, if any of them is."""
    inside = [one for one in candidates if _is_inside(one.place, near)] or list(candidates)
    if context.country is None:
        return inside
    there = [one for one in inside if context.country in one.countries or not one.countries]
    # Disputed places are put under another country than the table's: keep a lone one.
    alone = len({one.countries for one in inside}) == 1 and not near
    return there or (inside if alone else [])


def _is_inside(place: Place, near: Sequence[Place]) -> bool:
    return any(distance_km(place, region) <= 1.6 * (region.radius_km or 0) for region in near)


def _is_supported(
    candidate: Candidate, context: PlaceContext, *, among: Sequence[Candidate]
) -> bool:
    named = {*context.countries, context.country}
    if candidate.known or named.intersection(candidate.countries):
        return True
    if candidate.other_name and context.countries:
        return False
    return len({one.countries for one in among}) == 1


def _is_open(ranked: Sequence[Candidate], context: PlaceContext) -> bool:
    """Whether the first two are small, of about one size, and far apart."""
    if len(ranked) < 2 or ranked[0].known or ranked[0].population >= SMALL_PEOPLE:
        return False
    first, second = ranked[:2]
    close = score(first, context) - score(second, context) < CLOSE_SCORE
    return close and distance_km(first.place, second.place) > FAR_KM
