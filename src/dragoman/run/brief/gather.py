"""Gathers what a brief is composed of: the index finds it, the store has it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from dragoman.model.filter import Filter
from dragoman.model.note import is_on_note
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.present.brief.document import Bar
from dragoman.present.brief.material import Counted, Frame, Material
from dragoman.present.brief.phrases import GROUND, PROMISES, TALKS
from dragoman.present.days import count_days
from dragoman.present.extent import Extent
from dragoman.run.brief.asked import Asked, say_filter
from dragoman.store.index.claims import page_claims
from dragoman.store.index.counts import count_outlets, count_over_time
from dragoman.store.index.figures import figures_of_event, page_series
from dragoman.store.index.index import Index
from dragoman.store.index.kept_events import load_kept_events
from dragoman.store.index.matching import Mask, find_actors, match_events, match_reports
from dragoman.store.index.packed import NO_DAY, iso_day
from dragoman.store.index.reports import find_as_of, find_reports
from dragoman.store.index.situations import page_situations
from dragoman.store.index.weighing import find_weightiest, mask_moved, mask_types
from dragoman.store.lookup import load_actors, load_claims, load_figures, load_situations
from dragoman.store.notes import load_notes
from dragoman.store.overlook import count_record
from dragoman.store.period import (
    load_commitments,
    load_corrections,
    load_disputes,
    load_positions,
)
from dragoman.store.rows import Connection

# How many rows are looked at for a part: what it shows, and some to choose from. Reading a row
# of an event takes the store a millisecond.
CANDIDATES, LISTED, SERIES, OF_SERIES = 16, 12, 8, 12
SITUATIONS = 30
CLAIMED = ("accuses", "denies", "rejects", "demands", "warns", "promises", "offers", "doubts")
MONTHS_FROM = 210  # days: of a longer span months are counted, not weeks
AT_ONCE = 500  # ids in one question to the index
UNSORTED = "not classed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Ids of what belongs to each part."""

    events: tuple[str, ...]
    ground: tuple[str, ...]
    meetings: tuple[str, ...]
    ahead: tuple[str, ...]
    moved: tuple[str, ...]
    promises: tuple[str, ...]
    claims: tuple[str, ...]
    series: tuple[tuple[str, str], ...]
    figures: tuple[str, ...]
    situations: tuple[str, ...]


def gather_material(con: Connection, index: Index, asked: Asked) -> Material:
    """The material of a brief of an open store and its index."""
    filter = asked.filter
    frame = Frame(
        title=asked.title,
        since=filter.since,
        until=filter.until,
        as_of=_as_of(index, filter),
        narrowed=say_filter(index, filter),
        limits=asked.limits,
    )
    mask = match_events(index, filter)
    series = page_series(index, filter, limit=SERIES)
    claims = page_claims(index, filter, stances=CLAIMED, order="latest", limit=LISTED)
    found = _find(index, filter, mask=mask, as_of=frame.as_of)
    keys = tuple((row.event, row.measure) for row in series.rows if row.event)
    found = replace(
        found,
        claims=tuple(row.id for row in claims.rows),
        series=keys,
        figures=tuple(_figures_of(index, keys)),
    )
    counted = _count(con, index, filter, mask=mask)
    return Material(
        frame=frame,
        counted=replace(counted, claims=claims.total, series=series.total),
        record=_load(con, index, filter, found),
        events=found.events,
        ground=found.ground,
        meetings=found.meetings,
        ahead=found.ahead,
        moved=found.moved,
        claims=found.claims,
        series=found.series,
        situations=found.situations,
    )


def _as_of(index: Index, filter: Filter) -> str | None:
    """The day at whose end the brief stands: no later than the last report."""
    last = find_as_of(index)
    return min(filter.until, last) if filter.until and last else filter.until or last


def _find(index: Index, filter: Filter, *, mask: Mask, as_of: str | None) -> Found:
    talks = mask_types(index, (TALKS,))
    return Found(
        events=find_weightiest(index, mask, limit=CANDIDATES),
        ground=find_weightiest(index, mask & mask_types(index, GROUND), limit=CANDIDATES),
        meetings=find_weightiest(index, mask & talks, limit=LISTED),
        ahead=_find_ahead(index, filter, talks, as_of),
        moved=_find_moved(index, filter),
        promises=find_weightiest(index, mask & mask_types(index, PROMISES), limit=LISTED),
        claims=(),
        series=(),
        figures=(),
        situations=_find_situations(index, filter, as_of),
    )


def _find_ahead(index: Index, filter: Filter, talks: Mask, as_of: str | None) -> tuple[str, ...]:
    """Talks after the period; those of no day are no less ahead."""
    rest = replace(filter, since=None, until=None, statuses=())
    fits = match_events(index, rest) & talks
    day = date.fromisoformat(as_of).toordinal() if as_of else 0
    last = index.column("event.last")
    return find_weightiest(index, fits & ((last > day) | (last == NO_DAY)), limit=LISTED)


def _find_moved(index: Index, filter: Filter) -> tuple[str, ...]:
    """Events that fit whatever their day is, told before the period and again in it."""
    if filter.since is None:
        return ()
    fits = match_events(index, replace(filter, since=None, until=None, statuses=()))
    moved = mask_moved(index, since=filter.since, until=filter.until)
    return find_weightiest(index, fits & moved, limit=LISTED)


def _numbered(index: Index, ids: Iterable[str]) -> list[Any]:
    wanted = list(ids)
    found = []
    for at in range(0, len(wanted), AT_ONCE):
        some = wanted[at : at + AT_ONCE]
        marks = ", ".join("?" * len(some))
        found += index.rows(f"SELECT n, id FROM event WHERE id IN ({marks})", some)
    return found


def _find_situations(index: Index, filter: Filter, as_of: str | None) -> tuple[str, ...]:
    """Those that lasted into the end of the period, and those that a turn in it may have ended."""
    at_end = replace(filter, since=as_of, until=as_of)
    pages = (
        page_situations(index, at_end, state="in_force", limit=SITUATIONS),
        page_situations(index, at_end, limit=SITUATIONS),
        page_situations(index, filter, limit=SITUATIONS),
    )
    return tuple(dict.fromkeys(row.id for page in pages for row in page.rows))


def _figures_of(index: Index, keys: Iterable[tuple[str, str]]) -> Iterable[str]:
    for event, measure in keys:
        rows = [row for row in figures_of_event(index, event) if row.measure == measure]
        yield from (row.id for row in rows[-OF_SERIES:])


def _count(con: Connection, index: Index, filter: Filter, *, mask: Mask) -> Counted:
    counts = count_record(con)
    days = index.column("event.first")[mask]
    known = days[days != NO_DAY]
    first, last = (
        (iso_day(int(d)) for d in (known.min(), known.max())) if len(known) else (None,) * 2
    )
    step = "month" if first and last and count_days(first, last) > MONTHS_FROM else "week"
    bars = count_over_time(index, filter, step=step, split=("quad",)) if first else ()
    outlets = count_outlets(index, mask)
    return Counted(
        read=Extent(
            reports=counts.reports, first=counts.first, last=counts.last, undated=counts.undated
        ),
        period=_extent(index, Filter(since=filter.since, until=filter.until)),
        outlets=tuple(one.name for one in outlets),
        telling=int(match_reports(index, replace(filter, since=None, until=None)).sum())
        if not (filter.since or filter.until)
        else _telling(index, mask),
        rejected=counts.rejected,
        events=int(mask.sum()),
        ground=int((mask & mask_types(index, GROUND)).sum()),
        meetings=int((mask & mask_types(index, (TALKS,))).sum()),
        claims=0,
        series=0,
        bars=tuple(
            Bar(day=one.day, kind=one.values[0] or UNSORTED, events=one.events) for one in bars
        ),
        step=step,
    )


def _telling(index: Index, mask: Mask) -> int:
    """Reports that tell of the events of the mask."""
    told = mask[index.column("telling.event") - 1]
    return len(np.unique(index.column("telling.report")[told]))


def _extent(index: Index, filter: Filter) -> Extent:
    days = index.column("report.day")[match_reports(index, filter)]
    known = days[days != NO_DAY]
    return Extent(
        reports=len(days),
        first=iso_day(int(known.min())) if len(known) else None,
        last=iso_day(int(known.max())) if len(known) else None,
        undated=len(days) - len(known),
    )


def _load(con: Connection, index: Index, filter: Filter, found: Found) -> Record:
    """All rows that are pointed to, with the actors and reports that they name."""
    ids = (
        *found.events,
        *found.ground,
        *found.meetings,
        *found.ahead,
        *found.moved,
        *found.promises,
    )
    figures = load_figures(con, found.figures)
    claims = load_claims(con, {*found.claims, *(one.claim for one in figures if one.claim)})
    period = {"since": filter.since, "until": filter.until}
    disputes = load_disputes(con, **period, limit=LISTED)
    corrections = load_corrections(con, **period, limit=LISTED)
    about = {one.about for one in disputes} | {one.about for one in corrections if one.about}
    figures += load_figures(con, about - {one.id for one in figures})
    wanted = {*ids, *about, *(one.event for one in figures if one.event)}
    events = load_kept_events(index, wanted)
    fits = _fitting(index, filter, {event.id for event in events})
    subject = {one.id: one.event for one in figures}
    rows: dict[str, Any] = {
        "events": tuple(events),
        "claims": tuple(claims),
        "figures": tuple({one.id: one for one in figures}.values()),
        "situations": tuple(load_situations(con, found.situations)),
        "commitments": load_commitments(con, fits),
        "positions": _positions(con, index, filter),
        "contradictions": tuple(
            one for one in disputes if subject.get(one.about, one.about) in fits
        ),
        "corrections": tuple(
            one for one in corrections if subject.get(one.about or "", one.about) in fits
        ),
    }
    people = {one.actor for event in events for one in event.participants}
    people |= {one.actor for row in rows["situations"] for one in row.parties}
    people |= {one.actor for row in rows["commitments"] for one in (*row.by, *row.to)}
    cited = {piece.report for kind in rows.values() for row in kind for piece in row.evidence}
    cited |= {one.report for kind in ("claims", "figures") for one in rows[kind]}
    return Record(
        reports=tuple(_heads(index, sorted(id for id in cited if not is_on_note(id)))),
        notes=tuple(note for note in load_notes(con) if note.id in cited),
        actors=tuple(load_actors(con, people)),
        tracks=(),
        agreements=(),
        **rows,
    )


def _heads(index: Index, ids: Sequence[str]) -> Iterator[Report]:
    """The reports as corrections leave them, without their texts."""
    for at in range(0, len(ids), AT_ONCE):
        for row in find_reports(index, ids[at : at + AT_ONCE]).values():
            yield Report(
                id=row.id,
                text="",
                sha256="",
                file=row.file,
                outlet=row.outlet,
                title=row.title,
                published=row.published,
                url=row.url,
                language=row.language,
                mark=row.mark,
            )


def _fitting(index: Index, filter: Filter, ids: set[str]) -> set[str]:
    """Those of the events that fit, whatever their day is."""
    fits = match_events(index, replace(filter, since=None, until=None))
    return {row["id"] for row in _numbered(index, ids) if fits[row["n"] - 1]}


def _positions(con: Connection, index: Index, filter: Filter) -> tuple[Any, ...]:
    """Positions taken in the period; of the actors asked for, where any are."""
    found = load_positions(con, since=filter.since, until=filter.until, limit=LISTED)
    wanted = [*filter.actors, *filter.between]
    if not wanted:
        return found
    rows = index.rows_in("SELECT n, id FROM actor WHERE n IN", find_actors(index, wanted).tolist())
    ids = {row["id"] for row in rows}
    return tuple(one for one in found if one.actor in ids)
