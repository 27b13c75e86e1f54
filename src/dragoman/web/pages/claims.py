"""Claims: who says what of what, how, through whom, and in which report."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.run.pending import Pending, find_pending
from dragoman.store.index.asking import name_values
from dragoman.store.index.claim_facets import (
    ClaimsAsked,
    count_claim_facets,
    page_asked_claims,
)
from dragoman.store.index.claims import ClaimRow, find_claims
from dragoman.store.index.events import PAGE as ROWS
from dragoman.store.index.events import EventRow, find_events
from dragoman.store.index.index import Index
from dragoman.store.index.reports import ReportRow, find_reports
from dragoman.store.lookup import load_claims, load_figures
from dragoman.store.rows import Connection
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.filter_bar import FilterBar, make_bar
from dragoman.web.marked import Piece, Stretch, cut_marked
from dragoman.web.page import Ask, NoSuchThingError, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view
from dragoman.web.ways import Way

PATH = "/claims"
SPEAKER, STANCE, ISSUE, ORDER = "speaker", "stance", "issue", "order"
CLAIM = "claim"  # one claim alone
OWN = (SPEAKER, STANCE, ISSUE, ORDER)
LABELS = {SPEAKER: "Speaker", STANCE: "Stance", ISSUE: "Issue"}
ORDERS = {"latest": "latest first", "earliest": "earliest first"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim with what it is the saying of and what it is about; `pieces` is its sentence.

    In it what is claimed is marked, where its words stand there as they are.
    """

    claim: Claim
    row: ClaimRow
    pieces: tuple[Piece, ...]
    act: EventRow | None
    about: EventRow | None
    figure: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A page of the claims that fit, or one alone; `all_path` leads from it to all.

    `pending` are the judgements that the record does not know yet, by the row that they are on.
    """

    bar: FilterBar
    lines: tuple[ClaimLine, ...]
    orders: tuple[Way, ...]
    reports: dict[str, ReportRow]
    pager: Pager
    nothing: str | None
    all_path: str | None
    pending: Pending


def load(shelves: Shelves, ask: Ask) -> Context:
    """The claims that the address asks for."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=OWN)
    asked = _asked(view)
    number, alone = ask.number("page", 1), ask.one(CLAIM)
    order = view.one(ORDER) if view.one(ORDER) in ORDERS else next(iter(ORDERS))
    page = page_asked_claims(index, asked, order=order, offset=(number - 1) * ROWS)
    rows = _find(index, alone) if alone else page.rows
    return Context(
        bar=_bar(index, view, asked),
        lines=make_lines(shelves, rows),
        orders=tuple(
            Way(label=label, path=view.where(order=name), is_here=name == order)
            for name, label in ORDERS.items()
        ),
        reports=find_reports(index, tuple(dict.fromkeys(row.report for row in rows))),
        pager=make_pager(view, number=number, total=1 if alone else page.total, size=ROWS),
        nothing=None if rows or page.total else say_nothing_fits(shelves, "claims that fit"),
        all_path=PATH if alone else None,
        pending=find_pending(shelves.store),
    )


def make_lines(shelves: Shelves, rows: Iterable[ClaimRow]) -> tuple[ClaimLine, ...]:
    """The rows with the claims themselves, and the events and figures that they speak of."""
    rows = tuple(rows)
    claims = {one.id: one for one in load_claims(shelves.store, [row.id for row in rows])}
    ids = dict.fromkeys(id for row in rows for id in (row.act, row.about) if id)
    events = {one.id: one for one in find_events(shelves.index, tuple(ids))}
    figures = {one.id: one for one in load_figures(shelves.store, ids.keys() - events.keys())}
    return tuple(
        ClaimLine(
            claim=claims[row.id],
            row=row,
            pieces=cut_sentence(claims[row.id]),
            act=events.get(row.act or ""),
            about=events.get(row.about or ""),
            figure=figures.get(row.about or ""),
        )
        for row in rows
        if row.id in claims
    )


def cut_sentence(claim: Claim) -> tuple[Piece, ...]:
    """The first sentence of a claim, its content marked; the content where there is none."""
    sentence = claim.evidence[0].text if claim.evidence else claim.content
    start = sentence.find(claim.content) if claim.content else -1
    is_part = start >= 0 and len(claim.content) < len(sentence)
    end = start + len(claim.content)
    content = [Stretch(start=start, end=end, kind="claim", ref="")] if is_part else []
    return cut_marked(sentence, content)


def _asked(view: View) -> ClaimsAsked:
    return ClaimsAsked(
        filter=view.filter,
        speakers=view.all(SPEAKER),
        stances=view.all(STANCE),
        issues=view.all(ISSUE),
    )


def _bar(index: Index, view: View, asked: ClaimsAsked) -> FilterBar:
    facets = count_claim_facets(index, asked)
    values = {SPEAKER: facets.speakers, STANCE: facets.stances, ISSUE: facets.issues}
    names = name_values(index, view.filter)
    return make_bar(view, values, labels=LABELS, names=names)


def _find(index: Index, id: str) -> tuple[ClaimRow, ...]:
    found = find_claims(index, (id,))
    if not found:
        raise NoSuchThingError(f"No claim has the id {id}.")
    return found


def find_samples(con: Connection) -> tuple[str, ...]:
    """All claims, those of one stance, one alone, and none."""
    row = con.execute("SELECT id FROM claim ORDER BY len(via) DESC, id LIMIT 1").fetchone()
    alone = (f"{PATH}?{CLAIM}={row[0]}",) if row else ()
    return (PATH, f"{PATH}?stance=accuses&speaker=a", *alone, f"{PATH}?text=zzzqqq")


PAGE = Page(
    name="claims",
    path=PATH,
    title="Claims",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Claims",
    group="What is said",
)
