"""Movements of people on the map: flights and figures of those who moved, and their journey."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.model.figure import Figure
from dragoman.store.index.events import EventRow
from dragoman.web.atlas.journeys import Journey, Point, find_journey
from dragoman.web.atlas.window import WIDTH, Window

BEND = 0.12  # of its length, how far a way swings out, so that there and back are told apart
BEYOND = 3.0  # widths of the window beyond which nothing is drawn of a way


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """People who moved, by a figure of them or by the event of their flight.

    `line` is the path of their way, empty where only a point is known.
    """

    figure: Figure | None
    flight: EventRow | None
    journey: Journey
    x: float
    y: float
    line: str
    is_seen: bool


def draw_moves(
    figures: Iterable[Figure],
    flights: Iterable[EventRow],
    points: Iterable[Point],
    window: Window,
    *,
    ways: Mapping[str, Journey],
) -> tuple[Move, ...]:
    """Movements in the order of their flights and figures.

    `ways` are those that the record has, by event. Where it has none, the parts are sought in the
    sentence among the `points` that the record knows. A figure without a place of its own counts
    where its sentence names a part of the way. A flight counts where its sentence says where to:
    where from is then the place of the event, unless the sentence says so itself.
    """
    known = tuple(points)
    moves = [_flight(event, known, window, ways.get(event.id)) for event in flights]
    moves += [_move(figure, known, window, ways.get(figure.event or "")) for figure in figures]
    return tuple(move for move in moves if move is not None)


def _flight(
    event: EventRow, known: tuple[Point, ...], window: Window, way: Journey | None
) -> Move | None:
    if way is not None and _is_drawn(way):
        return _drawn(way, way.points[0], window, flight=event)
    if event.place is None or event.latitude is None or event.longitude is None:
        return None
    own = Point(name=event.place, latitude=event.latitude, longitude=event.longitude)
    journey = find_journey(event.sentence, known)
    if journey.origin is None:
        journey = replace(journey, origin=own)
    if not _is_drawn(journey):
        return None
    return _drawn(journey, own, window, flight=event)


def _is_drawn(journey: Journey) -> bool:
    return len({(point.latitude, point.longitude) for point in journey.points}) > 1


def _move(
    figure: Figure, known: tuple[Point, ...], window: Window, way: Journey | None
) -> Move | None:
    own = _own_point(figure)
    sentence = figure.evidence[0].text if figure.evidence else ""
    # Its own place goes by the name that the report gives it, and before others of that name.
    others = (point for point in known if own is None or point.name != own.name)
    journey = find_journey(sentence, (*([own] if own else []), *others))
    if way is not None and len(way.points) >= max(2, len(journey.points)):
        journey = way
    at = own or next(iter(journey.points), None)
    return _drawn(journey, at, window, figure=figure) if at else None


def _drawn(
    journey: Journey,
    at: Point,
    window: Window,
    *,
    figure: Figure | None = None,
    flight: EventRow | None = None,
) -> Move:
    spots = [window.place(point.longitude, point.latitude) for point in journey.points]
    x, y = window.place(at.longitude, at.latitude)
    return Move(
        figure=figure,
        flight=flight,
        journey=journey,
        x=x,
        y=y,
        line=_line(spots),
        is_seen=any(window.holds(*spot) for spot in ((x, y), *spots)),
    )


def _own_point(figure: Figure) -> Point | None:
    """The place that the record has of the figure, where it has a point."""
    place = figure.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    name = place.text if figure.evidence and place.text in figure.evidence[0].text else place.name
    return Point(name=name or place.name, latitude=place.latitude, longitude=place.longitude)


def _line(spots: list[tuple[float, float]]) -> str:
    """A curve through the spots; empty where they are fewer than two, or all one."""
    far = BEYOND * WIDTH
    if len(set(spots)) < 2 or any(abs(x) > far or abs(y) > far for x, y in spots):
        return ""
    path = f"M{spots[0][0]} {spots[0][1]}"
    for (x1, y1), (x2, y2) in pairwise(spots):
        bend_x = (x1 + x2) / 2 - (y2 - y1) * BEND
        bend_y = (y1 + y2) / 2 + (x2 - x1) * BEND
        path += f"Q{bend_x:.1f} {bend_y:.1f} {x2} {y2}"
    return path
