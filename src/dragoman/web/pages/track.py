"""A track: its meetings in order, who came to which, the silences between, and its rivals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.diplomacy import Rivalry, Track, TrackMeeting
from dragoman.model.report import Report
from dragoman.model.span import Evidence
from dragoman.present.days import day_order
from dragoman.present.rivalry import say_rivalry
from dragoman.store.glimpse import EventGlimpse, glimpse_events
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection, select_where
from dragoman.web.event_lines import standing_of
from dragoman.web.page import Ask, NoSuchThingError, Page
from dragoman.web.pages.tracks import HELD, Line, make_line, name_tracks
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves

PATH = "/track/{id}"
SHOWN = 60  # meetings, the latest; the timeline has all
WORDS = 2  # sentences on what it was about, and as many on what came of it
GRID = 14  # columns of who came to which meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting, how it stands on the record's day, and its event; `absent` are by name.

    `agenda` and `outcome` are what reports say it was about and came to, `told` says that it is.
    """

    meeting: TrackMeeting
    stands: str
    event: EventRow | None
    venue: str | None
    agenda: tuple[Evidence, ...]
    outcome: tuple[Evidence, ...]
    told: tuple[Evidence, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """A party by its place in the last meetings held: there, or not told to be."""

    name: str
    actor: str
    there: tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalLine:
    """What stands against a track, in words, and the track that it is set against."""

    rivalry: Rivalry
    said: str
    other: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A track with the latest of its meetings; `left_out` earlier ones are not shown."""

    glance: Line
    as_of: str | None
    meetings: tuple[MeetingLine, ...]
    left_out: int
    columns: tuple[TrackMeeting, ...]
    attendance: tuple[Attendance, ...]
    outcomes: tuple[str, ...]
    outcome_events: tuple[EventRow, ...]
    rivals: tuple[RivalLine, ...]
    reports: dict[str, Report]


def load(shelves: Shelves, ask: Ask) -> Context:
    """The track of the address."""
    con, index = shelves.store, shelves.index
    as_of = find_as_of(index)
    track = _find(con, ask.path["id"])
    inorder = sorted(track.meetings, key=lambda one: (day_order(one.when), one.event))
    shown = inorder[-SHOWN:]
    wanted = dict.fromkeys((*(one.event for one in shown), *track.outcomes[:SHOWN]))
    events = {one.id: one for one in find_events(index, tuple(wanted))}
    told = glimpse_events(con, [one.event for one in shown])
    lines = tuple(
        _line(track, one, events.get(one.event), told.get(one.event), as_of=as_of) for one in shown
    )
    held = [one for one in shown if one.status in HELD][-GRID:]
    evidence = [piece for one in lines for piece in (*one.told, *one.agenda, *one.outcome)]
    evidence += [piece for one in track.rivalries for piece in one.evidence]
    names = name_tracks(con)
    return Context(
        glance=make_line(track, as_of),
        as_of=as_of,
        meetings=lines,
        left_out=len(inorder) - len(shown),
        columns=tuple(held),
        attendance=_attendance(track, held),
        outcomes=tuple(one for one in track.outcomes if one not in events),
        outcome_events=tuple(events[one] for one in track.outcomes if one in events),
        rivals=_rivals(track, names),
        reports=load_told(con, evidence),
    )


def _find(con: Connection, id: str) -> Track:
    found = select_where(con, "track", Track, "id = ?", [id])
    if not found:
        raise NoSuchThingError(f"No track has the id {id}.")
    return found[0]


def _line(
    track: Track,
    meeting: TrackMeeting,
    event: EventRow | None,
    told: EventGlimpse | None,
    *,
    as_of: str | None,
) -> MeetingLine:
    is_held = meeting.status in HELD
    more = told.meeting if told else None
    absent = [one.name for one in track.parties if one.name not in meeting.parties]
    return MeetingLine(
        meeting=meeting,
        stands=standing_of(event, as_of) if event else meeting.status,
        event=event,
        venue=more.venue if more else None,
        agenda=more.agenda[:WORDS] if more else (),
        outcome=more.outcome[:WORDS] if more else (),
        told=told.evidence[:1] if told else (),
        absent=tuple(absent) if is_held else (),
    )


def _attendance(track: Track, held: Iterable[TrackMeeting]) -> tuple[Attendance, ...]:
    columns = tuple(held)
    return tuple(
        Attendance(
            name=one.name,
            actor=one.actor,
            there=tuple(one.name in meeting.parties for meeting in columns),
        )
        for one in track.parties
    )


def _rivals(track: Track, names: Mapping[str, str]) -> tuple[RivalLine, ...]:
    return tuple(
        RivalLine(
            rivalry=one,
            said=say_rivalry(one, track, names),
            other=one.other if one.other in names and one.other != track.id else None,
        )
        for one in track.rivalries
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """The track with the most meetings."""
    row = con.execute("SELECT id FROM track ORDER BY len(meetings) DESC, id LIMIT 1").fetchone()
    return (f"/track/{row[0]}",) if row else ()


PAGE = Page(
    name="track",
    path=PATH,
    title="Track",
    context=Context,
    load=load,
    find_samples=find_samples,
)
