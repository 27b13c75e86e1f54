"""Agreements: between whom, with whose help, what they provide, and what answered to them."""

from dataclasses import dataclass

from dragoman.model.diplomacy import Agreement
from dragoman.model.report import Report
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.listing import LISTED, Condition, count_values, page_rows
from dragoman.store.lookup import load_links_to
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser, read_own
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves

PATH = "/agreements"
STATE, PARTY, EVENT = "state", "party", "event"
CONDITIONS = {
    STATE: "state = ?",
    PARTY: "len([x FOR x IN parties IF lower(x.name) = lower(?)]) > 0",
    EVENT: "event = ?",
}
OFFERED = (
    (STATE, "Stands", "state"),
    (PARTY, "Party", "unnest([x.name FOR x IN parties])"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An event that answers to an agreement, and how."""

    type: str
    event: EventRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An agreement, the event that made it, and what answered to that."""

    agreement: Agreement
    event: EventRow | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the agreements that fit, the latest first; `all_path` leads to all from one."""

    all_path: str | None
    choosers: tuple[Chooser, ...]
    lines: tuple[Line, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The agreements that the address asks for."""
    con = shelves.store
    view = read_own(ask, PATH, CONDITIONS)
    asked = {name: Condition(sql=CONDITIONS[name], values=(value,)) for name, value in view.own}
    number = ask.number("page", 1)
    latest = """coalesce("when"."end", "when"."start", '') DESC, id"""
    found = page_rows(
        con, "agreement", Agreement, asked, order=latest, offset=(number - 1) * LISTED
    )
    made = [one.event for one in found.rows]
    links = load_links_to(con, made)
    ids = dict.fromkeys((*made, *(link.event for those in links.values() for link in those)))
    events = {one.id: one for one in find_events(shelves.index, tuple(ids))}
    return Context(
        all_path=PATH if view.one(EVENT) else None,
        choosers=tuple(
            make_chooser(view, name, label, count_values(con, "agreement", sql, asked, but=name))
            for name, label, sql in OFFERED
        ),
        lines=tuple(
            Line(
                agreement=one,
                event=events.get(one.event),
                answers=tuple(
                    Answer(type=link.type, event=events[link.event])
                    for link in links.get(one.event, ())
                    if link.event in events
                ),
            )
            for one in found.rows
        ),
        reports=load_told(con, (piece for one in found.rows for piece in one.evidence)),
        pager=make_pager(view, number=number, total=found.total, size=LISTED),
        nothing=None if found.total else say_nothing_fits(shelves, "agreements that fit"),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """All, and none."""
    return (PATH, f"{PATH}?{PARTY}=zzzqqq")


PAGE = Page(
    name="agreements",
    path=PATH,
    title="Agreements",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Agreements",
    group="What is said",
)
