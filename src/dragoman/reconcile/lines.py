"""Lines: what a track is made of, and its rows for the record."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Track, TrackMeeting
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.ids import make_id
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import is_day
from dragoman.reconcile.mediation import Pair, Seats
from dragoman.reconcile.order import UNDATED, unite_evidence
from dragoman.reconcile.sides import is_party
from dragoman.reconcile.usual import usual

Line = tuple[str | None, Pair | None]  # mediator (None: direct talks), parties (None: not told)


@dataclass(slots=True, kw_only=True)
class Table:
    """What naming tracks needs: events by id, their seats, pairs, mediators, lines so far."""

    events: dict[str, Event]
    seats: dict[str, Seats]
    pairs: list[Pair]
    mediators: dict[Pair | None, set[str]]
    offering: Mapping[str, Sequence[Claim]]
    lines: dict[Line, set[str]] = field(default_factory=lambda: defaultdict(set))


def make_track(line: Line, table: Table, cast: Cast) -> Track:
    """Track of a line, with its meetings in the order of time."""
    mediator, pair = line
    members = [table.events[event] for event in table.lines[line]]
    met = sorted((e for e in members if e.type == MEETING), key=_time_order)
    reasons: Sequence[Event | Claim] = met or members or _naming(line, table)
    parties = tuple(_seat(side, "actor", cast) for side in pair or ())
    third = _seat(mediator, "mediator", cast) if mediator else None
    return Track(
        id=make_id("tr", mediator or "direct", *(pair or ())),
        name=third.name if third else "–".join(party.name for party in parties),
        mediator=third,
        parties=parties,
        format=usual((event.id, event.meeting.format) for event in met if event.meeting),
        level=usual((event.id, event.meeting.level) for event in met if event.meeting),
        meetings=tuple(_meeting(event) for event in met),
        outcomes=tuple(sorted(_outcomes(members, table))),
        evidence=unite_evidence(reason.evidence[:1] for reason in reasons),
    )


def _naming(line: Line, table: Table) -> list[Event | Claim]:
    """Events and offers that name the mediator, for a track without meetings."""
    mediator = line[0] or ""
    named = [e for e in table.events.values() if mediator in table.seats[e.id].mediators]
    return [*named, *table.offering.get(mediator, ())]


def _outcomes(members: Sequence[Event], table: Table) -> set[str]:
    """Agreements and concessions that are part of a meeting, or of its day and its parties."""
    ids = {event.id for event in members}
    by_day: Mapping[str | None, list[Event]] = _by_day(members)
    found = {event.id for event in members if event.type == "AGREE"}
    for event in table.events.values():
        if event.type not in ("AGREE", "CONCEDE") or event.factuality not in AFFIRMED:
            continue
        parties = frozenset(filter(is_party, table.seats[event.id].parties))
        is_of_day = is_day(event.when) and any(
            parties and parties <= table.seats[met.id].all
            for met in by_day.get(event.when.start, [])
        )
        if is_of_day or any(link.type == "part_of" and link.event in ids for link in event.links):
            found.add(event.id)
    return found


def _by_day(members: Sequence[Event]) -> dict[str | None, list[Event]]:
    days: dict[str | None, list[Event]] = defaultdict(list)
    for event in members:
        if event.type == MEETING and is_day(event.when):
            days[event.when.start].append(event)
    return days


def _meeting(event: Event) -> TrackMeeting:
    return TrackMeeting(
        event=event.id,
        status=event.status,
        when=event.when,
        place=event.place.name if event.place else None,
        format=event.meeting.format if event.meeting else None,
        level=event.meeting.level if event.meeting else None,
    )


def _time_order(event: Event) -> tuple[str, str]:
    return (event.when.start or event.when.end or UNDATED, event.id)


def _seat(side: str, role: str, cast: Cast) -> Participant:
    actor = cast.actor(side)
    return Participant(
        role=role, actor=actor.id, name=actor.name, country=actor.country, sector=actor.sector
    )
