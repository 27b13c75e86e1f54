"""Agenda: what is planned, offered or called for, what was put off, and what has lapsed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.report import Report
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.store.glimpse import EventGlimpse, glimpse_events
from dragoman.store.index.agenda import AHEAD, LAPSED, STATES, page_agenda
from dragoman.store.index.events import PAGE as ROWS
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.filter_bar import FilterBar, load_bar
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves
from dragoman.web.view import read_view

PATH = "/agenda"
STATE = "state"
WORDS = 2  # sentences on what it is to be about
LABELS = {LAPSED: "past without word"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to come; `before` are the days that were named for it before, `agenda` its words.

    `last_word` is the last published day on which a report spoke of it, `evidence` what they say.
    """

    line: EventLine
    before: tuple[When, ...]
    agenda: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]
    last_word: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of what is open, of one state, as of the record's last day."""

    as_of: str | None
    bar: FilterBar
    chooser: Chooser
    entries: tuple[Entry, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The part of the agenda that the address asks for: what is ahead, unless it asks for more."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=(STATE,))
    as_of = find_as_of(index)
    state = view.one(STATE) if view.one(STATE) in STATES else AHEAD
    number = ask.number("page", 1)
    found = page_agenda(
        index, view.filter, as_of=as_of, state=state, limit=ROWS, offset=(number - 1) * ROWS
    )
    lines = load_lines(index, found.rows)
    events = glimpse_events(shelves.store, [row.id for row in found.rows])
    reports = load_told(shelves.store, (piece for one in events.values() for piece in _told(one)))
    states = [(one.value, one.events) for one in found.states if one.events]
    return Context(
        as_of=as_of,
        bar=load_bar(index, view),
        chooser=replace(
            make_chooser(
                replace(view, own=((STATE, state),)),
                STATE,
                "Stands",
                states,
                say=lambda value: LABELS.get(value, value),
            ),
            all_path=None,  # they stand apart: each has an order of its own
        ),
        entries=tuple(_entry(line, events.get(line.event.id), reports) for line in lines),
        reports=reports,
        pager=make_pager(view, number=number, total=found.total, size=ROWS),
        nothing=None if found.total else say_nothing_fits(shelves, f"events {state} that fit"),
    )


def _entry(line: EventLine, event: EventGlimpse | None, reports: Mapping[str, Report]) -> Entry:
    if event is None:
        return Entry(line=line, before=(), agenda=(), evidence=(), last_word=None)
    days = [step.published for step in event.trail]
    days += [reports[one.report].published for one in event.evidence if one.report in reports]
    return Entry(
        line=line,
        before=former_days(event),
        agenda=event.meeting.agenda[:WORDS] if event.meeting else (),
        evidence=event.evidence,
        last_word=max((day for day in days if day), default=None),
    )


def _told(event: EventGlimpse) -> tuple[Evidence, ...]:
    return (*event.evidence, *(event.meeting.agenda[:WORDS] if event.meeting else ()))


def former_days(event: EventGlimpse) -> tuple[When, ...]:
    """The days that were named for an event and are no longer its own, in the order of naming."""
    now = (event.when.start, event.when.end)
    named = [step.when for step in event.trail if step.when.start and step.when.end]
    last = next((n for n in range(len(named), 0, -1) if _span(named[n - 1]) != now), 0)
    former = {_span(when): when for when in named[:last] if _is_apart(when, event.when)}
    return tuple(former.values())


def _span(when: When) -> tuple[str | None, str | None]:
    return (when.start, when.end)


def _is_apart(when: When, now: When) -> bool:
    """Whether two spans have no day in common: a rougher date of the same is none of its own."""
    if not (now.start and now.end):
        return False
    return (when.end or "") < now.start or (when.start or "") > now.end


def find_samples(con: Connection) -> tuple[str, ...]:
    """What is ahead, what has lapsed, and nothing."""
    return (PATH, f"{PATH}?{STATE}={LAPSED}", f"{PATH}?text=zzzqqq")


PAGE = Page(
    name="agenda",
    path=PATH,
    title="Agenda",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Agenda",
    group="Now",
)
