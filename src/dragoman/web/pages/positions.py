"""Positions: what each actor wants on each issue, as a grid; and what it said in turn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.diplomacy import Position
from dragoman.model.report import Report
from dragoman.present.days import UNDATED_LAST
from dragoman.store.glimpse import ClaimGlimpse, glimpse_claims
from dragoman.store.index.index import Index
from dragoman.store.index.positions import (
    Holding,
    count_holders,
    count_issues,
    find_holdings,
)
from dragoman.store.lookup import load_positions
from dragoman.store.rows import Connection
from dragoman.web.choosing import Chooser, make_chooser, read_own
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.resting import load_told
from dragoman.web.shelves import Shelves
from dragoman.web.view import View

PATH = "/positions"
ACTOR, ISSUE = "actor", "issue"
OWN = (ACTOR, ISSUE)
ROWS = 20
SHOWN = 8  # claims of a position; all are a link away
MOST_CLAIMS = 200  # of a position, looked at for the first told
GRID_ISSUES = 8  # what a screen takes; the rest is a link away


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The latest positions of an actor on an issue, and the address of all that it said."""

    holdings: tuple[Holding, ...]
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """An actor with a cell for each issue; None where it said nothing on it."""

    actor: str
    name: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Some of the actors by the most discussed issues, each issue with its address.

    `actors` are there in all, `more_issues` beside those shown.
    """

    issues: tuple[tuple[str, str], ...]
    rows: tuple[GridRow, ...]
    actors: int
    more_issues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A position, what was before and after it, and what was said, the first told first.

    `more` claims that it is made of too are not shown.
    """

    holding: Holding
    position: Position
    claims: tuple[ClaimGlimpse, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The grid, where nothing is asked for; else a page of positions of an actor or an issue."""

    grid: Grid | None
    choosers: tuple[Chooser, ...]
    lines: tuple[Line, ...]
    reports: dict[str, Report]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The positions that the address asks for."""
    index = shelves.index
    view = read_own(ask, PATH, OWN)
    actor, issue = view.one(ACTOR) or None, view.one(ISSUE) or None
    number = ask.number("page", 1)
    found = find_holdings(index, actor=actor, issue=issue) if view.own else ()
    shown = found[(number - 1) * ROWS : number * ROWS]
    lines, reports = _load_lines(shelves, shown)
    grid = None if view.own else make_grid(index, view, offset=(number - 1) * ROWS)
    total = grid.actors if grid else len(found)
    return Context(
        grid=grid if grid and grid.rows else None,
        choosers=_choosers(index, view, actor, issue),
        lines=lines,
        reports=reports,
        pager=make_pager(view, number=number, total=total, size=ROWS),
        nothing=say_nothing_fits(shelves, "positions that fit") if not total else None,
    )


def make_grid(index: Index, view: View, *, offset: int = 0) -> Grid:
    """Who wants what: actors and issues with the most claims first."""
    issues, holders = count_issues(index), count_holders(index)
    shown = [one.value for one in issues[:GRID_ISSUES]]
    rows = []
    for holder in holders[offset : offset + ROWS]:
        held = find_holdings(index, actor=holder.value)
        cells = tuple(_cell(view, holder.value, issue, held) for issue in shown)
        rows.append(GridRow(actor=holder.value, name=holder.name, cells=cells))
    return Grid(
        issues=tuple((issue, view.where(issue=issue)) for issue in shown),
        rows=tuple(rows),
        actors=len(holders),
        more_issues=max(0, len(issues) - GRID_ISSUES),
    )


def _cell(view: View, actor: str, issue: str, held: Iterable[Holding]) -> Cell | None:
    """What no later stance took the place of; the last voiced first."""
    here = [one for one in held if one.row.issue == issue and one.later is None]
    here.sort(key=lambda one: (one.row.until or "", one.row.id), reverse=True)
    path = view.where(actor=actor, issue=issue)
    return Cell(holdings=tuple(here), path=path) if here else None


def _load_lines(
    shelves: Shelves, holdings: Iterable[Holding]
) -> tuple[tuple[Line, ...], dict[str, Report]]:
    """Lines of positions, and the reports in which what was said stands."""
    shown = tuple(holdings)
    positions = {one.id: one for one in load_positions(shelves.store, [h.row.id for h in shown])}
    wanted = [id for one in positions.values() for id in one.claims[:MOST_CLAIMS]]
    claims = glimpse_claims(shelves.store, wanted)
    reports = load_told(shelves.store, (piece for one in claims.values() for piece in one.evidence))
    lines = (
        _line(one, positions[one.row.id], claims, reports)
        for one in shown
        if one.row.id in positions
    )
    return tuple(lines), reports


def _line(
    holding: Holding,
    position: Position,
    claims: Mapping[str, ClaimGlimpse],
    reports: Mapping[str, Report],
) -> Line:
    def told(claim: ClaimGlimpse) -> tuple[str, str, str]:
        day = reports[claim.report].published if claim.report in reports else None
        return (day or UNDATED_LAST, claim.when.start or "", claim.id)

    found = sorted((claims[id] for id in position.claims if id in claims), key=told)[:SHOWN]
    return Line(
        holding=holding,
        position=position,
        claims=tuple(found),
        more=len(position.claims) - len(found),
    )


def _choosers(
    index: Index, view: View, actor: str | None, issue: str | None
) -> tuple[Chooser, ...]:
    holders = count_holders(index, issue=issue)
    names = {one.value: one.name for one in holders}
    actors = [(one.value, one.events) for one in holders]
    issues = [(one.value, one.events) for one in count_issues(index, actor=actor)]
    return (
        make_chooser(view, ISSUE, "Issue", issues),
        make_chooser(
            view, ACTOR, "Who", actors, say=lambda value: names.get(value, value), is_coded=True
        ),
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """The grid, what one actor said on one issue, and nothing."""
    row = con.execute("SELECT actor, issue FROM position ORDER BY len(claims) DESC, id").fetchone()
    view = View(path=PATH)
    one = (view.where(actor=row[0], issue=row[1]),) if row else ()
    return (PATH, *one, f"{PATH}?{ISSUE}=zzzqqq")


PAGE = Page(
    name="positions",
    path=PATH,
    title="Positions",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Positions",
    group="Who and where",
)
