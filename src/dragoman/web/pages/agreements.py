"""Agreements: between whom, with whose help, what they provide, and what answered to them."""

from dataclasses import dataclass

from dragoman.model.diplomacy import Agreement, Outcome
from dragoman.model.report import Report
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.rows import Connection
from dragoman.web.answers import Answer, find_answers
from dragoman.web.choosing import Chooser
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves
from dragoman.web.short_list import Kind, load_short_list

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
LISTED = Kind(
    table="agreement",
    row=Agreement,
    order="""coalesce("when"."end", "when"."start", '') DESC, id""",
    things="agreements",
    conditions=CONDITIONS,
    offered=OFFERED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An agreement, the event that made it, what came of it, and what else answered to that.

    `followed` are the outcomes, each with the event that tells it, where one does.
    """

    agreement: Agreement
    event: EventRow | None
    followed: tuple[tuple[Outcome, EventRow | None], ...]
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
    found = load_short_list(shelves, ask, PATH, LISTED)
    view = found.view
    events, answers = find_answers(shelves, (one.event for one in found.rows))
    told = dict.fromkeys(came.event for one in found.rows for came in one.followed if came.event)
    telling = {one.id: one for one in find_events(shelves.index, tuple(told))}
    evidence = [piece for one in found.rows for piece in one.evidence]
    evidence += [piece for one in found.rows for came in one.followed for piece in came.evidence]
    return Context(
        all_path=PATH if view.one(EVENT) else None,
        choosers=found.choosers,
        lines=tuple(
            Line(
                agreement=one,
                event=events.get(one.event),
                followed=tuple((came, telling.get(came.event or "")) for came in one.followed),
                answers=tuple(
                    answer
                    for answer in answers.get(one.event, ())
                    if answer.event.id not in telling
                ),
            )
            for one in found.rows
        ),
        reports=load_told(shelves.store, evidence),
        pager=found.pager,
        nothing=found.nothing,
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
