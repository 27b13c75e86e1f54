"""Overview: what is new since the last visit, ahead, disputed and in force, and what was read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.report import Rejected, Report
from dragoman.model.situation import Situation
from dragoman.present.extent import Extent, say_extent, say_none
from dragoman.store.index.index import Index
from dragoman.store.index.kept_events import load_kept_events
from dragoman.store.index.told import find_told as tell
from dragoman.store.lookup import load_figures, load_listed_events
from dragoman.store.overlook import (
    Counts,
    count_record,
    find_ahead,
    find_latest_reports,
    find_new_reports,
    find_told,
    list_rejected,
    load_corrections_by,
    load_in_force,
    load_latest_contradictions,
)
from dragoman.store.rows import Connection
from dragoman.store.visit import load_visit
from dragoman.web.page import Ask, Page, plain_sample
from dragoman.web.resting import load_corrected_heads
from dragoman.web.shelves import Shelves

T = TypeVar("T")

PATH = "/"
MANY, SOME = 12, 6  # rows of a part that leads, and of one beside it: the page stays one look
REJECTED = 20


Row = Event | Contradiction | Correction | Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """The first rows of a kind, how many there are in all, and what is said where there is none."""

    rows: tuple[T, ...]
    count: int
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One look at the record. `seen` stands for the reports that the page knows of.

    `about_events` and `about_figures` are what contradictions and corrections speak of, and
    `reports` those that anything here rests on, by id.
    """

    counts: Counts
    extent: str
    as_of: str | None
    has_visited: bool
    seen: str
    new_count: int
    new_reports: tuple[Report, ...]
    new: Part[Event]
    moved: Part[Event]
    corrections: Part[Correction]
    ahead: Part[Event]
    disputed: Part[Contradiction]
    in_force: Part[Situation]
    about_events: dict[str, Event]
    about_figures: dict[str, Figure]
    reports: dict[str, Report]
    rejected: tuple[Rejected, ...]


def load(shelves: Shelves, ask: Ask) -> Context:
    """The overview, which is the same until the store is written again."""
    return shelves.once(PATH, lambda: load_overview(shelves.store, shelves.index_at_hand))


def load_overview(con: Connection, index: Index | None = None) -> Context:
    """The overview of an open store; an index, where one is at hand, gives it sooner."""
    counts, visit = count_record(con), load_visit(con)
    new = find_new_reports(con, visit)
    said = _Saying(counts)
    told = tell(index, new, limit=MANY) if index else find_told(con, new, limit=MANY)
    ahead = find_ahead(con, counts.last, limit=MANY)
    corrections = _cut(load_corrections_by(con, new), SOME)
    disputed = load_latest_contradictions(con, limit=SOME)
    figures, about = _load_about(con, (*disputed[1], *corrections[1]))
    listed = {*told.new[1], *told.moved[1], *ahead[1], *about}
    rows = load_kept_events(index, listed) if index else load_listed_events(con, listed)
    events = {event.id: event for event in rows}
    parts: dict[str, Part[Any]] = {
        "new": said.part("new events", _of(told.new, events)),
        "moved": said.part("known events told again", _of(told.moved, events)),
        "corrections": said.part("corrections", corrections),
        "ahead": said.part("meetings ahead", _of(ahead, events)),
        "disputed": said.part("contradictions", disputed),
        "in_force": said.part("situations in force", load_in_force(con, limit=MANY)),
    }
    fresh = find_latest_reports(con, new, limit=SOME)
    reports = load_corrected_heads(con, {*fresh, *_cited(parts.values())})
    return Context(
        counts=counts,
        extent=say_extent(said.extent),
        as_of=counts.last,
        has_visited=visit is not None,
        seen=mark_seen(con),
        new_count=len(new),
        new_reports=tuple(reports[id] for id in fresh),
        about_events={id: events[id] for id in about if id in events},
        about_figures=figures,
        reports=reports,
        rejected=list_rejected(con)[:REJECTED],
        **parts,
    )


def mark_seen(con: Connection) -> str:
    """What stands for the reports in the store now, as told to the visitor."""
    # A sum of hashes does not depend on the order of rows.
    return make_id(
        "vs", *(con.execute("SELECT count(*), sum(hash(id)) FROM reports").fetchone() or ())
    )


class _Saying:
    """Says of what there is nothing, and in how much."""

    def __init__(self, counts: Counts) -> None:
        self._rejected = counts.rejected
        self.extent = Extent(
            reports=counts.reports, first=counts.first, last=counts.last, undated=counts.undated
        )

    def part(self, things: str, found: tuple[int, tuple[T, ...]]) -> Part[T]:
        """A part of the page: how many there are, and the first of them."""
        count, rows = found
        none = say_none(things, self.extent, rejected=self._rejected)
        return Part(rows=rows, count=count, none=none)


def _cut(rows: tuple[T, ...], limit: int) -> tuple[int, tuple[T, ...]]:
    return len(rows), rows[:limit]


def _of(
    found: tuple[int, tuple[str, ...]], events: Mapping[str, Event]
) -> tuple[int, tuple[Event, ...]]:
    count, ids = found
    return count, tuple(events[id] for id in ids)


def _load_about(
    con: Connection, rows: Iterable[Contradiction | Correction]
) -> tuple[dict[str, Figure], set[str]]:
    """Figures that rows are about, and ids of the events that they or these figures are of."""
    about = {row.about for row in rows if row.about}
    figures = load_figures(con, about)
    return {one.id: one for one in figures}, about | {one.event for one in figures if one.event}


def _cited(parts: Iterable[Part[Row]]) -> Iterator[str]:
    """Reports that the rows rest on, and the sides of those that have two."""
    for row in (row for part in parts for row in part.rows):
        yield from (piece.report for piece in row.evidence)
        for side in row.sides if isinstance(row, Contradiction) else ():
            yield from (piece.report for piece in side.evidence)


PAGE = Page(
    name="overview",
    path=PATH,
    title="Overview",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
    label="Overview",
    group="Now",
)
