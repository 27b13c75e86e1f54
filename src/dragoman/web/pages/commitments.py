"""Commitments: who promised what to whom, by when, and what came of it."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.diplomacy import Commitment
from dragoman.model.report import Report
from dragoman.present.pending import OVERDUE, standing_of
from dragoman.store.index.events import EventRow
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection
from dragoman.web.answers import Answer, find_answers
from dragoman.web.choosing import Chooser
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves
from dragoman.web.short_list import Kind, load_short_list

PATH = "/commitments"
STATE, BY, TO, EVENT = "state", "by", "to", "event"
ORDER = ("overdue", "broken", "disputed", "open", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A promise, how it stands on the record's day, the event that made it, and what came of it."""

    commitment: Commitment
    stands: str
    event: EventRow | None
    came: tuple[Answer, ...]


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
    as_of = find_as_of(shelves.index)
    found = load_short_list(shelves, ask, PATH, kind_on(as_of))
    view = found.view
    events, answers = find_answers(shelves, (one.event for one in found.rows))
    evidence = (piece for one in found.rows for piece in one.evidence)
    return Context(
        as_of=as_of,
        all_path=PATH if view.one(EVENT) else None,
        choosers=found.choosers,
        lines=tuple(
            Line(
                commitment=one,
                stands=standing_of(one, as_of),
                event=events.get(one.event),
                came=answers.get(one.event, ()),
            )
            for one in found.rows
        ),
        reports=load_told(shelves.store, evidence),
        pager=found.pager,
        nothing=found.nothing,
    )


NAMES = 'len([x FOR x IN "{}" IF lower(x.name) = lower(?)]) > 0'
EVERY = 'unnest([x.name FOR x IN "{}"])'


def kind_on(as_of: str | None) -> Kind[Commitment]:
    """Commitments as they stand on a day: those overdue first, then by the day they are due."""
    stands = stands_sql(as_of)
    ranks = " ".join(f"WHEN '{state}' THEN {rank}" for rank, state in enumerate(ORDER))
    return Kind(
        table="commitment",
        row=Commitment,
        order=f"""CASE {stands} {ranks} ELSE 9 END, coalesce(due."end", '9999'), id""",
        things="commitments",
        conditions={
            STATE: f"{stands} = ?",
            BY: NAMES.format("by"),
            TO: NAMES.format("to"),
            EVENT: "event = ?",
        },
        offered=(
            (STATE, "Stands", stands),
            (BY, "By", EVERY.format("by")),
            (TO, "To", EVERY.format("to")),
        ),
    )


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
