"""Lines: what a track is made of, and its rows for the record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Track, TrackMeeting
from dragoman.model.event import Event, Meeting
from dragoman.model.ids import make_id
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.deals import Deals, find_outcomes
from dragoman.reconcile.mediation import Pair, Seats
from dragoman.reconcile.order import UNDATED, unite_evidence
from dragoman.reconcile.usual import usual

HELD = ("occurred", "ongoing")

Line = tuple[str | None, Pair | None]  # mediator (None: direct talks), parties (None: not told)


@dataclass(slots=True, kw_only=True)
class Table:
    """What naming tracks needs: events by id, their seats, pairs, mediators, lines so far."""

    events: dict[str, Event]
    seats: dict[str, Seats]
    pairs: Mapping[Pair, int]  # in their order
    mediators: dict[Pair | None, set[str]]
    offering: Mapping[str, Sequence[Claim]]
    naming: Mapping[str, Sequence[Event]]  # events by the mediators that they name
    deals: Deals
    lines: dict[Line, set[str]] = field(default_factory=lambda: defaultdict(set))


def make_track(line: Line, table: Table, cast: Cast) -> Track:
    """Track of a line, with its meetings in the order of time."""
    mediator, pair = line
    members = [table.events[event] for event in table.lines[line]]
    met = sorted((e for e in members if e.type == MEETING), key=_time_order)
    reasons: Sequence[Event | Claim] = met or members or _naming(line, table)
    parties = tuple(seat(side, "actor", cast) for side in pair or ())
    there = {side: party.name for side, party in zip(pair or (), parties, strict=True)}
    third = seat(mediator, "mediator", cast) if mediator else None
    track = Track(
        id=make_id("tr", mediator or "direct", *(pair or ())),
        name=third.name if third else "–".join(party.name for party in parties),
        mediator=third,
        parties=parties,
        format=usual((event.id, event.meeting.format) for event in met if event.meeting),
        level=usual((event.id, event.meeting.level) for event in met if event.meeting),
        meetings=tuple(_with_gaps(_meeting(event, table, there) for event in met)),
        outcomes=tuple(sorted(find_outcomes(members, table.deals, table.seats))),
        evidence=unite_evidence(reason.evidence[:1] for reason in reasons),
    )
    return replace(
        track, longest_gap_days=_longest(track.meetings), last_held=_last(track.meetings)
    )


def _naming(line: Line, table: Table) -> list[Event | Claim]:
    """Events and offers that name the mediator, for a track without meetings."""
    mediator = line[0] or ""
    return [*table.naming.get(mediator, ()), *table.offering.get(mediator, ())]


def _meeting(event: Event, table: Table, parties: Mapping[str, str]) -> TrackMeeting:
    """The meeting, and which parties of the track (names by side) reports place at it."""
    there = table.seats[event.id].all
    meeting = event.meeting or Meeting()
    return TrackMeeting(
        event=event.id,
        status=event.status,
        when=event.when,
        place=event.place.name if event.place else None,
        format=meeting.format,
        level=meeting.level,
        round=meeting.round,
        parties=tuple(name for side, name in parties.items() if side in there),
    )


def _with_gaps(meetings: Iterable[TrackMeeting]) -> Iterator[TrackMeeting]:
    """Meetings in time order, each held one with the days since the one held before it."""
    last: int | None = None
    for meeting in meetings:
        first, end = ordinal(meeting.when.start), ordinal(meeting.when.end)
        if meeting.status not in HELD or first is None or end is None:
            yield meeting
            continue
        yield meeting if last is None else replace(meeting, gap_days=max(0, first - last))
        last = end if last is None else max(last, end)


def _longest(meetings: Iterable[TrackMeeting]) -> int | None:
    return max((one.gap_days for one in meetings if one.gap_days is not None), default=None)


def _last(meetings: Iterable[TrackMeeting]) -> str | None:
    held = [one.when.end for one in meetings if one.status in HELD and one.when.start]
    return max((day for day in held if day), default=None)


def _time_order(event: Event) -> tuple[str, str]:
    return (event.when.start or event.when.end or UNDATED, event.id)


def seat(side: str, role: str, cast: Cast) -> Participant:
    """The side as an actor of the record, in a role."""
    actor = cast.actor(side)
    return Participant(
        role=role, actor=actor.id, name=actor.name, country=actor.country, sector=actor.sector
    )


def name_line(line: Line) -> tuple[str, str]:
    """Sort key of a line."""
    mediator, pair = line
    return (mediator or "", "+".join(pair or ()))
