"""Which rows fit a filter: one yes or no a row, in arrays.

An event is asked itself. A claim, a figure and a report are asked for their day, outlet, mark and
words; for the rest, the events that they stand on are.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from dragoman.model.filter import Box, Filter
from dragoman.store.index.draft import rank
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.packed import NO_DAY, Array, ordinal
from dragoman.store.index.words import safe_query

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


def match_events(index: Index, filter: Filter) -> Mask:
    """Of every event, whether it fits."""
    mask = np.ones(index.count("event"), dtype=bool)
    if filter.types:
        mask &= _coded(index, "type", filter.types) | _coded(index, "mode", filter.types)
    if filter.statuses:
        mask &= _coded(index, "status", filter.statuses)
    if filter.factualities:
        mask &= _coded(index, "factuality", filter.factualities)
    if filter.countries:
        mask &= _coded(index, "country", filter.countries)
    if filter.tier:
        mask &= _coded(index, "tier", (filter.tier,))
    if filter.background is not None:
        mask &= index.column("event.background") == filter.background
    if filter.confidence is not None:
        mask &= index.column("event.confidence") >= np.float32(filter.confidence)
    mask &= _in_days(index, "event", filter)
    mask &= _with_actors(index, filter)
    mask &= _at_places(index, filter, index.column("event.place"))
    if filter.tracks:
        mask &= np.isin(index.column("event.track"), find_tracks(index, filter.tracks))
    if filter.outlets:
        mask &= _from_outlets(index, filter.outlets)
    if filter.marks:
        mask &= np.isin(index.column("event.mark"), [rank(mark) for mark in filter.marks])
    if filter.text:
        mask &= match_words(index, "event", filter.text)
    return mask


def match_claims(index: Index, filter: Filter) -> Mask:
    """Of every claim: `actors` are those who speak or are spoken to."""
    mask = _told(index, "claim", filter) & _in_days(index, "claim", filter)
    if filter.actors:
        wanted = find_actors(index, filter.actors)
        mask &= np.isin(index.column("claim.speaker"), wanted) | np.isin(
            index.column("claim.addressee"), wanted
        )
    if filter.text:
        mask &= match_words(index, "claim", filter.text)
    events = _of_events(index, replace(filter, actors=(), text=""))
    if events is not None:
        mask &= events[index.column("claim.act")] | events[index.column("claim.about")]
    return mask


def match_figures(index: Index, filter: Filter) -> Mask:
    """Of every figure."""
    mask = _told(index, "figure", filter) & _in_days(index, "figure", filter)
    events = _of_events(index, filter)
    return mask if events is None else mask & events[index.column("figure.event")]


def match_reports(index: Index, filter: Filter) -> Mask:
    """Of every report."""
    mask = _told(index, "report", filter) & _in_days(index, "report", filter)
    if filter.text:
        mask &= match_words(index, "report", filter.text)
    events = _of_events(index, replace(filter, text=""))
    if events is not None:
        telling = events[index.column("telling.event")]
        found = np.zeros(index.count("report") + 1, dtype=bool)
        found[index.column("telling.report")[telling]] = True
        mask &= found[1:]
    return mask


def match_situations(index: Index, filter: Filter) -> Mask:
    """Of every situation: its own days, place, parties and mark; one without an end lasts."""
    mask = np.ones(index.count("situation"), dtype=bool)
    first, last = index.column("situation.first"), index.column("situation.last")
    if filter.since:
        mask &= (last == NO_DAY) | (last >= ordinal(filter.since))
    if filter.until:
        mask &= first <= ordinal(filter.until)
    if filter.marks:
        mask &= np.isin(index.column("situation.mark"), [rank(mark) for mark in filter.marks])
    for wanted in ([filter.actors] if filter.actors else []) + [(one,) for one in filter.between]:
        takes = np.isin(index.column("party.actor"), find_actors(index, wanted))
        takes |= _is_in(index, "seat.country", index.column("party.country"), wanted)
        parties = np.zeros(len(mask) + 1, dtype=bool)
        parties[index.column("party.situation")[takes]] = True
        mask &= parties[1:]
    places = index.column("situation.place")
    if filter.countries:
        mask &= np.isin(places, _places_in(index, filter.countries))
    return mask & _at_places(index, filter, places)


def match_words(index: Index, kind: str, text: str) -> Mask:
    """Of every row of a kind, whether full-text search finds it; none where nothing is asked."""
    mask = np.zeros(index.count(kind) + 1, dtype=bool)
    query = safe_query(text)
    if query:
        mask[index.find_words(kind, query)] = True
    return mask[1:]


def find_actors(index: Index, wanted: Iterable[str]) -> Numbers:
    """Numbers of the actors with these ids, or these words in a name or alias."""
    return _find(index, "actor", wanted)


def find_tracks(index: Index, wanted: Iterable[str]) -> Numbers:
    """Numbers of the tracks with these ids, or these words in their names."""
    return _find(index, "track", wanted)


def find_places(index: Index, wanted: Iterable[str]) -> Numbers:
    """Numbers of the places with these words in their names."""
    found = [
        row["n"]
        for one in wanted
        for row in index.rows("SELECT n FROM place WHERE instr(folded, ?)", (_folded(one),))
    ]
    return np.array(found, dtype=np.int64)


def _places_in(index: Index, countries: Iterable[str]) -> Numbers:
    wanted = {fold(one) for one in countries}
    rows = index.rows("SELECT n, country FROM place WHERE country IS NOT NULL")
    found = [row["n"] for row in rows if fold(row["country"]) in wanted]
    return np.array(found, dtype=np.int64)


def _find(index: Index, table: str, wanted: Iterable[str]) -> Numbers:
    sql = f"SELECT n FROM {table} WHERE id = ? OR instr(folded, ?)"
    found = [row["n"] for one in wanted for row in index.rows(sql, (one, _folded(one)))]
    return np.array(found, dtype=np.int64)


def _folded(text: str) -> str:
    """The text as names are kept; of nothing but marks, what no name holds."""
    return fold(text) or "\x00"


def _coded(index: Index, field: str, wanted: tuple[str, ...]) -> Mask:
    return _is_in(index, f"event.{field}", index.column(f"event.{field}"), wanted)


def _is_in(index: Index, field: str, column: Array, wanted: Iterable[str]) -> Mask:
    """Whether the coded values are among the wanted, whatever the case of their letters."""
    folded = {fold(one) for one in wanted}
    codes = [code for code, word in enumerate(index.words(field)) if word and fold(word) in folded]
    return np.isin(column, codes)


def _in_days(index: Index, kind: str, filter: Filter) -> Mask:
    """Whether the row may have been on one of the days; of no day is on none."""
    mask = np.ones(index.count(kind), dtype=bool)
    if not filter.since and not filter.until:
        return mask
    name = "first" if kind == "event" else "day"
    first = index.column(f"{kind}.{name}")
    last = index.column("event.last") if kind == "event" else first
    mask &= first != NO_DAY
    if filter.since:
        mask &= last >= ordinal(filter.since)
    if filter.until:
        mask &= first <= ordinal(filter.until)
    return mask


def _with_actors(index: Index, filter: Filter) -> Mask:
    mask = np.ones(index.count("event"), dtype=bool)
    if not (filter.actors or filter.between or filter.roles):
        return mask
    in_role = np.ones(len(index.column("seat.event")), dtype=bool)
    if filter.roles:
        in_role = _is_in(index, "seat.role", index.column("seat.role"), filter.roles)
    sought = [filter.actors] if filter.actors else []
    for wanted in sought + [(one,) for one in filter.between]:
        mask &= _seated(index, in_role & _is_actor(index, wanted))
    return mask if sought or filter.between else mask & _seated(index, in_role)


def _is_actor(index: Index, wanted: tuple[str, ...]) -> Mask:
    """Of every seat, whether one of these has it: by id, by country, or by part of a name."""
    named = np.isin(index.column("seat.actor"), find_actors(index, wanted))
    return named | _is_in(index, "seat.country", index.column("seat.country"), wanted)


def _seated(index: Index, seats: Mask) -> Mask:
    found = np.zeros(index.count("event") + 1, dtype=bool)
    found[index.column("seat.event")[seats]] = True
    return found[1:]


def _at_places(index: Index, filter: Filter, places: Array) -> Mask:
    mask = np.ones(len(places), dtype=bool)
    if filter.places:
        mask &= np.isin(places, find_places(index, filter.places))
    if filter.box:
        mask &= np.isin(places, _in_box(index, filter.box))
    return mask


def _in_box(index: Index, box: Box) -> Numbers:
    side = "BETWEEN ? AND ?" if box.west <= box.east else "NOT BETWEEN ? AND ?"
    low, high = sorted((box.west, box.east))
    sql = f"SELECT n FROM place WHERE latitude BETWEEN ? AND ? AND (longitude {side}"
    sql += " OR longitude IN (?, ?))"
    rows = index.rows(sql, (box.south, box.north, low, high, low, high))
    return np.array([row["n"] for row in rows], dtype=np.int64)


def _from_outlets(index: Index, outlets: tuple[str, ...]) -> Mask:
    told = _is_in(index, "report.outlet", index.column("telling.outlet"), outlets)
    found = np.zeros(index.count("event") + 1, dtype=bool)
    found[index.column("telling.event")[told]] = True
    return found[1:]


def _told(index: Index, kind: str, filter: Filter) -> Mask:
    """Whether the row's own report is of the outlets and the marks."""
    mask = np.ones(index.count("report"), dtype=bool)
    if filter.outlets:
        mask &= _is_in(index, "report.outlet", index.column("report.outlet"), filter.outlets)
    if filter.marks:
        mask &= _is_in(index, "report.mark", index.column("report.mark"), filter.marks)
    if kind == "report":
        return mask
    # A row whose report is not known is of no outlet.
    known: Mask = np.concatenate(([not filter.outlets], mask))
    found: Mask = known[index.column(f"{kind}.report")]
    return found


def _of_events(index: Index, filter: Filter) -> Mask | None:
    """By an event's number, whether it fits all that only events are asked; None if all do."""
    asked = replace(filter, since=None, until=None, outlets=(), marks=())
    if asked == Filter():
        return None
    return np.concatenate(([False], match_events(index, asked)))
