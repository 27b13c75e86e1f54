"""Search: words and fields over events, claims and the texts of reports, hits marked."""

from dataclasses import dataclass

from dragoman.model.filter import EVERYTHING
from dragoman.store.index.asking import name_values
from dragoman.store.index.claims import ClaimRow
from dragoman.store.index.index import Index
from dragoman.store.index.reports import ReportRow, find_reports
from dragoman.store.index.search import KINDS, Found, Piece, count_hits, search
from dragoman.store.index.words import safe_query
from dragoman.store.rows import Connection
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.filter_bar import FilterBar, make_bar
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view

PATH = "/search"
KIND = "kind"
HITS = 20  # a page of them with their snippets is read, not looked over
NAMES = {"event": "Events", "claim": "Claims", "report": "Reports"}
NO_WORD = "text: there is no word in {text!r} that could be looked for"
# What may be typed, each with what it finds.
EXAMPLES = (
    ("ceasefire corridor", "both words, whatever their capitals and accents"),
    ('"exchange of prisoners"', "words that follow one another"),
    ("neg*", "words that begin so"),
    ("type:CONSULT status:planned", "meetings yet to come"),
    ("actor:Aliyev between:Pashinyan", "what two have to do with each other"),
    ("place:Brussels since:2023-05-01 until:2023-07-31", "where, and from when to when"),
    ("outlet:AFP confidence:0.8", "told by an outlet, and sure"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of rows: how many fit, and the address that lists them."""

    name: str
    hits: int
    path: str
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLine:
    """A row found, of one of three kinds, with the words found in it marked."""

    line: EventLine | None
    claim: ClaimRow | None
    report: ReportRow | None
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What was asked, how many there are of each kind, and a page of one kind."""

    bar: FilterBar
    is_asked: bool
    kinds: tuple[Kind, ...]
    hits: tuple[HitLine, ...]
    is_ranked: bool
    pager: Pager
    nothing: str | None
    examples: tuple[tuple[str, str, str], ...]


def load(shelves: Shelves, ask: Ask) -> Context:
    """What the address asks for; where it asks for nothing, how to ask."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=(KIND,))
    bar = make_bar(_told(view), {}, labels={}, names=name_values(index, view.filter))
    is_asked = view.filter != EVERYTHING
    counts = count_hits(index, view.filter) if is_asked else dict.fromkeys(KINDS, 0)
    kind = choose_kind(view, counts)
    number = ask.number("page", 1)
    found = _search(index, view, kind=kind, number=number) if is_asked else None
    total = counts[kind]
    return Context(
        bar=bar,
        is_asked=is_asked,
        kinds=tuple(
            Kind(
                name=NAMES[name],
                hits=counts[name],
                path=view.where(kind=name),
                is_here=name == kind,
            )
            for name in KINDS
        ),
        hits=_lines(index, found) if found else (),
        is_ranked=bool(found and found.is_ranked),
        pager=make_pager(view, number=number, total=total, size=HITS),
        nothing=say_nothing_fits(shelves, f"{kind}s that fit") if is_asked and not total else None,
        examples=tuple((said, what, View(path=PATH).address(q=said)) for said, what in EXAMPLES),
    )


def choose_kind(view: View, counts: dict[str, int]) -> str:
    """The kind that is asked for, else the first of which there are rows."""
    asked = view.one(KIND)
    return asked if asked in KINDS else next((kind for kind in KINDS if counts[kind]), KINDS[0])


def _told(view: View) -> View:
    """The view with a fault told where none of its words can be looked for."""
    text = view.filter.text
    if not text or safe_query(text):
        return view
    return view.with_fault(NO_WORD.format(text=text))


def _search(index: Index, view: View, *, kind: str, number: int) -> Found:
    return search(index, view.filter, kind=kind, limit=HITS, offset=(number - 1) * HITS)


def _lines(index: Index, found: Found) -> tuple[HitLine, ...]:
    lines = load_lines(index, [hit.event for hit in found.hits if hit.event])
    events = {line.event.id: line for line in lines}
    cited = [hit.claim.report for hit in found.hits if hit.claim]
    reports = find_reports(index, cited)
    return tuple(
        HitLine(
            line=events[hit.event.id] if hit.event else None,
            claim=hit.claim,
            report=reports.get(hit.claim.report) if hit.claim else hit.report,
            snippet=hit.snippet,
        )
        for hit in found.hits
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """How to ask, hits of each kind, and an address with a value that means nothing."""
    kinds = tuple(f"{PATH}?q=the&kind={kind}" for kind in KINDS)
    return (PATH, *kinds, f"{PATH}?q=zzzzqqq+since%3Asoon")


PAGE = Page(
    name="search",
    path=PATH,
    title="Search",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Search",
    group="Work",
)
