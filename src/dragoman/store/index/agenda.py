"""What is yet to come, and what was to come and is past without word."""

from dataclasses import dataclass

import numpy as np

from dragoman.model.event import PENDING, UNREAL
from dragoman.model.filter import Filter
from dragoman.store.index.counts import ValueCount
from dragoman.store.index.events import PAGE, EventRow, load_events
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_events
from dragoman.store.index.packed import NO_DAY, ordinal

AHEAD, POSTPONED, NO_DATE, LAPSED = "ahead", "postponed", "no day", "lapsed"
STATES = (AHEAD, POSTPONED, NO_DATE, LAPSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage:
    """Some of the events of a state, how many there are, and how many of each state."""

    rows: tuple[EventRow, ...]
    total: int
    states: tuple[ValueCount, ...]


def page_agenda(
    index: Index,
    filter: Filter,
    *,
    as_of: str | None,
    state: str = AHEAD,
    limit: int = PAGE,
    offset: int = 0,
) -> AgendaPage:
    """Open events that fit: the next first, of those that have lapsed the latest."""
    masks = _masks(index, filter, as_of=as_of)
    places = np.flatnonzero(masks[state])
    days = index.column("event.first")[places].astype(np.int64)
    days = np.where(days == NO_DAY, np.iinfo(np.int64).max, days)
    places = places[np.argsort(-days if state == LAPSED else days, kind="stable")]
    return AgendaPage(
        rows=load_events(index, places[offset : offset + limit] + 1),
        total=len(places),
        states=tuple(
            ValueCount(value=name, name=name, events=int(masks[name].sum())) for name in STATES
        ),
    )


def _masks(index: Index, filter: Filter, *, as_of: str | None) -> dict[str, Mask]:
    """Of every state the events that fit."""
    is_open = match_events(index, filter)
    is_open &= _has(index, "event.status", PENDING) & ~_has(index, "event.factuality", UNREAL)
    end = index.column("event.end")
    is_over = (end != NO_DAY) & (end < ordinal(as_of)) if as_of else np.zeros(len(end), dtype=bool)
    is_postponed = _has(index, "event.status", (POSTPONED,)) & ~is_over
    has_day = end != NO_DAY
    return {
        LAPSED: is_open & is_over,
        POSTPONED: is_open & is_postponed,
        AHEAD: is_open & ~is_over & ~is_postponed & has_day,
        NO_DATE: is_open & ~is_over & ~is_postponed & ~has_day,
    }


def _has(index: Index, name: str, values: tuple[str, ...]) -> Mask:
    codes = [code for code, word in enumerate(index.words(name)) if word in values]
    return np.isin(index.column(name), codes)
