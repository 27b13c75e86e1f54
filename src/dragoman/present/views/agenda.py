"""Agenda: what is planned, offered or called for, and what has lapsed."""

from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.pending import LAPSED, is_lapsed, is_open
from dragoman.present.people import People
from dragoman.present.views.column import Column, View
from dragoman.present.wording import (
    plain,
    say_day,
    say_place,
    say_status,
    say_type,
    say_when,
    short_id,
)

STATES = (LAPSED, "ahead", "no day")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One thing to come, or one that was to come and of which no word came."""

    id: str
    short: str
    state: str
    when: str
    start: str | None
    end: str | None
    status: str
    stands: str
    what: str
    type: str | None
    mode: str | None
    who: str
    brief: str
    where: str
    last_word: str | None
    last_said: str
    trigger: str
    reports: int


COLUMNS = (
    Column(field="state", title="", group=True, width=7),
    Column(field="when", title="When", width=13, least=11),
    Column(field="stands", title="Status", width=12, least=10),
    Column(field="what", title="What", width=8),
    Column(field="brief", title="Who"),
    Column(field="where", title="Where", width=9),
    Column(field="short", title="Id", is_id=True),
)


def agenda_rows(record: Record, as_of: str | None) -> list[AgendaRow]:
    """Open events: lapsed ones, those ahead by day, then those without a day."""
    ways = People(record), People.in_brief(record)
    published = {report.id: report.published for report in record.reports}
    events = [event for event in record.events if is_open(event)]
    rows = [_row(event, as_of, ways, _last_word(event, published)) for event in events]
    order = {row.id: day_order(event.when) for row, event in zip(rows, events, strict=True)}
    return sorted(rows, key=lambda row: (STATES.index(row.state), order[row.id], row.id))


def _state(event: Event, as_of: str | None) -> str:
    if is_lapsed(event, as_of):
        return LAPSED
    return "ahead" if event.when.end else "no day"


def _last_word(event: Event, published: dict[str, str | None]) -> str | None:
    days = [published.get(piece.report) for piece in event.evidence]
    days += [step.published for step in event.trail]
    return max((day for day in days if day), default=None)


def _row(
    event: Event, as_of: str | None, ways: tuple[People, People], last_word: str | None
) -> AgendaRow:
    people, brief = ways
    return AgendaRow(
        id=event.id,
        short=short_id(event.id),
        state=_state(event, as_of),
        when=say_when(event.when),
        start=event.when.start,
        end=event.when.end,
        status=event.status,
        stands=say_status(event.status, event.factuality),
        what=say_type(event),
        type=event.type,
        mode=event.mode,
        who=people.say_deed(event),
        brief=brief.say_deed(event),
        where=say_place(event.place),
        last_word=last_word,
        last_said=say_day(last_word),
        trigger=plain(event.trigger),
        reports=event.reports,
    )


def agenda_notes(record: Record, as_of: str | None) -> list[str]:
    """The day that the agenda counts from."""
    if as_of is None:
        return ["No report has a date, so nothing can be called lapsed; give --as-of a day."]
    return [f"As of {say_day(as_of)}. Lapsed: its day is past, and no word came of it."]


VIEW = View(
    name="agenda",
    title="Agenda",
    things="events to come",
    lists="events",
    columns=COLUMNS,
    rows=agenda_rows,
    notes=agenda_notes,
)
