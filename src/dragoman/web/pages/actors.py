"""Actors: who they are, and who has to do with whom, how often, and friendly or hostile."""

from dataclasses import dataclass, replace
from functools import partial

from dragoman.store.index.actor_facets import (
    ActorsAsked,
    AskedActors,
    count_actor_facets,
    match_actors,
    page_asked_actors,
)
from dragoman.store.index.actors import ActorRow, Matrix, Pair, find_matrix
from dragoman.store.index.asking import name_values
from dragoman.store.index.counts import count_facets, find_bulk
from dragoman.store.index.dealings import count_pair_paces
from dragoman.store.index.events import PAGE as ROWS
from dragoman.store.index.index import Index
from dragoman.store.index.paces import count_paces
from dragoman.store.rows import Connection
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.filter_bar import FilterBar, make_bar
from dragoman.web.matrix import Line, draw_matrix
from dragoman.web.network import Network, draw_network
from dragoman.web.page import Ask, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.periods import Strip, load_strip
from dragoman.web.shelves import Shelves
from dragoman.web.small_strips import SmallStrip, draw_count, draw_pace
from dragoman.web.tones import tone_of
from dragoman.web.view import Params, View, read_view
from dragoman.web.ways import Way

PATH = "/actors"
NAME, KIND, OF, SECTOR, SIZE = "name", "kind", "of", "sector", "size"
OWN = (NAME, KIND, OF, SECTOR, SIZE)
LABELS = {NAME: "Name", KIND: "Kind", OF: "Country", SECTOR: "Sector"}
SIZES = ("12", "20", "40")  # actors of the network and the matrix
USUAL_SIZE = "20"
MOST_PAIRS = 14  # listed beside the network
BULK = 0.95  # of the events: a small strip has no room for the few told as history


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in the list, and how busy it is over the time of the view."""

    actor: ActorRow
    claims: int
    strip: SmallStrip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """Two actors with what is between them; `path` leads to those events."""

    one: ActorRow
    other: ActorRow
    pair: Pair
    tone: str
    strip: SmallStrip | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Actors who fit, the busiest of them as a network and a matrix, and the busiest pairs.

    `kept` goes along with the search for a name; `others` is how many pairs are not listed.
    """

    bar: FilterBar
    strip: Strip
    events: int
    name: str
    kept: Params
    network: Network
    matrix: tuple[Line, ...]
    drawn: int
    pairs: tuple[PairLine, ...]
    others: int
    sizes: tuple[Way, ...]
    lines: tuple[ActorLine, ...]
    pager: Pager
    nothing: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The actors that the address asks for."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=OWN)
    asked = _asked(view)
    number = ask.number("page", 1)
    size = view.one(SIZE) if view.one(SIZE) in SIZES else USUAL_SIZE
    page = page_asked_actors(index, asked, offset=(number - 1) * ROWS)
    matrix = find_matrix(index, view.filter, most=int(size), among=match_actors(index, asked))
    between = find_bulk(index, view.filter, share=BULK)
    return Context(
        bar=_bar(index, view, asked),
        strip=load_strip(index, view),
        events=page.events,
        name=asked.name,
        kept=tuple(pair for pair in view.params if pair[0] != NAME),
        network=draw_network(matrix, path_of=partial(pair_path, view)),
        matrix=draw_matrix(matrix, path_of=partial(pair_path, view)),
        drawn=len(matrix.actors),
        pairs=_pair_lines(index, view, matrix, between),
        others=max(0, len(matrix.pairs) - MOST_PAIRS),
        sizes=tuple(
            Way(label=one, path=view.where(size=one), is_here=one == size) for one in SIZES
        ),
        lines=_actor_lines(index, view, page, between),
        pager=make_pager(view, number=number, total=page.total, size=ROWS),
        nothing=None if page.total else say_nothing_fits(shelves, "actors who fit"),
    )


def pair_path(view: View, one: str, other: str) -> str:
    """The timeline of what is between two actors, through the filter of a view."""
    between = tuple(dict.fromkeys((*view.filter.between, one, other)))
    return View(path="/timeline", filter=replace(view.filter, between=between)).address()


def _asked(view: View) -> ActorsAsked:
    return ActorsAsked(
        filter=view.filter,
        name=view.one(NAME),
        kinds=view.all(KIND),
        countries=view.all(OF),
        sectors=view.all(SECTOR),
    )


def _bar(index: Index, view: View, asked: ActorsAsked) -> FilterBar:
    actors, events = count_actor_facets(index, asked), count_facets(index, view.filter)
    values = {KIND: actors.kinds, OF: actors.countries, SECTOR: actors.sectors}
    values |= {"type": events.types, "status": events.statuses}
    values |= {"track": events.tracks, "outlet": events.outlets}
    return make_bar(view, values, labels=LABELS, names=name_values(index, view.filter))


def _pair_lines(
    index: Index, view: View, matrix: Matrix, between: tuple[str, str] | None
) -> tuple[PairLine, ...]:
    """The busiest pairs of the matrix."""
    actors = {actor.id: actor for actor in matrix.actors}
    busiest = sorted(matrix.pairs, key=lambda pair: -pair.events)[:MOST_PAIRS]
    ids = [(pair.one, pair.other) for pair in busiest]
    paces = count_pair_paces(index, view.filter, ids, between=between)
    return tuple(
        PairLine(
            one=actors[pair.one],
            other=actors[pair.other],
            pair=pair,
            tone=tone_of(pair.friendly, pair.hostile),
            strip=draw_pace(paces[pair.one, pair.other]) if paces else None,
            path=pair_path(view, pair.one, pair.other),
        )
        for pair in busiest
    )


def _actor_lines(
    index: Index, view: View, page: AskedActors, between: tuple[str, str] | None
) -> tuple[ActorLine, ...]:
    paces = count_paces(index, view.filter, [row.id for row in page.rows], between=between).counts
    return tuple(
        ActorLine(
            actor=row,
            claims=page.claims[row.id],
            strip=draw_count(paces[row.id]) if row.id in paces else None,
        )
        for row in page.rows
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """All actors, persons of a state, and none."""
    return (PATH, f"{PATH}?kind=person&size=12", f"{PATH}?name=zzzqqq")


PAGE = Page(
    name="actors",
    path=PATH,
    title="Actors",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Actors",
    group="Who and where",
)
