"""Positions: what each actor wants on each issue, as a grid; and what it said in turn."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Position
from dragoman.model.report import Report
from dragoman.store.index.actors import PositionRow
from dragoman.store.index.index import Index
from dragoman.store.index.positions import (
    Holding,
    count_holders,
    count_issues,
    find_holdings,
)
from dragoman.store.lookup import load_claims, load_positions
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
GRID_ACTORS, GRID_ISSUES = 20, 8  # what a screen takes; the rest is a link away


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
    """The busiest actors by the most discussed issues, each issue with its address.

    `more_actors` and `more_issues` are how many there are beside.
    """

    issues: tuple[tuple[str, str], ...]
    rows: tuple[GridRow, ...]
    more_actors: int
    more_issues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A position, what was before and after it, and the claims that it is made of."""

    holding: Holding
    position: Position
    claims: tuple[Claim, ...]


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
    lines = _load_lines(shelves, shown)
    grid = None if view.own else make_grid(index, view)
    is_empty = not found if view.own else not (grid and grid.rows)
    return Context(
        grid=grid if grid and grid.rows else None,
        choosers=_choosers(index, view, actor, issue),
        lines=lines,
        reports=load_told(
            shelves.store, (piece for line in lines for piece in line.position.evidence)
        ),
        pager=make_pager(view, number=number, total=len(found), size=ROWS),
        nothing=say_nothing_fits(shelves, "positions that fit") if is_empty else None,
    )


def make_grid(index: Index, view: View) -> Grid:
    """Who wants what: actors and issues with the most claims first."""
    issues, holders = count_issues(index), count_holders(index)
    shown = [one.value for one in issues[:GRID_ISSUES]]
    rows = []
    for holder in holders[:GRID_ACTORS]:
        held = find_holdings(index, actor=holder.value)
        cells = tuple(_cell(view, holder.value, issue, held) for issue in shown)
        rows.append(GridRow(actor=holder.value, name=holder.name, cells=cells))
    return Grid(
        issues=tuple((issue, view.where(issue=issue)) for issue in shown),
        rows=tuple(row for row in rows if any(row.cells)),
        more_actors=max(0, len(holders) - GRID_ACTORS),
        more_issues=max(0, len(issues) - GRID_ISSUES),
    )


def _cell(view: View, actor: str, issue: str, held: Iterable[Holding]) -> Cell | None:
    """What no later stance took the place of; the last voiced first."""
    here = [one for one in held if one.row.issue == issue and one.later is None]
    here.sort(key=lambda one: (one.row.until or "", one.row.id), reverse=True)
    path = view.where(actor=actor, issue=issue)
    return Cell(holdings=tuple(here), path=path) if here else None


def _load_lines(shelves: Shelves, holdings: Iterable[Holding]) -> tuple[Line, ...]:
    shown = tuple(holdings)
    positions = {one.id: one for one in load_positions(shelves.store, _ids(shown))}
    wanted = [id for one in positions.values() for id in one.claims]
    claims = {one.id: one for one in load_claims(shelves.store, wanted)}
    return tuple(
        Line(
            holding=one,
            position=positions[one.row.id],
            claims=tuple(claims[id] for id in positions[one.row.id].claims if id in claims),
        )
        for one in shown
        if one.row.id in positions
    )


def _ids(holdings: Iterable[Holding]) -> list[str]:
    rows: list[PositionRow] = [one.row for one in holdings]
    return [row.id for row in rows]


def _choosers(
    index: Index, view: View, actor: str | None, issue: str | None
) -> tuple[Chooser, ...]:
    holders = count_holders(index, issue=issue)
    names = {one.value: one.name for one in holders}
    actors = [(one.value, one.events) for one in holders]
    issues = [(one.value, one.events) for one in count_issues(index, actor=actor)]
    return (
        make_chooser(view, ISSUE, "Issue", issues),
        make_chooser(view, ACTOR, "Who", actors, say=lambda value: names.get(value, value)),
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
