"""Which of the places with one name a report means.

A candidate is weighed by its size, by the countries the report speaks of and by how near it lies to
the report's other places; what is small, far from these and not the only one of its name is left
unresolved.
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
# What lies among the report's other places outweighs a namesake however large that none of them is
# near; a country too, unless something else speaks of that country.
NEAR = 9.0
# Nearness, from 0 to 1, that supports a small place like its country does.
NEAR_ENOUGH = 0.3
# A word of the language is a place only in the midst of others.
AMID = 0.5
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
class PlaceName:
    """A name that the report gives a place, how often, and where the words beside put it.

    `country` (ISO alpha-3) and `within` are read from "Granada, Spain" and "Salem, Oregon".
    """

    text: str
    times: int = 1
    country: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceContext:
    """What the report tells around a name; countries are ISO alpha-3.

    `countries`: those of the report's actors, most frequent first; `vouched`: those of them of
    which more than their bare names speaks ("Georgia" alone may be a region), None for all.
    `names`: all names that the report gives places. `local`: countries of which villages may be
    meant. `country` and `region`: what the words right beside the name give ("Granada, Spain";
    "Salem, Oregon").
    """

    countries: tuple[str, ...] = ()
    country: str | None = None
    region: str | None = None
    vouched: tuple[str, ...] | None = None
    local: tuple[str, ...] = ()
    names: tuple[PlaceName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """How near a candidate lies to the report's other places, and how surely these are in its
    country; both from 0 to 1.
    """

    nearness: float = 0.0
    presence: float = 0.0


ALONE = Nearby()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that has the name. `points` is its standing before context, `share` its part of
    the country's people, `known` whether it may stand without support from the context,
    `other_name` whether the name is not its main one, `told` whether the words beside the name put
    it there, `common` whether the name is a word of the language, `code` the first-level region
    that it is or lies in ("USA.TX").
    """

    place: Place
    countries: tuple[str, ...]
    points: float
    share: float
    population: int
    known: bool
    asked_for: bool = False
    other_name: bool = False
    capital: bool = False
    told: bool = False
    common: bool = False
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A candidate with its points in the report."""

    candidate: Candidate
    nearby: Nearby
    points: float


def choose(
    candidates: Sequence[Candidate],
    context: PlaceContext,
    *,
    nearby: Sequence[Nearby] | None = None,
) -> Place | None:
    """The place that is meant, or None; `nearby` is one for each candidate."""
    pairs = zip(candidates, nearby or [ALONE] * len(candidates), strict=True)
    ranked = sorted((_ranked(one, near, context) for one, near in pairs), key=_order)
    accepted = [one for one in ranked if _is_supported(one, context, among=ranked)]
    if not accepted:
        return None
    best = accepted[0].candidate.place
    return _somewhere(best, accepted) if _is_open(accepted) else best


def _somewhere(place: Place, among: Sequence[Ranked]) -> Place | None:
    """In a country of which nobody can tell where, if all with the name are in it."""
    if place.country is None or len({one.candidate.countries for one in among}) > 1:
        return None
    return Place(name=place.name, country=place.country, precision=place.precision)


def score(candidate: Candidate, context: PlaceContext, nearby: Nearby = ALONE) -> float:
    """Points of a candidate in this context, near the report's other places."""
    points = candidate.points + (ASKED_FOR if candidate.asked_for else 0.0)
    points += NEAR * nearby.nearness
    if context.country in candidate.countries:
        return points + BESIDE
    rank = min(
        (rank for rank, iso in enumerate(context.countries) if iso in candidate.countries),
        default=None,
    )
    share = max(-2.0, min(1.5, math.log10(candidate.share or 1e-9) + USUAL_SHARE))
    if rank is None:
        return points + nearby.presence * (IN_COUNTRY + share)
    return points + IN_COUNTRY + share - min(0.5, RANK * rank)


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance; infinite where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    up_a, up_b = math.radians(a.latitude), math.radians(b.latitude)
    along = math.radians(b.longitude - a.longitude)
    half = math.sin((up_b - up_a) / 2) ** 2
    half += math.cos(up_a) * math.cos(up_b) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def _ranked(candidate: Candidate, nearby: Nearby, context: PlaceContext) -> Ranked:
    points = score(candidate, context, nearby)
    return Ranked(candidate=candidate, nearby=nearby, points=points)


def _order(ranked: Ranked) -> tuple[float, str, int]:
    place = ranked.candidate.place
    return (-ranked.points, place.name, place.geonames or 0)


def _is_supported(ranked: Ranked, context: PlaceContext, *, among: Sequence[Ranked]) -> bool:
    candidate = ranked.candidate
    if candidate.common and not candidate.told:
        return ranked.nearby.nearness >= AMID
    named = {*context.countries, context.country}
    if candidate.known or candidate.told or named.intersection(candidate.countries):
        return True
    if ranked.nearby.nearness >= NEAR_ENOUGH:
        return True
    if candidate.other_name and context.countries:
        return False
    return len({one.candidate.countries for one in among}) == 1


def _is_open(ranked: Sequence[Ranked]) -> bool:
    """Whether the first two are small, of about one size, and far apart."""
    first = ranked[0].candidate
    if len(ranked) < 2 or first.known or first.population >= SMALL_PEOPLE:
        return False
    close = ranked[0].points - ranked[1].points < CLOSE_SCORE
    return close and distance_km(first.place, ranked[1].candidate.place) > FAR_KM
