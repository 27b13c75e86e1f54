"""Situations: what lasts, as it stands on a day, and what opened, changed and ended it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.report import Report
from dragoman.model.situation import Situation, Turn
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.index.index import Index
from dragoman.store.index.reports import find_as_of
from dragoman.store.index.standing import StandingPage, page_standing, turning_days
from dragoman.store.lookup import load_situations
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.filter_bar import say_value
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view
from dragoman.web.ways import Way

PATH = "/situations"
DAY, KIND, STATE, ONE = "day", "kind", "state", "situation"
OWN = (DAY, KIND, STATE, ONE)
ROWS = 30
STEPS = (
    ("a month before", -30),
    ("a week before", -7),
    ("the day before", -1),
    ("the day after", 1),
    ("a week after", 7),
    ("a month after", 30),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnLine:
    """What moved a situation; `event` is None where no event tells it. Past what is asked: not."""

    turn: Turn
    event: EventRow | None
    is_past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A situation, how it stands on the day, and its turns in their order."""

    situation: Situation
    stands: str
    turns: tuple[TurnLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the situations that had begun by a day.

    `all_path` leads from one situation to all, `steps` to days before and after the day; `kept`
    are the values that the form of the day sends along unseen; `chosen` says what else narrows
    the view, each with the address without it.
    """

    day: str | None
    all_path: str | None
    path: str
    kept: tuple[tuple[str, str], ...]
    faults: tuple[str, ...]
    steps: tuple[Way, ...]
    choosers: tuple[Chooser, ...]
    chosen: tuple[Way, ...]
    standings: tuple[Standing, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The situations on the day that the address asks for, by default the record's last."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=OWN)
    view, day = _read_day(view, find_as_of(index))
    number = ask.number("page", 1)
    found = page_standing(
        index,
        view.filter,
        day=day,
        type=view.one(KIND) or None,
        state=view.one(STATE) or None,
        id=view.one(ONE) or None,
        limit=ROWS,
        offset=(number - 1) * ROWS,
    )
    situations = load_situations(shelves.store, [row.id for row, _ in found.rows])
    ids = [turn.event for one in situations for turn in one.turns if turn.event]
    events = {one.id: one for one in find_events(index, tuple(dict.fromkeys(ids)))}
    return Context(
        day=day,
        all_path=view.where(**{ONE: None}) if view.one(ONE) else None,
        path=PATH,
        kept=tuple(pair for pair in view.params if pair[0] != DAY),
        faults=view.faults,
        steps=(*_turns(index, view, day), *_steps(view, day)),
        choosers=_choosers(view, found),
        chosen=tuple(
            Way(label=say_value(name, value), path=view.toggled(name, value))
            for name, value in view.params
            if name not in OWN
        ),
        standings=_standings(found, situations, events, day),
        reports=load_told(shelves.store, (piece for one in situations for piece in one.evidence)),
        pager=make_pager(view, number=number, total=found.total, size=ROWS),
        nothing=None if found.total else say_nothing_fits(shelves, "situations that fit"),
    )


def _standings(
    found: StandingPage,
    situations: Iterable[Situation],
    events: dict[str, EventRow],
    day: str | None,
) -> tuple[Standing, ...]:
    by_id = {one.id: one for one in situations}
    return tuple(
        Standing(
            situation=by_id[row.id],
            stands=stands,
            turns=tuple(
                TurnLine(
                    turn=turn,
                    event=events.get(turn.event or ""),
                    is_past=not day or (turn.day or "") <= day,
                )
                for turn in by_id[row.id].turns
            ),
        )
        for row, stands in found.rows
        if row.id in by_id
    )


def _read_day(view: View, last: str | None) -> tuple[View, str | None]:
    """The day asked for, and a line where it means none."""
    asked = view.one(DAY)
    if not asked:
        return view, last
    try:
        return view, date.fromisoformat(asked[:10]).isoformat()
    except ValueError:
        return view.with_fault(f"day: {asked!r} is no day; write it as YYYY-MM-DD"), last


def _turns(index: Index, view: View, day: str | None) -> tuple[Way, ...]:
    """To the last change before the day, and to the first after it."""
    before, after = turning_days(index, day) if day else (None, None)
    ways = (("the change before", before), ("the next change", after))
    return tuple(Way(label=label, path=view.where(day=turn)) for label, turn in ways if turn)


def _steps(view: View, day: str | None) -> tuple[Way, ...]:
    if day is None:
        return ()
    here = date.fromisoformat(day)
    found = []
    for label, days in STEPS:
        try:
            there = here + timedelta(days=days)
        except OverflowError:  # the calendar has a first and a last year
            continue
        found.append(Way(label=label, path=view.where(day=there.isoformat())))
    return tuple(found)


def _choosers(view: View, found: StandingPage) -> tuple[Chooser, ...]:
    states = [(one.value, one.events) for one in found.states]
    types = [(one.value, one.events) for one in found.types]
    return (
        make_chooser(view, STATE, "Stands", states),
        make_chooser(view, KIND, "What", types),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """All on the last day, on an early one, those in force, none, and a day that is none."""
    row = con.execute("SELECT id FROM situation ORDER BY len(turns) DESC, id LIMIT 1").fetchone()
    one = (f"{PATH}?{ONE}={row[0]}",) if row else ()
    paths = (*one, PATH, f"{PATH}?{DAY}=2023-10-01", f"{PATH}?{STATE}=in_force")
    return (*paths, f"{PATH}?{DAY}=soon&actor=zzzqqq", f"{PATH}?{KIND}=zzzqqq")


PAGE = Page(
    name="situations",
    path=PATH,
    title="Situations",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Situations",
    group="What is said",
)
