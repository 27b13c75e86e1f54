"""Corrections: what a report or a speaker withdrew or put right, before and after."""

from dataclasses import dataclass

from dragoman.model.dispute import Correction
from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.store.index.events import EventRow
from dragoman.store.overlook import load_heads
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager
from dragoman.web.resting import load_about, load_told
from dragoman.web.shelves import Shelves
from dragoman.web.short_list import Kind, load_short_list

PATH = "/corrections"
FIELD, ABOUT = "field", "about"
CONDITIONS = {FIELD: "field = ?", ABOUT: "about = ?"}
LISTED = Kind(
    table="correction",
    row=Correction,
    order="coalesce(published, '') DESC, id",
    things="corrections",
    conditions=CONDITIONS,
    offered=((FIELD, "Of what", "field"),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the corrections that fit; `figures`, `events` and `reports` are by id."""

    choosers: tuple[Chooser, ...]
    corrections: tuple[Correction, ...]
    figures: dict[str, Figure]
    events: dict[str, EventRow]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The corrections that the address asks for, the latest first."""
    con = shelves.store
    found = load_short_list(shelves, ask, PATH, LISTED)
    figures, events = load_about(shelves, (row.about for row in found.rows))
    corrected = load_heads(con, sorted({row.corrects for row in found.rows if row.corrects}))
    told = load_told(con, (piece for row in found.rows for piece in row.evidence))
    return Context(
        choosers=found.choosers,
        corrections=found.rows,
        figures=figures,
        events=events,
        reports={report.id: report for report in corrected} | told,
        pager=found.pager,
        nothing=found.nothing,
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """All, and none."""
    return (PATH, f"{PATH}?{ABOUT}=zzzqqq")


PAGE = Page(
    name="corrections",
    path=PATH,
    title="Corrections",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Corrections",
    group="What is said",
)
