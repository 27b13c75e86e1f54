"""Situations as they stand on a day: begun or not, in force, broken, ended."""

from dataclasses import dataclass

import numpy as np

from dragoman.model.filter import Filter
from dragoman.model.situation import STATE_AFTER
from dragoman.store.index.counts import ValueCount
from dragoman.store.index.events import PAGE
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_situations
from dragoman.store.index.packed import NO_DAY, Array, iso_day, ordinal
from dragoman.store.index.situations import SituationRow, load_situations

# How a situation stands; one that has not begun is in no list.
STANDS = ("in_force", "broken", "unknown", "ended", "not_begun")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """Some of the situations that fit, how each stands on the day, and how many fit in all.

    `states` and `types` count what fits all that is asked but that.
    """

    rows: tuple[tuple[SituationRow, str], ...]
    total: int
    states: tuple[ValueCount, ...]
    types: tuple[ValueCount, ...]


def page_standing(
    index: Index,
    filter: Filter,
    *,
    day: str | None,
    type: str | None = None,
    state: str | None = None,
    id: str | None = None,
    limit: int = PAGE,
    offset: int = 0,
) -> StandingPage:
    """The situations that fit, as they stand at the end of a day: of a state, the last begun first.

    Without a day as they stood when last seen; with an `id` that one alone.
    """
    stands = states_on(index, day) if day else _states(index)
    mask = match_situations(index, filter) & (stands != STANDS.index("not_begun"))
    if id is not None:
        numbers = [row["n"] for row in index.rows("SELECT n FROM situation WHERE id = ?", (id,))]
        mask &= np.isin(np.arange(1, len(mask) + 1), numbers)
    types, words = index.column("situation.type"), index.words("situation.type")
    of_type = types == _code(words, type) if type else np.ones(len(mask), dtype=bool)
    of_state = stands == _code(STANDS, state) if state else np.ones(len(mask), dtype=bool)
    places = np.flatnonzero(mask & of_type & of_state)
    begun = index.column("situation.first")[places].astype(np.int64)
    places = places[np.lexsort((-begun, stands[places]))]
    shown = places[offset : offset + limit]
    rows = load_situations(index, shown + 1)
    return StandingPage(
        rows=tuple(zip(rows, (STANDS[code] for code in stands[shown]), strict=True)),
        total=len(places),
        states=_count(stands, STANDS, mask & of_type),
        types=_count(types, words, mask & of_state),
    )


def turning_days(index: Index, day: str) -> tuple[str | None, str | None]:
    """The last day before a day, and the first after it, on which any situation turned."""
    days = index.column("turn.day")
    known, here = days[days != NO_DAY], ordinal(day)
    before, after = known[known < here], known[known > here]
    last = iso_day(int(before.max())) if len(before) else None
    return last, iso_day(int(after.min())) if len(after) else None


def states_on(index: Index, day: str) -> Array:
    """Of every situation its place in STANDS on a day, as `Situation.state_on` has it."""
    is_dated = index.column("situation.dated").astype(bool)
    stands = np.where(is_dated, STANDS.index("not_begun"), STANDS.index("unknown"))
    wanted = ordinal(day)
    past = index.column("turn.day") <= wanted
    after = [STANDS.index(STATE_AFTER.get(turn, "unknown")) for turn in index.words("turn.turn")]
    # The turns of a situation stand in their order, and of several the last is what remains.
    turned = index.column("turn.situation")[past].astype(np.int64) - 1
    stands[turned] = np.array(after)[index.column("turn.turn")[past]]
    stands[index.column("situation.begun") > wanted] = STANDS.index("not_begun")
    return stands


def _states(index: Index) -> Array:
    codes = [_code(STANDS, word) for word in index.words("situation.state")]
    return np.array(codes)[index.column("situation.state")]


def _code(words: tuple[str, ...], word: str | None) -> int:
    return words.index(word) if word in words else -1


def _count(column: Array, words: tuple[str, ...], mask: Mask) -> tuple[ValueCount, ...]:
    counts = np.bincount(column[mask], minlength=len(words))
    return tuple(
        ValueCount(value=word, name=word, events=int(counts[code]))
        for code, word in enumerate(words)
        if word and counts[code]
    )
