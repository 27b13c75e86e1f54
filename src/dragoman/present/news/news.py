"""All that is new, kind by kind, and how much was read to find it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.record import Record
from dragoman.present.days import latest_date
from dragoman.present.extent import say_read, say_rejected
from dragoman.present.news.change import Change, make_change
from dragoman.present.news.cited import Cited, cite
from dragoman.present.news.commitments import ChangedCommitment, find_changed_commitments
from dragoman.present.news.dates import MovedDate, find_moved_dates
from dragoman.present.news.disputes import (
    NewContradiction,
    NewCorrection,
    find_contradictions,
    find_corrections,
)
from dragoman.present.news.events import NewEvent, find_new_events
from dragoman.present.news.figures import RevisedFigure, find_revised_figures
from dragoman.present.news.meetings import MeetingAhead, find_meetings_ahead
from dragoman.present.news.positions import ChangedPosition, find_changed_positions
from dragoman.present.news.situations import MovedSituation, find_moved_situations
from dragoman.present.news.states import ChangedState, find_changed_states
from dragoman.present.news.tracks import ChangedTrack, find_changed_tracks

AHEAD = "meetings_ahead"  # told whether new or not
TITLES = {
    "new_events": "New events",
    "changed_states": "Changed states",
    "moved_dates": "Moved dates",
    "revised_figures": "Revised figures",
    "contradictions": "New contradictions",
    "corrections": "Corrections",
    "positions": "Positions, changed or new",
    "situations": "Situations opened or ended",
    "commitments": "Commitments, changed or new",
    "tracks": "Tracks, new or contested",
    AHEAD: "Meetings ahead",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What one knew: the ids of the reports, and the day that one stood on.

    `said` is that in words; `asked` is as it was asked for.
    """

    asked: str
    said: str
    known: frozenset[str]
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How much is new: the new reports, how many were known, how many files could not be read."""

    new: tuple[Cited, ...]
    known: int
    rejected: int
    said: str


class Item(Protocol):
    """One line of news: what it says, the reports that it rests on, and their sentences."""

    @property
    def id(self) -> str: ...
    @property
    def said(self) -> str: ...
    @property
    def details(self) -> tuple[str, ...]: ...
    @property
    def reports(self) -> tuple[Cited, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new to one who knew the reports before `since`."""

    since: str
    said: str
    as_of: str | None
    extent: Extent
    new_events: tuple[NewEvent, ...]
    changed_states: tuple[ChangedState, ...]
    moved_dates: tuple[MovedDate, ...]
    revised_figures: tuple[RevisedFigure, ...]
    contradictions: tuple[NewContradiction, ...]
    corrections: tuple[NewCorrection, ...]
    positions: tuple[ChangedPosition, ...]
    situations: tuple[MovedSituation, ...]
    commitments: tuple[ChangedCommitment, ...]
    tracks: tuple[ChangedTrack, ...]
    meetings_ahead: tuple[MeetingAhead, ...]


def find_news(
    before: Record, after: Record, *, since: Since, as_of: str | None, rejected: int
) -> News:
    """What the record `after` says that the record `before`, of fewer reports, did not."""
    now = as_of or latest_date(after)
    change = make_change(before, after, was=since.day or latest_date(before), now=now)
    return News(
        since=since.asked,
        said=since.said,
        as_of=now,
        extent=_extent(change, rejected=rejected),
        new_events=find_new_events(change),
        changed_states=find_changed_states(change),
        moved_dates=find_moved_dates(change),
        revised_figures=find_revised_figures(change),
        contradictions=find_contradictions(change),
        corrections=find_corrections(change),
        positions=find_changed_positions(change),
        situations=find_moved_situations(change),
        commitments=find_changed_commitments(change),
        tracks=find_changed_tracks(change),
        meetings_ahead=find_meetings_ahead(change),
    )


def sections(news: News) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """The kinds of news by their titles, in the order in which they are told."""
    for name, title in TITLES.items():
        yield title, getattr(news, name)


def has_news(news: News) -> bool:
    """Whether anything is new; that meetings are ahead is not."""
    return any(getattr(news, name) for name in TITLES if name != AHEAD)


def _extent(change: Change, *, rejected: int) -> Extent:
    new = [report for report in change.after.reports if report.id in change.new]
    return Extent(
        new=cite(change.new, change),
        known=len(change.before.reports),
        rejected=rejected,
        said=f"{say_read(new, 'read since')}; {say_read(change.before.reports, 'known before')}"
        + say_rejected(rejected),
    )
