"""Actors by name, kind, country and sector: a page of those asked for, and how many of each."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dragoman.model.filter import EVERYTHING, Filter
from dragoman.store.index.actors import ActorRow, busiest, load_actors
from dragoman.store.index.counts import MOST_VALUES, ValueCount, count_actors
from dragoman.store.index.events import PAGE
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_claims, match_events
from dragoman.store.index.packed import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsAsked:
    """Which actors: who take part in what a filter asks for, of any of these kinds and places.

    `name` is a part of a name or alias; where a field is empty, anybody fits.
    """

    filter: Filter = EVERYTHING
    name: str = ""
    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFacets:
    """Of each field, how many of the actors that fit all that is asked but that field have it."""

    kinds: tuple[ValueCount, ...]
    countries: tuple[ValueCount, ...]
    sectors: tuple[ValueCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedActors:
    """Some of the actors asked for with the claims that each makes, and how many there are."""

    rows: tuple[ActorRow, ...]
    claims: dict[str, int]
    total: int
    events: int


def page_asked_actors(
    index: Index, asked: ActorsAsked, *, limit: int = PAGE, offset: int = 0
) -> AskedActors:
    """The actors asked for, the busiest first; `events` is in how many any actor takes part."""
    mask = match_events(index, asked.filter)
    counts = count_actors(index, mask)
    fits = match_actors(index, asked)
    numbers = [number for number in busiest(counts) if fits[number - 1]]
    rows = load_actors(index, numbers[offset : offset + limit], counts)
    return AskedActors(
        rows=rows,
        claims=_count_claims(index, asked.filter, [row.id for row in rows]),
        total=len(numbers),
        events=int(mask.sum()),
    )


def count_actor_facets(index: Index, asked: ActorsAsked) -> ActorFacets:
    """How many actors there are of each kind, country and sector, the most frequent first."""
    counts = count_actors(index, match_events(index, asked.filter))
    takes_part = np.zeros(len(index.column("actor.type")), dtype=bool)
    takes_part[: len(counts) - 1] = counts[1:] > 0

    def without(field: str) -> Mask:
        none: dict[str, Any] = {field: ()}
        found: Mask = takes_part & match_actors(index, replace(asked, **none))
        return found

    return ActorFacets(
        kinds=_count_words(index, "type", without("kinds")),
        countries=_count_words(index, "country", without("countries")),
        sectors=_count_words(index, "sector", without("sectors")),
    )


def match_actors(index: Index, asked: ActorsAsked) -> Mask:
    """Of every actor, whether its name, kind, country and sector are those asked for."""
    mask = np.ones(len(index.column("actor.type")), dtype=bool)
    wanted = {"type": asked.kinds, "country": asked.countries, "sector": asked.sectors}
    for name, values in wanted.items():
        if values:
            mask &= _is_one_of(index, f"actor.{name}", values)
    if asked.name:
        sql = "SELECT n FROM actor WHERE id = ? OR instr(folded, ?)"
        rows = index.rows(sql, (asked.name, fold(asked.name) or "\x00"))
        mask &= np.isin(np.arange(1, len(mask) + 1), [row["n"] for row in rows])
    return mask


def _is_one_of(index: Index, field: str, wanted: tuple[str, ...]) -> Mask:
    folded = {fold(one) for one in wanted}
    codes = [code for code, word in enumerate(index.words(field)) if word and fold(word) in folded]
    return np.isin(index.column(field), codes)


def _count_words(index: Index, name: str, mask: Mask) -> tuple[ValueCount, ...]:
    words = index.words(f"actor.{name}")
    counts: Array = np.bincount(index.column(f"actor.{name}")[mask], minlength=len(words))
    found = [
        ValueCount(value=word, name=word, events=int(counts[code]))
        for code, word in enumerate(words)
        if code and counts[code]
    ]
    found.sort(key=lambda one: (-one.events, one.value))
    return tuple(found[:MOST_VALUES])


def _count_claims(index: Index, filter: Filter, ids: list[str]) -> dict[str, int]:
    """The claims of what fits that each of the actors makes."""
    speakers = index.column("claim.speaker")[match_claims(index, filter)]
    counts = np.bincount(speakers, minlength=len(index.column("actor.type")) + 1)
    marks = ", ".join("?" * len(ids))
    rows = index.rows(f"SELECT n, id FROM actor WHERE id IN ({marks})", ids)
    return {row["id"]: int(counts[row["n"]]) for row in rows}
