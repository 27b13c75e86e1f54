"""Events of a list as the macro `line` of `templates/rows.html` shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.event import PENDING, UNREAL
from dragoman.model.when import When
from dragoman.present.days import is_over
from dragoman.present.pending import LAPSED
from dragoman.store.index.events import EventRow
from dragoman.store.index.index import Index
from dragoman.store.index.reports import ReportRow, find_as_of, find_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """An event, where it stands on the record's own day, and the report that founds it."""

    event: EventRow
    when: When
    standing: str
    track: str | None
    report: ReportRow | None


def load_lines(index: Index, events: Iterable[EventRow]) -> tuple[EventLine, ...]:
    """Lines of events, with the names of their tracks and reports."""
    rows = tuple(events)
    as_of = find_as_of(index)
    reports = find_reports(index, tuple(dict.fromkeys(row.report for row in rows if row.report)))
    tracks = name_tracks(index)
    return tuple(
        EventLine(
            event=row,
            when=when_of(row),
            standing=standing_of(row, as_of),
            track=tracks.get(row.track or ""),
            report=reports.get(row.report or ""),
        )
        for row in rows
    )


def when_of(row: EventRow) -> When:
    """When it was, as far as the index keeps it."""
    return row.when


def standing_of(row: EventRow, as_of: str | None) -> str:
    """Its status on the record's day: what was to come and is past without word has lapsed."""
    is_open = row.status in PENDING and row.factuality not in UNREAL
    return LAPSED if is_open and is_over(when_of(row), as_of=as_of) else row.status


def name_tracks(index: Index) -> dict[str, str]:
    """The name of every track, by id."""
    return {row["id"]: row["name"] for row in index.rows("SELECT id, name FROM track")}
