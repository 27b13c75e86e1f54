"""Commitments: who promised what to whom, by when, and what came of it."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.diplomacy import Commitment
from dragoman.model.report import Report
from dragoman.present.pending import OVERDUE, standing_of
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.index.reports import find_as_of
from dragoman.store.listing import LISTED, Condition, count_values, page_rows
from dragoman.store.lookup import load_links_to
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser, read_own
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves

PATH = "/commitments"
STATE, BY, TO, EVENT = "state", "by", "to", "event"
OWN = (STATE, BY, TO, EVENT)
ORDER = ("overdue", "broken", "disputed", "open", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of a promise: how an event answers to it, and the event."""

    type: str
    event: EventRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A promise, how it stands on the record's day, the event that made it, and what came of it."""

    commitment: Commitment
    stands: str
    event: EventRow | None
    came: tuple[Came, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the commitments that fit: those overdue first, then by the day they are due.

    `all_path` leads from those of one event to all.
    """

    as_of: str | None
    all_path: str | None
    choosers: tuple[Chooser, ...]
    lines: tuple[Line, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The commitments that the address asks for."""
    con, index = shelves.store, shelves.index
    as_of = find_as_of(index)
    stands = stands_sql(as_of)
    names = {BY: NAMES.format("by"), TO: NAMES.format("to")}
    fits = {STATE: f"{stands} = ?", EVENT: "event = ?", **names}
    view = read_own(ask, PATH, OWN)
    asked = {name: Condition(sql=fits[name], values=(value,)) for name, value in view.own}
    number = ask.number("page", 1)
    ranks = " ".join(f"WHEN '{state}' THEN {rank}" for rank, state in enumerate(ORDER))
    order = f"""CASE {stands} {ranks} ELSE 9 END, coalesce(due."end", '9999'), id"""
    found = page_rows(
        con, "commitment", Commitment, asked, order=order, offset=(number - 1) * LISTED
    )
    made = [one.event for one in found.rows]
    links = load_links_to(con, made)
    ids = dict.fromkeys((*made, *(link.event for those in links.values() for link in those)))
    events = {one.id: one for one in find_events(index, tuple(ids))}
    offered = (
        (STATE, "Stands", stands),
        (BY, "By", EVERY.format("by")),
        (TO, "To", EVERY.format("to")),
    )
    return Context(
        as_of=as_of,
        all_path=PATH if view.one(EVENT) else None,
        choosers=tuple(
            make_chooser(view, name, label, count_values(con, "commitment", sql, asked, but=name))
            for name, label, sql in offered
        ),
        lines=tuple(
            Line(
                commitment=one,
                stands=standing_of(one, as_of),
                event=events.get(one.event),
                came=tuple(
                    Came(type=link.type, event=events[link.event])
                    for link in links.get(one.event, ())
                    if link.event in events
                ),
            )
            for one in found.rows
        ),
        reports=load_told(con, (piece for one in found.rows for piece in one.evidence)),
        pager=make_pager(view, number=number, total=found.total, size=LISTED),
        nothing=None if found.total else say_nothing_fits(shelves, "commitments that fit"),
    )


NAMES = 'len([x FOR x IN "{}" IF lower(x.name) = lower(?)]) > 0'
EVERY = 'unnest([x.name FOR x IN "{}"])'


def stands_sql(as_of: str | None) -> str:
    """How a commitment stands on a day, as an SQL expression.

    >>> stands_sql(None)
    'state'
    """
    if as_of is None:
        return "state"
    day = date.fromisoformat(as_of[:10]).isoformat()
    is_over = f"""state = 'open' AND left(due."end", 10) < '{day}'"""
    return f"CASE WHEN {is_over} THEN '{OVERDUE}' ELSE state END"


def find_samples(con: Connection) -> tuple[str, ...]:
    """All, those that are open, and none."""
    return (PATH, f"{PATH}?{STATE}=open", f"{PATH}?{BY}=zzzqqq")


PAGE = Page(
    name="commitments",
    path=PATH,
    title="Commitments",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Commitments",
    group="What is said",
)
