"""Meetings past and planned: who met whom, with whose help, where."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.event import Event, Meeting
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.pending import is_lapsed, say_standing
from dragoman.present.people import People
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_place, say_type, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """One meeting."""

    id: str
    short: str
    when: str
    start: str | None
    end: str | None
    status: str
    stands: str
    lapsed: bool
    who: str
    brief: str
    helpers: str
    brief_helpers: str
    where: str
    kind: str
    format: str | None
    level: str | None
    medium: str | None
    round: int | None
    venue: str | None
    agenda: tuple[str, ...]
    outcome: tuple[str, ...]
    results: tuple[str, ...]
    next: str | None
    next_said: str
    about: str
    track: str | None
    trigger: str
    reports: int
    confidence: float


COLUMNS = (
    Column(field="when", title="When", width=13, least=11),
    Column(field="stands", title="Status", width=12, least=10),
    Column(field="brief", title="Who"),
    Column(field="brief_helpers", title="With", width=15),
    Column(field="where", title="Where", width=10),
    Column(field="about", title="About ⇒ outcome", width=24),
    Column(field="reports", title="R", is_number=True, width=2),
    Column(field="short", title="Id", is_id=True),
)


def meeting_rows(record: Record, as_of: str | None) -> list[MeetingRow]:
    """Meetings by day, undated ones last."""
    people, brief = People(record), People.in_brief(record)
    names = {track.id: plain(track.name) for track in record.tracks}
    events = [event for event in record.events if is_meeting(event)]
    events.sort(key=lambda event: (day_order(event.when), event.id))
    by_id = {event.id: event for event in record.events}
    return [_row(event, as_of, (people, brief), names, by_id=by_id) for event in events]


def is_meeting(event: Event) -> bool:
    """Whether people come together in it, and who is told."""
    return event.meeting is not None


def _row(
    event: Event,
    as_of: str | None,
    ways: tuple[People, People],
    names: dict[str, str],
    *,
    by_id: Mapping[str, Event],
) -> MeetingRow:
    people, brief = ways
    meeting = event.meeting or Meeting()
    kind = (meeting.format, meeting.level, meeting.medium)
    return MeetingRow(
        id=event.id,
        short=short_id(event.id),
        when=say_when(event.when),
        start=event.when.start,
        end=event.when.end,
        status=event.status,
        stands=say_standing(event, as_of),
        lapsed=is_lapsed(event, as_of),
        who=people.say_all(event) or "?",
        brief=brief.say_all(event) or "?",
        helpers=people.say_helpers(event),
        brief_helpers=brief.say_helpers(event),
        where=say_place(event.place),
        kind=", ".join(part for part in kind if part),
        format=meeting.format,
        level=meeting.level,
        medium=meeting.medium,
        round=meeting.round,
        venue=plain(meeting.venue) if meeting.venue else None,
        agenda=tuple(plain(one.text) for one in meeting.agenda),
        outcome=tuple(plain(one.text) for one in meeting.outcome),
        results=tuple(_say_result(by_id[id]) for id in meeting.results if id in by_id),
        next=meeting.next,
        next_said=_say_next(by_id.get(meeting.next or "")),
        about=_about(meeting, by_id),
        track=names.get(meeting.track or "", meeting.track),
        trigger=plain(event.trigger),
        reports=event.reports,
        confidence=round(event.confidence, 2),
    )


def _about(meeting: Meeting, by_id: Mapping[str, Event]) -> str:
    """What it was about and what came of it, the first words of each, and what comes next."""
    agenda = plain(meeting.agenda[0].text) if meeting.agenda else ""
    results = [_say_result(by_id[id]) for id in meeting.results if id in by_id]
    outcome = plain(meeting.outcome[0].text) if meeting.outcome else "".join(results[:1])
    following = _say_next(by_id.get(meeting.next or ""))
    number = f"round {meeting.round}" if meeting.round else ""
    parts = (number, agenda, f"⇒ {outcome}" if outcome else "", following)
    return "; ".join(part for part in parts if part)


def _say_result(event: Event) -> str:
    """``AGREE “agreed on a corridor”``."""
    return f"{say_type(event)} “{plain(event.trigger)}”"


def _say_next(event: Event | None) -> str:
    """``next 9 Aug 2024, Doha``."""
    if event is None:
        return ""
    parts = (say_when(event.when), say_place(event.place))
    return f"next {', '.join(part for part in parts if part)}"


def meeting_notes(record: Record, as_of: str | None) -> list[str]:
    """How many were held and how many are only spoken of."""
    events = [event for event in record.events if is_meeting(event)]
    held = sum(event.status == "occurred" for event in events)
    if not events:
        return []
    return [f"{held} of {len(events)} held.  R: reports that tell it.  * inferred, not stated."]


VIEW = View(
    name="meetings",
    title="Meetings",
    things="meetings",
    lists="events",
    columns=COLUMNS,
    rows=meeting_rows,
    notes=meeting_notes,
)
