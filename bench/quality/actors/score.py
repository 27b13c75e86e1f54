"""The share of actors that have the right country, and of those that have the right sector."""

from collections.abc import Iterable

from bench.quality.actors.rows import Row
from dragoman.model.actor import ActorMention

UNKNOWN = "UNK"  # the manual's sector of actors of whom nothing is told: the program has none


def score(pairs: Iterable[tuple[Row, ActorMention | None]]) -> dict[str, float]:
    """Both shares; an actor that is not found is right in neither."""
    found = list(pairs)
    country = sum(one is not None and _is_right(row.countries, one.country) for row, one in found)
    sector = sum(
        one is not None and _is_right(row.sectors, one.sector or UNKNOWN) for row, one in found
    )
    whole = max(1, len(found))
    return {"country": round(country / whole, 4), "sector": round(sector / whole, 4)}


def _is_right(codes: tuple[str, ...], given: str | None) -> bool:
    return given in codes if codes else given is None
