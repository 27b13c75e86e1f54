"""How many events there are over time, and of each value of each field."""

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_events
from dragoman.store.index.packed import NO_DAY, Array

STEPS = ("day", "week", "month", "year")
SPLITS = ("status", "track", "quad", "type", "factuality")
MOST_VALUES = 200  # of a facet, the most frequent first
# The day of a step's beginning, counted from the beginning of numpy's calendar.
EPOCH = date(1970, 1, 1).toordinal()
MONDAY = 4  # days from it to the first Monday after


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCount:
    """Events of one step of time (its first day) with the same values of what it is split by."""

    day: str
    values: tuple[str | None, ...]
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From the first to the last day of the events that fit, and how many are of no day."""

    first: str | None
    last: str | None
    events: int
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCount:
    """A value as it stands in a filter, its name for people, and how many events have it."""

    value: str
    name: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Of each field, its values among the events that fit all of the filter but that field."""

    types: tuple[ValueCount, ...]
    statuses: tuple[ValueCount, ...]
    factualities: tuple[ValueCount, ...]
    tiers: tuple[ValueCount, ...]
    countries: tuple[ValueCount, ...]
    tracks: tuple[ValueCount, ...]
    outlets: tuple[ValueCount, ...]
    actors: tuple[ValueCount, ...]


def count_over_time(
    index: Index, filter: Filter, *, step: str = "month", split: tuple[str, ...] = ("status",)
) -> tuple[TimeCount, ...]:
    """Events by step of time (one of STEPS) and by what they are split by (of SPLITS).

    An event counts once, on the day at which it is shown; one of no day does not.
    """
    places = np.flatnonzero(match_events(index, filter) & (index.column("event.first") != NO_DAY))
    days = step_starts(index.column("event.first")[places], step)
    names = [_names_of(index, name) for name in split]
    sizes = tuple(map(len, names))
    keys = days
    for name, size in zip(split, sizes, strict=True):
        keys = keys * size + index.column(f"event.{name}")[places]
    keys, counts = np.unique(keys, return_counts=True)
    found = np.column_stack([keys // math.prod(sizes), *_unravelled(keys, sizes)])
    return tuple(
        TimeCount(
            day=date.fromordinal(row[0]).isoformat(),
            values=tuple(names[at][code] or None for at, code in enumerate(row[1:])),
            events=events,
        )
        for row, events in zip(found.tolist(), counts.tolist(), strict=True)
    )


def find_span(index: Index, filter: Filter) -> Span:
    """The days over which the events that fit are spread."""
    days = index.column("event.first")[match_events(index, filter)]
    known = days[days != NO_DAY]
    first, last = (int(known.min()), int(known.max())) if len(known) else (None, None)
    return Span(
        first=date.fromordinal(first).isoformat() if first else None,
        last=date.fromordinal(last).isoformat() if last else None,
        events=len(days),
        undated=len(days) - len(known),
    )


def find_bulk(index: Index, filter: Filter, *, share: float) -> tuple[str, str] | None:
    """The days between which so great a share of the events lies, as many left out on each side.

    None where no event that fits has a day.
    """
    days = index.column("event.first")[match_events(index, filter)]
    known = np.sort(days[days != NO_DAY])
    if not len(known):
        return None
    left_out = int(round(len(known) * (1 - share) / 2, 6))
    first, last = int(known[left_out]), int(known[-1 - left_out])
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def count_facets(index: Index, filter: Filter) -> Facets:
    """Of each field, how many events there are of each value, the most frequent first."""
    masks: dict[Filter, Mask] = {}

    def without(field: str) -> Mask:
        rest = replace(filter, tier=None) if field == "tier" else _without(filter, field)
        if rest not in masks:
            masks[rest] = match_events(index, rest)
        return masks[rest]

    return Facets(
        types=_count_words(index, "type", without("types")),
        statuses=_count_words(index, "status", without("statuses")),
        factualities=_count_words(index, "factuality", without("factualities")),
        tiers=_count_words(index, "tier", without("tier")),
        countries=_count_words(index, "country", without("countries")),
        tracks=_count_tracks(index, without("tracks")),
        outlets=count_outlets(index, without("outlets")),
        actors=_count_actors(index, without("actors")),
    )


def _without(filter: Filter, field: str) -> Filter:
    none: dict[str, Any] = {field: ()}
    return replace(filter, **none)


def step_starts(days: Array, step: str) -> Array:
    """The first day of the step that each day is in, all as ordinals."""
    since = days.astype(np.int64) - EPOCH
    if step == "day":
        return since + EPOCH
    if step == "week":
        return since - (since - MONDAY) % 7 + EPOCH
    if step not in STEPS:
        raise ValueError(f"{step!r} is no step of time; it is one of {', '.join(STEPS)}")
    unit = f"datetime64[{step[0].upper()}]"
    return (
        since.astype("datetime64[D]").astype(unit).astype("datetime64[D]").astype(np.int64) + EPOCH
    )


def _unravelled(keys: Array, sizes: tuple[int, ...]) -> list[Array]:
    """The codes that keys are made of."""
    codes = []
    for size in reversed(sizes):
        codes.append(keys % size)
        keys = keys // size
    return codes[::-1]


def _names_of(index: Index, split: str) -> tuple[str, ...]:
    """Values by code; of tracks their ids."""
    if split not in SPLITS:
        raise ValueError(f"events are not split by {split!r}, but by {', '.join(SPLITS)}")
    if split == "track":
        return ("", *(row["id"] for row in index.rows("SELECT id FROM track ORDER BY n")))
    return index.words(f"event.{split}")


def _count_words(index: Index, field: str, mask: Mask) -> tuple[ValueCount, ...]:
    words = index.words(f"event.{field}")
    counts = np.bincount(index.column(f"event.{field}")[mask], minlength=len(words))
    return _largest({word: (word, int(counts[code])) for code, word in enumerate(words) if code})


def _count_tracks(index: Index, mask: Mask) -> tuple[ValueCount, ...]:
    tracks = index.rows("SELECT n, id, name FROM track")
    counts = np.bincount(index.column("event.track")[mask], minlength=len(tracks) + 1)
    return _largest({row["id"]: (row["name"], int(counts[row["n"]])) for row in tracks})


def _count_actors(index: Index, mask: Mask) -> tuple[ValueCount, ...]:
    counts = count_actors(index, mask)
    top = np.argsort(-counts, kind="stable")[:MOST_VALUES]
    rows = index.rows_in("SELECT n, id, name FROM actor WHERE n IN", [int(n) for n in top])
    return _largest({row["id"]: (row["name"], int(counts[row["n"]])) for row in rows})


def count_actors(index: Index, mask: Mask) -> Array:
    """By an actor's number, the events of the mask that it takes part in."""
    fits = mask[index.column("seat.event") - 1] & (index.column("seat.first") == 1)
    return np.bincount(index.column("seat.actor")[fits], minlength=1)


def count_outlets(index: Index, mask: Mask) -> tuple[ValueCount, ...]:
    """The outlets that tell of the events of the mask."""
    words = index.words("report.outlet")
    fits = mask[index.column("telling.event") - 1] & (index.column("telling.first") == 1)
    counts = np.bincount(index.column("telling.outlet")[fits], minlength=len(words))
    return _largest({word: (word, int(counts[code])) for code, word in enumerate(words) if code})


def _largest(counts: dict[str, tuple[str, int]]) -> tuple[ValueCount, ...]:
    found = [
        ValueCount(value=value, name=name, events=events)
        for value, (name, events) in counts.items()
        if events
    ]
    found.sort(key=lambda one: (-one.events, one.name, one.value))
    return tuple(found[:MOST_VALUES])
