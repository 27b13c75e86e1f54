"""Map: events, situations and movements on the borders of the world, in a period of time."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dragoman.model.filter import Box, Filter
from dragoman.model.report import Report
from dragoman.store.index.events import page_events
from dragoman.store.index.index import Index
from dragoman.store.index.kept_events import load_kept_events
from dragoman.store.index.map import (
    MapView,
    PlaceCount,
    count_places,
    load_places,
    map_flights,
    map_movements,
    map_situations,
)
from dragoman.store.index.situations import SituationRow
from dragoman.store.lookup import load_figures
from dragoman.store.overlook import load_heads
from dragoman.web.atlas.journeys import Point, journey_of
from dragoman.web.atlas.moves import Move, draw_moves
from dragoman.web.atlas.outlines import Ground, draw_ground
from dragoman.web.atlas.spots import COUNTRY, Spot, draw_spots
from dragoman.web.atlas.window import (
    WORLD,
    Window,
    find_window,
    fitted,
    read_window,
    scale_bar,
)
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.filter_bar import FilterBar, load_bar
from dragoman.web.page import Ask, Page, plain_sample
from dragoman.web.pager import Pager, make_pager
from dragoman.web.periods import Strip, load_strip
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view

PATH = "/map"
WINDOW, LAYER, AT = "view", "show", "at"  # the page's own values in the address
LAYERS = ("events", "situations", "movements")
HERE = "#here"
BULK = 0.6  # of the events, the nearest to their middle, with which a map begins: a conflict's own
# ground. Talks are held far from it, and a map that holds them too shows nothing of it.
LEAST_SPAN = 4.0  # degrees across that a map begins with: its surroundings say where it is
TABLE_SIZE = 40
MOST_HERE = 40
MOST_SITUATIONS = 150  # drawn; more cannot be told apart
LISTED = 25  # of situations and movements, beneath the map
MOST_MOVES = 80  # figures of which the ways are sought, the latest
STEP, NEARER, FARTHER = 0.3, 0.5, 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A kind of thing on the map, and the address that shows or hides it."""

    name: str
    path: str
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A way to move the map: its key, its name, and the address of what it leads to."""

    name: str
    sign: str
    key: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A place in the table, and the address that lists what was there."""

    place: PlaceCount
    path: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A situation on the map, and the address that lists what was there."""

    situation: SituationRow
    x: float
    y: float
    path: str
    is_seen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A point that was chosen: its names, and what is there; `timeline` has all events of it."""

    names: tuple[str, ...]
    lines: tuple[EventLine, ...]
    total: int
    timeline: str
    close: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The map. `areas` are the countries, by code, of events of which no more is known.

    `beyond` are events outside the window; `everywhere` leads to the one that holds all.
    """

    bar: FilterBar
    strip: Strip
    window: Window
    ground: Ground
    tools: tuple[Tool, ...]
    layers: tuple[Layer, ...]
    scale: tuple[int, float]
    spots: tuple[Spot, ...]
    areas: dict[str, Spot]
    standings: tuple[Standing, ...]
    moves: tuple[Move, ...]
    reports: dict[str, Report]
    rows: tuple[Row, ...]
    pager: Pager
    events: int
    beyond: int
    everywhere: str
    unplaced: int
    left_out: int
    here: Here | None
    no_places: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The map as the address asks for it."""
    index = shelves.index
    view = read_view(index, ask, path=PATH, own=(WINDOW, LAYER, AT))
    shown = set(view.all(LAYER)) & set(LAYERS) or set(LAYERS)
    found = count_places(index, view.filter)
    window = read_window(ask.one(WINDOW)) or _home(found.places)
    everywhere = _around(found.places)
    at = _read_point(ask.one(AT))
    moves = _load_moves(shelves, view.filter, window) if "movements" in shown else ()
    cited = {
        piece.report for move in moves[:LISTED] if move.figure for piece in move.figure.evidence[:1]
    }
    heads = load_heads(shelves.store, sorted(cited)) if cited else ()
    spots = _draw(found.places, window, view=view, at=at) if "events" in shown else ()
    number = ask.number("page", 1)
    return Context(
        bar=load_bar(index, view),
        strip=load_strip(index, view),
        window=window,
        ground=draw_ground(window),
        tools=_tools(view, window, everywhere=everywhere),
        layers=tuple(_layer(view, name, shown) for name in LAYERS),
        scale=scale_bar(window),
        spots=tuple(spot for spot in spots if spot.place.precision != COUNTRY),
        areas={spot.place.country or "": spot for spot in spots if spot.place.precision == COUNTRY},
        standings=_standings(index, view, window) if "situations" in shown else (),
        moves=moves,
        reports={report.id: report for report in heads},
        rows=tuple(
            Row(place=one, path=_path_of(view, one), is_chosen=_at(one) == at)
            for one in found.places[(number - 1) * TABLE_SIZE : number * TABLE_SIZE]
        ),
        pager=make_pager(view, number=number, total=len(found.places), size=TABLE_SIZE),
        events=sum(one.events for one in found.places),
        beyond=_count_beyond(found.places, window),
        everywhere=view.where(**{WINDOW: everywhere.written()}),
        unplaced=found.unplaced,
        left_out=found.left_out,
        here=_load_here(index, view, at, found) if at else None,
        no_places=None if found.places else say_nothing_fits(shelves, "events with a place"),
    )


def _home(places: Sequence[PlaceCount]) -> Window:
    """The window that holds where most events were: whole countries only where nothing else is.

    Of all places those count that are nearest to the middle of the events, so that a few meetings
    on another continent do not make every map one of the world.
    """
    exact = [one for one in places if one.precision != COUNTRY] or list(places)
    if not exact:
        return _around(())
    latitude = _middle([(one.latitude, one.events) for one in exact])
    longitude = _middle([(one.longitude, one.events) for one in exact])
    apart = partial(_apart, latitude=latitude, longitude=longitude)
    wanted, told, near = BULK * sum(one.events for one in exact), 0, []
    for one in sorted(exact, key=apart):
        if told >= wanted:
            break
        told += one.events
        near.append(one)
    return _around(near)


def _around(places: Iterable[PlaceCount]) -> Window:
    """The window that holds all of the places."""
    return find_window(((one.longitude, one.latitude) for one in places), least=LEAST_SPAN)


def _count_beyond(places: Iterable[PlaceCount], window: Window) -> int:
    """Events at places that the window does not show."""
    return sum(
        one.events for one in places if not window.holds(*window.place(one.longitude, one.latitude))
    )


def _middle(degrees: list[tuple[float, int]]) -> float:
    """The value of which half of the events are on each side."""
    half, told = sum(events for _, events in degrees) / 2, 0
    for value, events in sorted(degrees):
        told += events
        if told >= half:
            return value
    return degrees[-1][0]


def _apart(place: PlaceCount, *, latitude: float, longitude: float) -> float:
    """How far a place lies from a point, in degrees of latitude, near enough to compare."""
    across = (place.longitude - longitude + 180) % 360 - 180
    return math.hypot(place.latitude - latitude, across * math.cos(math.radians(latitude)))


def _draw(
    places: Iterable[PlaceCount], window: Window, *, view: View, at: tuple[float, float] | None
) -> tuple[Spot, ...]:
    return draw_spots(places, window, path_of=partial(_path_of, view), chosen=at)


def _load_moves(shelves: Shelves, filter: Filter, window: Window) -> tuple[Move, ...]:
    index = shelves.index
    flights = map_flights(index, filter, limit=MOST_MOVES)
    rows = map_movements(index, filter, limit=MOST_MOVES)
    if not rows and not flights:
        return ()
    figures = {one.id: one for one in load_figures(shelves.store, [row.id for row in rows])}
    ordered = [figures[row.id] for row in rows if row.id in figures]
    points = (
        Point(name=name, latitude=latitude, longitude=longitude)
        for name, latitude, longitude in load_places(index)
    )
    moved = {row.id for row in flights} | {one.event for one in ordered if one.event}
    ways = {one.id: journey_of(one.route) for one in load_kept_events(index, moved) if one.route}
    return draw_moves(ordered, flights, points, window, ways=ways)


def _standings(index: Index, view: View, window: Window) -> tuple[Standing, ...]:
    """Situations in the window, those in force first."""
    asked = view.filter if view.filter.box else replace(view.filter, box=window.box())
    found = []
    for one in map_situations(index, asked, limit=MOST_SITUATIONS):
        if one.latitude is None or one.longitude is None:
            continue
        x, y = window.place(one.longitude, one.latitude)
        path = _point_path(view, one.latitude, one.longitude)
        found.append(Standing(situation=one, x=x, y=y, path=path, is_seen=window.holds(x, y)))
    return tuple(found)


def _load_here(index: Index, view: View, at: tuple[float, float], found: MapView) -> Here:
    """What is at a point: its events, the latest first."""
    latitude, longitude = at
    box = Box(south=latitude, west=longitude, north=latitude, east=longitude)
    own = replace(view.filter, box=box)
    page = page_events(index, own, order="latest", limit=MOST_HERE)
    names = tuple(one.name for one in found.places if _at(one) == at)
    return Here(
        names=names,
        lines=load_lines(index, page.rows),
        total=page.total,
        timeline=View(path="/timeline", filter=own).address(),
        close=view.where(at=None),
    )


def _tools(view: View, window: Window, *, everywhere: Window) -> tuple[Tool, ...]:
    world = fitted(0.0, 20.0, WORLD)
    ways = (
        ("Nearer", "+", "+", window.zoomed(NEARER)),
        ("Farther", "−", "-", window.zoomed(FARTHER)),
        ("West", "←", "ArrowLeft", window.moved(-STEP, 0)),
        ("North", "↑", "ArrowUp", window.moved(0, -STEP)),
        ("South", "↓", "ArrowDown", window.moved(0, STEP)),
        ("East", "→", "ArrowRight", window.moved(STEP, 0)),
        ("All places", "◌", "a", everywhere),
        ("The world", "○", "w", world),
    )
    tools = [
        Tool(name=name, sign=sign, key=key, path=view.where(**{WINDOW: where.written()}))
        for name, sign, key, where in ways
    ]
    home = Tool(name="Where most happens", sign="⌂", key="0", path=view.where(**{WINDOW: None}))
    return (*tools, home)


def _layer(view: View, name: str, shown: set[str]) -> Layer:
    """A switch; where all are shown the address names none."""
    kept = shown ^ {name}
    others = tuple(pair for pair in view.own if pair[0] != LAYER)
    named = tuple((LAYER, one) for one in LAYERS if one in kept) if kept != set(LAYERS) else ()
    return Layer(
        name=name, path=replace(view, own=(*others, *named)).address(), is_shown=name in shown
    )


def _point_path(view: View, latitude: float, longitude: float) -> str:
    return view.where(at=f"{latitude!r},{longitude!r}") + HERE


def _path_of(view: View, place: PlaceCount) -> str:
    return _point_path(view, place.latitude, place.longitude)


def _at(place: PlaceCount) -> tuple[float, float]:
    return place.latitude, place.longitude


def _read_point(written: str | None) -> tuple[float, float] | None:
    try:
        latitude, longitude = map(float, (written or "").split(","))
        Box(south=latitude, west=longitude, north=latitude, east=longitude)
    except ValueError:
        return None
    return latitude, longitude


PAGE = Page(
    name="map",
    path=PATH,
    title="Map",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
    label="Map",
    group="Who and where",
)
