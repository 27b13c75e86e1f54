"""Meetings ahead, on the day that the reader stands on, whether one knew of them or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.event import Event, Meeting
from dragoman.model.span import Evidence
from dragoman.present.days import day_order
from dragoman.present.news.change import Change
from dragoman.present.news.cited import Cited, cite, new_first
from dragoman.present.pending import is_lapsed, is_open, say_standing
from dragoman.present.wording import plain, say_place, say_when


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAhead:
    """A meeting that may still come, for all that the record knows."""

    id: str
    said: str
    details: tuple[str, ...]
    is_new: bool
    status: str
    start: str | None
    end: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_meetings_ahead(change: Change) -> tuple[MeetingAhead, ...]:
    """Meetings that are open and have not lapsed, by day, those without a last day after them."""
    ahead = [
        event
        for event in change.after.events
        if event.meeting is not None and is_open(event) and not is_lapsed(event, change.now)
    ]
    ahead.sort(key=lambda event: (event.when.end is None, day_order(event.when), event.id))
    return tuple(_meeting(event, change) for event in ahead)


def _meeting(event: Event, change: Change) -> MeetingAhead:
    is_new = event.id not in change.events
    when = say_when(event.when) if event.when.start or event.when.end else "no day given"
    parts = (change.tell.who(event), say_place(event.place))
    return MeetingAhead(
        id=event.id,
        said=f"{when}, {say_standing(event, change.now)}: {'; '.join(filter(None, parts)) or '?'}"
        + " [new]" * is_new,
        details=tuple(_details(event, change)),
        is_new=is_new,
        status=event.status,
        start=event.when.start,
        end=event.when.end,
        reports=cite((piece.report for piece in event.evidence), change),
        evidence=new_first(event.evidence, change),
    )


def _details(event: Event, change: Change) -> Iterator[str]:
    """Its round, venue and agenda, and the meeting that it follows."""
    meeting = event.meeting or Meeting()
    if meeting.round:
        yield f"round {meeting.round}"
    if meeting.venue:
        yield f"venue: {plain(meeting.venue)}"
    if meeting.agenda:
        yield f"agenda: {'; '.join(plain(one.text) for one in meeting.agenda)}"
    for other in change.after.events:
        if other.meeting is not None and other.meeting.next == event.id:
            yield f"follows {change.tell.event(other)}"
