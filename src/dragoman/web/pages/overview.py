"""Overview: what is new since the last visit, ahead, disputed and in force, and what was read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.report import Rejected, Report
from dragoman.model.situation import Situation
from dragoman.present.extent import Extent, say_extent, say_none
from dragoman.store.lookup import load_figures, load_listed_events
from dragoman.store.overlook import (
    UNLISTED,
    Counts,
    count_record,
    find_latest_reports,
    find_new_reports,
    list_rejected,
    load_ahead,
    load_corrections_by,
    load_in_force,
    load_latest_contradictions,
    load_told_events,
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
    return shelves.once(PATH, lambda: load_overview(shelves.store))


def load_overview(con: Connection) -> Context:
    """The overview of an open store."""
    counts, visit = count_record(con), load_visit(con)
    new = find_new_reports(con, visit)
    said = _Saying(counts)
    told = load_told_events(con, new, limit=MANY)
    parts: dict[str, Part[Any]] = {
        "new": said.part("new events", told.new),
        "moved": said.part("known events told again", told.moved),
        "corrections": said.part("corrections", _cut(load_corrections_by(con, new), SOME)),
        "ahead": said.part("meetings ahead", load_ahead(con, counts.last, limit=MANY)),
        "disputed": said.part("contradictions", load_latest_contradictions(con, limit=SOME)),
        "in_force": said.part("situations in force", load_in_force(con, limit=MANY)),
    }
    fresh = find_latest_reports(con, new, limit=SOME)
    figures, events = _load_about(con, parts["disputed"].rows + parts["corrections"].rows)
    reports = load_corrected_heads(con, {*fresh, *_cited(parts.values())})
    return Context(
        counts=counts,
        extent=say_extent(said.extent),
        as_of=counts.last,
        has_visited=visit is not None,
        seen=mark_seen(con),
        new_count=len(new),
        new_reports=tuple(reports[id] for id in fresh),
        about_events=events,
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


def _load_about(
    con: Connection, rows: Iterable[Contradiction | Correction]
) -> tuple[dict[str, Figure], dict[str, Event]]:
    """Figures and events that rows are about, and the events of those figures."""
    about = {row.about for row in rows if row.about}
    figures = load_figures(con, about)
    events = load_listed_events(
        con, about | {one.event for one in figures if one.event}, unread=(*UNLISTED, "evidence")
    )
    return {one.id: one for one in figures}, {one.id: one for one in events}


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
