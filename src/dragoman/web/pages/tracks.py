"""Tracks: each line of mediation or of direct talks, who sits in it, and how it goes on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.diplomacy import Track, TrackMeeting
from dragoman.model.event import PENDING
from dragoman.present.days import count_days, day_order, is_over
from dragoman.present.rivalry import DIRECT, say_rivalry
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager
from dragoman.web.shelves import Shelves
from dragoman.web.short_list import Kind, load_short_list

PATH = "/tracks"
MEDIATOR, PARTY = "mediator", "party"
CONDITIONS = {
    MEDIATOR: "lower(mediator.name) = lower(?)",
    PARTY: "len([x FOR x IN parties IF lower(x.name) = lower(?)]) > 0",
}
OFFERED = (
    (MEDIATOR, "Mediator", "mediator.name"),
    (PARTY, "Party", "unnest([x.name FOR x IN parties])"),
)
HELD = ("occurred", "ongoing")
LISTED = Kind(
    table="track",
    row=Track,
    order="mediator IS NULL, len(meetings) DESC, name, id",
    things="tracks",
    conditions=CONDITIONS,
    offered=OFFERED,
    say=str,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A track at a glance. `days_since` the last meeting held, `next` the first yet to come."""

    track: Track
    held: int
    days_since: int | None
    next: TrackMeeting | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A track in the list; `rivals` says how it stands to others, each once."""

    glance: Line
    rivals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the tracks that fit, mediated ones first, those with the most meetings first."""

    as_of: str | None
    choosers: tuple[Chooser, ...]
    lines: tuple[Row, ...]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The tracks that the address asks for."""
    as_of = find_as_of(shelves.index)
    found = load_short_list(shelves, ask, PATH, LISTED)
    names = name_tracks(shelves.store)
    return Context(
        as_of=as_of,
        choosers=found.choosers,
        lines=tuple(
            Row(glance=make_line(track, as_of), rivals=_say_rivals(track, names))
            for track in found.rows
        ),
        pager=found.pager,
        nothing=found.nothing,
    )


def make_line(track: Track, as_of: str | None) -> Line:
    """The track as it stands on a day."""
    return Line(
        track=track,
        held=sum(one.status in HELD for one in track.meetings),
        days_since=days_since(track, as_of),
        next=find_next(track.meetings, as_of),
    )


def _say_rivals(track: Track, names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(say_rivalry(one, track, names) for one in track.rivalries))


def name_tracks(con: Connection) -> dict[str, str]:
    """What to call each track beside another."""
    rows = con.execute("SELECT id, mediator.name FROM track").fetchall()
    return {id: name or DIRECT for id, name in rows}


def days_since(track: Track, as_of: str | None) -> int | None:
    """Days from the last meeting held to the record's day."""
    last = (track.last_held or "")[:10]
    return count_days(last, as_of[:10]) - 1 if last and as_of and last <= as_of[:10] else None


def find_next(meetings: Iterable[TrackMeeting], as_of: str | None) -> TrackMeeting | None:
    """The first meeting that may still come."""
    ahead = [
        one for one in meetings if one.status in PENDING and not is_over(one.when, as_of=as_of)
    ]
    return min(ahead, key=lambda one: (day_order(one.when), one.event), default=None)


def find_samples(con: Connection) -> tuple[str, ...]:
    """All, and none."""
    return (PATH, f"{PATH}?{PARTY}=zzzqqq")


PAGE = Page(
    name="tracks",
    path=PATH,
    title="Tracks",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Tracks",
    group="Who and where",
)
