"""Contradictions: what two accounts say that cannot both be right, side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.store.index.events import EventRow
from dragoman.store.lookup import load_corrections_about
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager
from dragoman.web.resting import load_about, load_told
from dragoman.web.shelves import Shelves
from dragoman.web.short_list import Kind, load_short_list

PATH = "/contradictions"
KIND, FIELD, SIDE, ISSUE, ABOUT = "kind", "field", "side", "issue", "about"
CONDITIONS = {
    KIND: "type = ?",
    FIELD: "field = ?",
    SIDE: "len([x FOR x IN sides IF lower(x.name) = lower(?)]) > 0",
    ISSUE: "about IN (SELECT about FROM claim WHERE issue = ?)",
    ABOUT: "about = ?",
}
# The issues of the claims about the same event or figure.
ISSUES = "SELECT list(DISTINCT issue) FROM claim WHERE claim.about = contradiction.about"
OFFERED = (
    (KIND, "Kind", "type"),
    (FIELD, "On", "field"),
    (ISSUE, "Issue", f"unnest(({ISSUES}))"),
    (SIDE, "Who", "unnest([x.name FOR x IN sides])"),
)
LISTED = Kind(
    table="contradiction",
    row=Contradiction,
    order="coalesce(since, '') DESC, id",
    things="contradictions",
    conditions=CONDITIONS,
    offered=OFFERED,
)
# What two accounts of a type differ in; of an account it is the field.
DIFFERENCES = {
    "denial": "whether it is so",
    "blame": "who did it",
    "number": "how many",
    "place": "where it was",
    "when": "when it was",
    "actor": "who it was",
    "account": "how it was",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A contradiction, what its sides differ in, what it is about, and what was put right of it."""

    contradiction: Contradiction
    difference: str
    event: EventRow | None
    figure: Figure | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the contradictions that fit; `reports` are by id."""

    choosers: tuple[Chooser, ...]
    disputes: tuple[Dispute, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The contradictions that the address asks for, those that stand since last first."""
    found = load_short_list(shelves, ask, PATH, LISTED)
    disputes = _disputes(shelves, found.rows)
    evidence = [piece for row in found.rows for side in row.sides for piece in side.evidence]
    evidence += [
        piece for one in disputes for mended in one.corrections for piece in mended.evidence
    ]
    return Context(
        choosers=found.choosers,
        disputes=disputes,
        reports=load_told(shelves.store, evidence),
        pager=found.pager,
        nothing=found.nothing,
    )


def _disputes(shelves: Shelves, rows: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    shown = tuple(rows)
    figures, events = load_about(shelves, (row.about for row in shown))
    mended = load_corrections_about(shelves.store, {*figures, *events})
    return tuple(_dispute(row, figures, events, mended) for row in shown)


def _dispute(
    row: Contradiction,
    figures: Mapping[str, Figure],
    events: Mapping[str, EventRow],
    mended: Iterable[Correction],
) -> Dispute:
    figure = figures.get(row.about)
    event = events.get((figure.event if figure else row.about) or "")
    about = {row.about, event.id if event else row.about}
    return Dispute(
        contradiction=row,
        difference=DIFFERENCES.get(row.field or row.type, DIFFERENCES["account"]),
        event=event,
        figure=figure,
        corrections=tuple(one for one in mended if one.about in about),
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
