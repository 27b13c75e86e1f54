"""Tracks: lines of mediation, and of direct talks, with the meetings on each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Track
from dragoman.model.event import AFFIRMED, PENDING, Event, Meeting
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import is_known
from dragoman.reconcile.deals import gather_deals
from dragoman.reconcile.lines import Line, Table, make_track, name_line
from dragoman.reconcile.mediation import (
    Pair,
    Seats,
    add_offering,
    find_mediators,
    find_offering,
    find_pairs,
    pairs_among,
    seats_of,
)
from dragoman.reconcile.rivalries import with_rivalries

JOINING = ("part_of", "prepares", "replaces")


def find_tracks(
    events: Sequence[Event], claims: Sequence[Claim], cast: Cast
) -> tuple[list[Track], list[Actor]]:
    """Tracks of the record sorted by id, and the actors that they name."""
    seats = {event.id: seats_of(event, cast) for event in events}
    pairs = find_pairs(events, seats)
    by_id = {event.id: event for event in sorted(events, key=lambda event: event.id)}
    table = Table(
        events=by_id,
        seats=seats,
        pairs={pair: at for at, pair in enumerate(pairs)},
        mediators=find_mediators(events, seats, pairs),
        offering=find_offering(claims, cast.side),
        naming=_naming(by_id.values(), seats),
        deals=gather_deals(by_id.values(), seats),
    )
    add_offering(table.mediators, table.offering, pairs, _pairs_told(table))
    _seat_mediated(table)
    _join_linked(table)
    _seat_by_ground(table)
    _seat_direct(table)
    _name_idle(table)
    made = {line: make_track(line, table, cast) for line in sorted(table.lines, key=name_line)}
    tracks = with_rivalries(made, table.events, claims, cast)
    sides = {side for mediator, pair in table.lines for side in (mediator, *(pair or ())) if side}
    return sorted(tracks, key=lambda track: track.id), [cast.actor(side) for side in sorted(sides)]


def set_tracks(events: Sequence[Event], tracks: Sequence[Track]) -> list[Event]:
    """Events whose meetings name their track (the first by id, where there are two)."""
    track_of: dict[str, str] = {}
    for track in tracks:
        for meeting in track.meetings:
            track_of.setdefault(meeting.event, track.id)
    return [
        replace(event, meeting=replace(event.meeting or Meeting(), track=track_of[event.id]))
        if event.id in track_of
        else event
        for event in events
    ]


def _naming(events: Iterable[Event], seats: Mapping[str, Seats]) -> dict[str, list[Event]]:
    """Events by the sides that mediate in them."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for side in seats[event.id].mediators:
            found[side].append(event)
    return found


def _pairs_told(table: Table) -> dict[str, set[Pair]]:
    """Pairs who sit at some meeting, by the reports that tell of it."""
    told: dict[str, set[Pair]] = defaultdict(set)
    for event in filter(_is_meeting, table.events.values()):
        here = pairs_among(table.seats[event.id].all, table.pairs)
        for evidence in event.evidence:
            told[evidence.report].update(here)
    return told


def _is_meeting(event: Event) -> bool:
    """Whether it is a meeting of some, held or not, and more than a word of one."""
    is_met = event.type == MEETING and event.meeting is not None
    return is_met and event.factuality in AFFIRMED


def _seat_mediated(table: Table) -> None:
    for event in filter(_is_meeting, table.events.values()):
        place = table.seats[event.id]
        for pair in _pairs_at(event, table):
            known = table.mediators.get(pair, set())
            thirds = (place.mediators or place.all & known) - set(pair)
            for third in thirds or place.hosts - set(pair):
                table.lines[third, pair].add(event.id)
    _seat_by_mediator(table)


def _seat_by_mediator(table: Table) -> None:
    """Put what a mediator holds, of whose parties the words tell one at most, on his only track."""
    seated = {event for line in table.lines.values() for event in line}
    pairs_of: dict[str, list[Pair]] = defaultdict(list)
    for pair, sides in table.mediators.items():
        if pair is not None:
            for side in sides:
                pairs_of[side].append(pair)
    for event in filter(_is_meeting, table.events.values()):
        place = table.seats[event.id]
        if event.id in seated or len(place.parties) > 1:
            continue
        for third in place.mediators:
            pairs = pairs_of[third]
            if len(pairs) < 2 and all(place.parties <= set(pair) for pair in pairs):
                table.lines[third, pairs[0] if pairs else None].add(event.id)


def _pairs_at(event: Event, table: Table) -> list[Pair]:
    """Pairs who meet at the event; one not yet held, with no party named, is for the only pair."""
    place = table.seats[event.id]
    found = pairs_among(place.all, table.pairs)
    if found or event.status not in PENDING or len(table.pairs) != 1:
        return found
    (only,) = table.pairs
    thirds = table.mediators.get(only, set())
    is_theirs = place.parties <= thirds | set(only) and place.all & thirds
    return [only] if is_theirs and (place.thirds or (event.meeting and event.meeting.level)) else []


def _join_linked(table: Table) -> None:
    """Put a meeting of the pair on the track of one that prepares or replaces it, or holds it."""
    lines_of: dict[str, set[Line]] = defaultdict(set)
    for line, members in table.lines.items():
        for event in members:
            lines_of[event].add(line)
    seated = set(lines_of)
    ties = [
        (event.id, link.event)
        for event in table.events.values()
        for link in event.links
        if link.type in JOINING and link.event in table.events
    ]
    changed = True
    while changed:
        changed = False
        for one, other in (*ties, *((b, a) for a, b in ties)):
            if one not in seated or other in seated or not _is_meeting(table.events[other]):
                continue
            for line in sorted(lines_of[one], key=name_line):
                if line[1] and table.seats[other].all.issuperset(line[1]):
                    table.lines[line].add(other)
                    lines_of[other].add(line)
                    seated.add(other)
                    changed = True


def _seat_by_ground(table: Table) -> None:
    """Put a meeting of the pair in the land of one who mediates between them on his track."""
    seated = {event for line in table.lines.values() for event in line}
    lines = set(table.lines)
    for event in filter(_is_meeting, table.events.values()):
        if event.id in seated or event.place is None:
            continue
        land = f"state:{event.place.country}"
        for pair in _pairs_at(event, table):
            if (land, pair) in lines or land in table.mediators.get(pair, set()) - set(pair):
                table.lines[land, pair].add(event.id)


def _seat_direct(table: Table) -> None:
    """Talks and agreements between two, one of them a party, with nobody between them."""
    seated = {event for line in table.lines.values() for event in line}
    parties = {side for pair in table.pairs for side in pair}
    mediators = {side for sides in table.mediators.values() for side in sides}
    mediators |= {mediator for mediator, _ in table.lines if mediator}
    for event in table.events.values():
        place = table.seats[event.id]
        if event.id in seated or place.all != place.parties or len(place.parties) != 2:
            continue
        one, other = sorted(place.parties)
        is_between = {one, other} & parties and not {one, other} & (mediators - parties)
        if is_between and _is_direct(event, is_mediated=(one, other) in table.pairs):
            table.lines[None, (one, other)].add(event.id)


def _is_direct(event: Event, *, is_mediated: bool) -> bool:
    """Whether it is talks of its own: no visit, no promise of one side to the other.

    What two who have a mediator agreed is an outcome of that; and an undated word of their
    having met, at no place, mostly looks back to a meeting that he called.
    """
    if event.factuality not in AFFIRMED:
        return False
    if event.type == "AGREE":
        return not is_mediated and all(item.role != "recipient" for item in event.participants)
    is_fixed = event.place is not None or is_known(event.when)
    return event.type == MEETING and event.mode != "visit" and (is_fixed or not is_mediated)


def _name_idle(table: Table) -> None:
    """Add mediators who are named without a meeting."""
    named = {line[0] for line in table.lines}
    for pair, sides in table.mediators.items():
        for side in sides:
            if pair is not None or side not in named:
                table.lines.setdefault((side, pair), set())
                named.add(side)
