"""Tracks: each line of mediation or of direct talks, with its meetings past and planned."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.diplomacy import Track, TrackMeeting
from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.present.days import count_days, day_order
from dragoman.present.pending import LAPSED, is_lapsed
from dragoman.present.people import People
from dragoman.present.rivalry import say_rivalry, track_names
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_day, say_status, say_type, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRow:
    """One meeting of one track, or a track without any."""

    track: str
    name: str
    mediator: str | None
    parties: str
    when: str
    start: str | None
    end: str | None
    status: str | None
    stands: str
    who: str
    brief: str
    where: str
    kind: str
    format: str | None
    level: str | None
    round: int | None
    attended: tuple[str, ...]
    absent: tuple[str, ...]
    gap_days: int | None
    event: str | None
    short: str
    outcomes: tuple[str, ...]
    longest_gap_days: int | None
    last_held: str | None
    days_since: int | None
    rivalries: tuple[str, ...]


HELD = ("occurred", "ongoing")
COLUMNS = (
    Column(field="name", title="Track", group=True, width=18),
    Column(field="when", title="When", width=13, least=11),
    Column(field="stands", title="Status", width=12, least=10),
    Column(field="brief", title="Who"),
    Column(field="where", title="Where", width=9),
    Column(field="gap_days", title="Gap", is_number=True, width=3),
    Column(field="short", title="Id", is_id=True),
)


def track_rows(record: Record, as_of: str | None) -> list[TrackRow]:
    """Tracks with the most meetings first, mediated before direct ones; meetings by day."""
    events = {event.id: event for event in record.events}
    ways = People(record), People.in_brief(record)
    names = track_names(record)
    rows: list[TrackRow] = []
    for track in sorted(record.tracks, key=_order):
        meetings = sorted(track.meetings, key=lambda one: (day_order(one.when), one.event))
        rows += [
            _row(track, one, events.get(one.event), ways, names, as_of=as_of) for one in meetings
        ]
        if not meetings:
            rows.append(_row(track, None, None, ways, names, as_of=as_of))
    return rows


def _order(track: Track) -> tuple[bool, int, str, str]:
    return (track.mediator is None, -len(track.meetings), track.name, track.id)


def _row(
    track: Track,
    meeting: TrackMeeting | None,
    event: Event | None,
    ways: tuple[People, People],
    names: Mapping[str, str],
    *,
    as_of: str | None,
) -> TrackRow:
    people, brief = ways
    kind = (meeting.format, meeting.level) if meeting else (track.format, track.level)
    return TrackRow(
        track=track.id,
        name=plain(track.name),
        mediator=people.say_one(track.mediator) if track.mediator else None,
        parties=", ".join(people.say_one(party) for party in track.parties),
        when=say_when(meeting.when) if meeting else "",
        start=meeting.when.start if meeting else None,
        end=meeting.when.end if meeting else None,
        status=meeting.status if meeting else None,
        stands=_stands(meeting, event, as_of),
        who=_who(event, people),
        brief=_who(event, brief),
        where=plain((meeting.place if meeting else "") or ""),
        kind=", ".join(part for part in kind if part),
        format=kind[0],
        level=kind[1],
        round=meeting.round if meeting else None,
        attended=tuple(map(plain, meeting.parties)) if meeting else (),
        absent=_absent(track, meeting),
        gap_days=meeting.gap_days if meeting else None,
        event=meeting.event if meeting else None,
        short=short_id(meeting.event) if meeting else "",
        outcomes=tuple(plain(outcome) for outcome in track.outcomes),
        longest_gap_days=track.longest_gap_days,
        last_held=track.last_held,
        days_since=_days_since(track, as_of),
        rivalries=tuple(say_rivalry(one, track, names) for one in track.rivalries),
    )


def _absent(track: Track, meeting: TrackMeeting | None) -> tuple[str, ...]:
    """Parties of the track whom no report places at a meeting that was held."""
    if meeting is None or meeting.status not in HELD:
        return ()
    return tuple(plain(one.name) for one in track.parties if one.name not in meeting.parties)


def _days_since(track: Track, as_of: str | None) -> int | None:
    """Days from the last meeting held to the day that its reader stands on."""
    if as_of is None or track.last_held is None or track.last_held[:10] > as_of[:10]:
        return None
    return count_days(track.last_held[:10], as_of[:10]) - 1


def _stands(meeting: TrackMeeting | None, event: Event | None, as_of: str | None) -> str:
    if meeting is None:
        return "no meeting"
    return say_status(LAPSED if event and is_lapsed(event, as_of) else meeting.status)


def _who(event: Event | None, people: People) -> str:
    if event is None:
        return ""
    meeting = event.meeting
    kind = ", ".join(part for part in (meeting.format, meeting.level) if part) if meeting else ""
    helpers = people.say_helpers(event)
    said = "; ".join(part for part in (people.say_all(event), helpers) if part)
    return f"{said} [{kind}]" if kind else said


def track_notes(record: Record, as_of: str | None) -> list[str]:
    """Of each track its parties and outcomes, its silences, and what rivals it."""
    people = People(record)
    events = {event.id: event for event in record.events}
    names = track_names(record)
    notes = []
    for track in sorted(record.tracks, key=_order):
        parties = ", ".join(people.say_one(party) for party in track.parties)
        outcomes = "; ".join(_say_outcome(one, events, people) for one in track.outcomes)
        between = f" between {parties}" if parties else ""
        said = [outcomes or "no outcome reported", *_say_silence(track, as_of)]
        said += [say_rivalry(one, track, names) for one in track.rivalries]
        notes.append(f"{plain(track.name)}{between}: {'; '.join(said)}.")
    if any(one.gap_days is not None for track in record.tracks for one in track.meetings):
        notes.append("Gap: days since the meeting held before.")
    return notes


def _say_silence(track: Track, as_of: str | None) -> Iterator[str]:
    if track.longest_gap_days:
        yield f"longest silence {track.longest_gap_days:,} days"
    since = _days_since(track, as_of)
    if since is not None:
        yield f"last held {say_day(track.last_held)}, {since:,} days ago"


def _say_outcome(outcome: str, events: Mapping[str, Event], people: People) -> str:
    """An outcome in words; one that is an event, by its type and its people."""
    event = events.get(outcome)
    if event is None:
        return plain(outcome)
    who = people.say_deed(event)
    return f"{say_type(event)} {who} ({say_when(event.when)}, {short_id(event.id)})"


VIEW = View(
    name="tracks",
    title="Tracks",
    things="tracks",
    lists="tracks",
    columns=COLUMNS,
    rows=track_rows,
    notes=track_notes,
)
