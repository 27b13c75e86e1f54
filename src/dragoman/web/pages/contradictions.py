"""Contradictions: what two accounts say that cannot both be right, side by side."""

from dataclasses import dataclass

from dragoman.model.dispute import Contradiction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.store.listing import LISTED, Condition, count_values, page_rows
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser, read_own
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_about, load_told
from dragoman.web.shelves import Shelves

PATH = "/contradictions"
KIND, FIELD, SIDE, ABOUT = "kind", "field", "side", "about"
CONDITIONS = {
    KIND: "type = ?",
    FIELD: "field = ?",
    SIDE: "list_contains([x.name FOR x IN sides], ?)",
    ABOUT: "about = ?",
}
OFFERED = (
    (KIND, "Kind", "type"),
    (FIELD, "On", "field"),
    (SIDE, "Who", "unnest([x.name FOR x IN sides])"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the contradictions that fit; `figures`, `events` and `reports` are by id."""

    choosers: tuple[Chooser, ...]
    disputes: tuple[Contradiction, ...]
    figures: dict[str, Figure]
    events: dict[str, Event]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The contradictions that the address asks for, those that stand since last first."""
    con = shelves.store
    view = read_own(ask, PATH, CONDITIONS)
    asked = {name: Condition(sql=CONDITIONS[name], values=(value,)) for name, value in view.own}
    number = ask.number("page", 1)
    latest = "coalesce(since, '') DESC, id"
    found = page_rows(
        con, "contradiction", Contradiction, asked, order=latest, offset=(number - 1) * LISTED
    )
    figures, events = load_about(con, (row.about for row in found.rows))
    sides = [side for row in found.rows for side in row.sides]
    return Context(
        choosers=tuple(
            make_chooser(
                view, name, label, count_values(con, "contradiction", sql, asked, but=name)
            )
            for name, label, sql in OFFERED
        ),
        disputes=found.rows,
        figures=figures,
        events=events,
        reports=load_told(con, (piece for side in sides for piece in side.evidence)),
        pager=make_pager(view, number=number, total=found.total, size=LISTED),
        nothing=None if found.total else say_nothing_fits(shelves, "contradictions that fit"),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """All, those of one kind, and none."""
    return (PATH, f"{PATH}?{KIND}=number", f"{PATH}?{SIDE}=zzzqqq")


PAGE = Page(
    name="contradictions",
    path=PATH,
    title="Contradictions",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Contradictions",
    group="What is said",
)
