"""All events in the order of their days."""

from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.pending import is_lapsed, say_standing
from dragoman.present.people import People
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_place, say_type, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event."""

    id: str
    short: str
    when: str
    start: str | None
    end: str | None
    status: str
    stands: str
    lapsed: bool
    factuality: str
    background: bool
    what: str
    type: str | None
    mode: str | None
    who: str
    brief: str
    helpers: str
    where: str
    trigger: str
    reports: int
    independent: int
    confidence: float


COLUMNS = (
    Column(field="when", title="When", width=13, least=11),
    Column(field="stands", title="Status", width=12, least=10),
    Column(field="what", title="What", width=10),
    Column(field="brief", title="Who → to whom"),
    Column(field="where", title="Where", width=10),
    Column(field="reports", title="R", is_number=True, width=2),
    Column(field="short", title="Id", is_id=True),
)


def timeline_rows(record: Record, as_of: str | None) -> list[TimelineRow]:
    """Events by day, undated ones last."""
    people, brief = People(record), People.in_brief(record)
    events = sorted(record.events, key=lambda event: (day_order(event.when), event.id))
    return [_row(event, as_of, people, brief) for event in events]


def _row(event: Event, as_of: str | None, people: People, brief: People) -> TimelineRow:
    return TimelineRow(
        id=event.id,
        short=short_id(event.id),
        when=say_when(event.when),
        start=event.when.start,
        end=event.when.end,
        status=event.status,
        stands=say_standing(event, as_of),
        lapsed=is_lapsed(event, as_of),
        factuality=event.factuality,
        background=event.background,
        what=say_type(event),
        type=event.type,
        mode=event.mode,
        who=people.say_deed(event),
        brief=brief.say_deed(event),
        helpers=people.say_helpers(event),
        where=say_place(event.place),
        trigger=plain(event.trigger),
        reports=event.reports,
        independent=event.independent,
        confidence=round(event.confidence, 2),
    )


def timeline_notes(record: Record, as_of: str | None) -> list[str]:
    """What the signs mean, where they occur."""
    undated = sum(not (event.when.start or event.when.end) for event in record.events)
    notes = ["R: reports that tell it.  * inferred, not stated."] if record.events else []
    if undated:
        notes.append(f"No date is known of {undated}; they stand last.")
    return notes


VIEW = View(
    name="timeline",
    title="Timeline",
    things="events",
    lists="events",
    columns=COLUMNS,
    rows=timeline_rows,
    notes=timeline_notes,
)
