"""Actors: those of the record with what they do, one of them, and who does what with whom."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.counts import (
    Span,
    ValueCount,
    count_actors,
    count_outlets,
    find_span,
)
from dragoman.store.index.events import PAGE
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_claims, match_events
from dragoman.store.index.packed import Array
from dragoman.store.index.tones import friendly_events, hostile_events

MATRIX = 20
MOST_MATRIX = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor, and in how many of the events that fit it takes part."""

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorList:
    """Some of the actors who take part in what fits, and how many there are in all."""

    rows: tuple[ActorRow, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two actors in events together, `one` before `other` in the matrix.

    `quads` are the events of each class in the order of `Matrix.quads`; of cooperation they are
    `friendly`, of conflict `hostile`. `score` is the mean of those that have one.
    """

    one: str
    other: str
    events: int
    friendly: int
    hostile: int
    score: float | None
    quads: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The busiest actors, and the pairs of them that have to do with each other."""

    actors: tuple[ActorRow, ...]
    quads: tuple[str, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """What an actor holds on an issue: its stance, made of how many claims.

    `since` and `until` are the published days on which it was first and last voiced.
    """

    id: str
    actor: str
    name: str
    issue: str
    stance: str
    since: str | None
    until: str | None
    claims: int
    sentence: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """An actor at a glance: when, in which roles, told by whom, and beside whom."""

    actor: ActorRow
    span: Span
    claims: int
    roles: tuple[ValueCount, ...]
    beside: tuple[ActorRow, ...]
    outlets: tuple[ValueCount, ...]
    positions: tuple[PositionRow, ...]


def page_actors(
    index: Index, filter: Filter, *, name: str = "", limit: int = PAGE, offset: int = 0
) -> ActorList:
    """Those who take part in what fits, the busiest first; `name` is a part of theirs."""
    counts = count_actors(index, match_events(index, filter))
    if name:
        rows = index.rows("SELECT n FROM actor WHERE instr(folded, ?)", (fold(name),))
        counts = counts * np.isin(np.arange(len(counts)), [row["n"] for row in rows])
    numbers = busiest(counts)
    return ActorList(
        rows=load_actors(index, numbers[offset : offset + limit], counts), total=len(numbers)
    )


def find_matrix(
    index: Index, filter: Filter, *, most: int = MATRIX, among: Mask | None = None
) -> Matrix:
    """The busiest actors of what fits, at most MOST_MATRIX, and what is between them.

    `among` says of every actor whether it may be one of them.
    """
    mask = match_events(index, filter)
    counts = count_actors(index, mask)
    fitting = (n for n in busiest(counts) if among is None or among[n - 1])
    numbers = list(islice(fitting, min(most, MOST_MATRIX)))
    actors = load_actors(index, numbers, counts)
    return Matrix(
        actors=actors,
        quads=index.words("event.quad")[1:],
        pairs=tuple(_pairs(index, mask, numbers, [actor.id for actor in actors])),
    )


def find_actor_page(
    index: Index, id: str, filter: Filter, *, most: int = MATRIX
) -> ActorPage | None:
    """An actor in what fits; None where the record has none of this id."""
    rows = index.rows("SELECT n FROM actor WHERE id = ?", (id,))
    if not rows:
        return None
    number = rows[0]["n"]
    own = replace(filter, actors=(id,))
    mask = match_events(index, own)
    counts = count_actors(index, mask)
    others = [other for other in busiest(counts) if other != number][:most]
    return ActorPage(
        actor=load_actors(index, [number], counts)[0],
        span=find_span(index, own),
        claims=int(match_claims(index, own).sum()),
        roles=_roles(index, mask, number),
        beside=load_actors(index, others, counts),
        outlets=count_outlets(index, mask)[:most],
        positions=find_positions(index, actor=id),
    )


def find_positions(
    index: Index, *, actor: str | None = None, issue: str | None = None, limit: int = 500
) -> tuple[PositionRow, ...]:
    """Positions by issue, actor and day, of one actor or issue or of all."""
    sql = POSITIONS.format(
        actor="actor = ?" if actor else "? IS NULL", issue="issue = ?" if issue else "? IS NULL"
    )
    rows = index.rows(sql, (actor, issue, limit))
    return tuple(
        PositionRow(**{field.name: row[field.name] for field in fields(PositionRow)})
        for row in rows
    )


def busiest(counts: Array) -> list[int]:
    """Numbers of the actors with most events first; 0 stands for those the record has not."""
    order = np.argsort(-counts, kind="stable")
    return [int(number) for number in order if number and counts[number]]


def load_actors(index: Index, numbers: Sequence[int], counts: Array) -> tuple[ActorRow, ...]:
    """The actors of these numbers, in their order, each with its count."""
    rows = index.rows_in("SELECT n, id, name, type, country, sector FROM actor WHERE n IN", numbers)
    return tuple(
        ActorRow(
            id=row["id"],
            name=row["name"],
            type=row["type"],
            country=row["country"],
            sector=row["sector"],
            events=int(counts[row["n"]]) if row["n"] < len(counts) else 0,
        )
        for row in rows
    )


def _pairs(index: Index, mask: Mask, numbers: Sequence[int], ids: Sequence[str]) -> list[Pair]:
    """Pairs of the actors, by what both take part in: a product of who is in which event."""
    seats = _presence(index, mask, numbers)
    events = np.flatnonzero(seats.sum(axis=1) > 1)
    seats = seats[events]
    score = index.column("event.score")[events]
    quad = index.column("event.quad")[events]
    is_friendly, is_hostile = friendly_events(index)[events], hostile_events(index)[events]
    quads = [_together(seats, quad == code) for code in range(1, len(index.words("event.quad")))]
    friendly, hostile = _together(seats, is_friendly), _together(seats, is_hostile)
    scored = _together(seats, ~np.isnan(score))
    sums = seats.T @ (seats * np.nan_to_num(score)[:, None])
    every = _together(seats, np.ones(len(events), dtype=bool))
    return [
        Pair(
            one=ids[one],
            other=ids[other],
            events=int(every[one, other]),
            friendly=int(friendly[one, other]),
            hostile=int(hostile[one, other]),
            score=float(sums[one, other] / scored[one, other]) if scored[one, other] else None,
            quads=tuple(int(counts[one, other]) for counts in quads),
        )
        for one in range(len(ids))
        for other in range(one + 1, len(ids))
        if every[one, other]
    ]


def _presence(index: Index, mask: Mask, numbers: Sequence[int]) -> Array:
    """By event and actor, 1 where the actor takes part in an event of the mask."""
    seats = np.zeros((len(mask), len(numbers)), dtype=np.float32)
    column = np.full(int(index.column("seat.actor").max(initial=0)) + 1, -1)
    column[list(numbers)] = np.arange(len(numbers))
    taken = column[index.column("seat.actor")]
    event = index.column("seat.event").astype(np.int64) - 1
    fits = (taken >= 0) & mask[event]
    seats[event[fits], taken[fits]] = 1
    return seats


def _together(seats: Array, chosen: Mask) -> Array:
    part = seats[chosen]
    product: Array = np.rint(part.T @ part).astype(np.int64)
    return product


def _roles(index: Index, mask: Mask, number: int) -> tuple[ValueCount, ...]:
    fits = mask[index.column("seat.event") - 1] & (index.column("seat.actor") == number)
    words = index.words("seat.role")
    keys = np.unique(
        np.stack([index.column("seat.role")[fits], index.column("seat.event")[fits]]), axis=1
    )
    counts = np.bincount(keys[0], minlength=len(words))
    return tuple(
        ValueCount(value=words[code], name=words[code], events=int(counts[code]))
        for code in np.argsort(-counts, kind="stable").tolist()
        if counts[code]
    )


POSITIONS = """
SELECT * FROM position WHERE {actor} AND {issue} ORDER BY issue, name, since, id LIMIT ?
"""
