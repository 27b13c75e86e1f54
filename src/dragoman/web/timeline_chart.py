"""The timeline as numbers to draw: a strip of all events over the lanes of the tracks.

Places across are hundredths of the width, so that a lane is as wide as the window lets it; those
down are pixels. Few events stand as signs of their own, many as bars.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.event import UNREAL
from dragoman.present.wording import say_days
from dragoman.store.index.counts import TimeCount
from dragoman.web.event_lines import EventLine
from dragoman.web.time_axis import Axis, begin_of
from dragoman.web.view import View

SPLIT = ("status", "factuality", "track")  # of the counts
MOST_SIGNS = 300  # events as signs of their own; more are neither told apart nor pointed at
LANE_SIGNS = 60  # the same of one track, where all events are more
MOST_STACKED = 14  # signs on one another, else the lane has bars
MOST_LANES = 8
SIGN, STRIP, LANE, LEAST = 10, 72, 40, 26  # pixels down
WIDEST = 4.0  # hundredths of the width, of a bar
OTHERS = "other tracks"
NO_TRACK = "no track"
HELD, AHEAD, OFF, PUT = "held", "ahead", "off", "unreal"
# How a status is drawn: full, hollow, or struck; what is only denied or supposed is drawn apart.
KINDS = {
    "occurred": HELD,
    "ongoing": HELD,
    "planned": AHEAD,
    "offered": AHEAD,
    "called_for": AHEAD,
    "postponed": OFF,
    "cancelled": OFF,
    "not_held": OFF,
}
SAID = {HELD: "held", AHEAD: "ahead", OFF: "off", PUT: "denied or supposed"}

Cells = dict[int, dict[str, int]]  # by column and kind, the number of events


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a column, from its top."""

    kind: str
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """A column's events: where it stands, what is said of it, and the view of it alone."""

    x: float
    width: float
    said: str
    path: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One event, drawn by its standing."""

    x: float
    y: float
    kind: str
    line: EventLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row of the chart: the events of a track, as signs or as bars of which the highest is
    `most`."""

    label: str
    path: str | None
    events: int
    most: int
    height: int
    stacks: tuple[Stack, ...] = ()
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line down through all lanes, with its label."""

    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole chart. `outside` are events of days before the span or after it."""

    axis: Axis
    ticks: tuple[Tick, ...]
    strip: Lane
    lanes: tuple[Lane, ...]
    outside: int


def draw_timeline(
    view: View,
    axis: Axis,
    *,
    counts: Iterable[TimeCount],
    lines: Mapping[str | None, Iterable[EventLine]],
    tracks: Mapping[str, str],
) -> Timeline:
    """The chart of counts by step, split as SPLIT says.

    `lines` are all events of those lanes that are to have signs; `tracks` the names by id.
    """
    drawing = _Drawing(view, axis, tracks)
    counts = tuple(counts)
    named = busiest_tracks(counts)
    whole: Cells = defaultdict(_no_kinds)
    by_lane: dict[str | None, Cells] = {}
    outside = 0
    for count in counts:
        column = drawing.columns.get(count.day)
        if column is None:
            outside += count.events
            continue
        status, factuality, track = count.values
        kind = kind_of(status or "", factuality or "")
        cells = by_lane.setdefault(lane_of(track, named), defaultdict(_no_kinds))
        for own in (cells, whole):
            own[column][kind] += count.events
    return Timeline(
        axis=axis,
        ticks=drawing.ticks(),
        strip=drawing.barred("all events", None, whole, height=STRIP),
        lanes=tuple(
            drawing.lane(lane, by_lane[lane], tuple(lines.get(lane, ())))
            for lane in (*named, OTHERS, None)
            if lane in by_lane
        ),
        outside=outside,
    )


def busiest_tracks(counts: Iterable[TimeCount]) -> tuple[str, ...]:
    """The tracks that have a lane of their own, the busiest first."""
    sizes: dict[str, int] = defaultdict(int)
    for count in counts:
        track = count.values[SPLIT.index("track")]
        if track is not None:
            sizes[track] += count.events
    order = sorted(sizes, key=lambda track: (-sizes[track], track))
    return tuple(order[: MOST_LANES if len(order) <= MOST_LANES else MOST_LANES - 1])


def lane_of(track: str | None, named: Iterable[str]) -> str | None:
    """The lane of a track's events: its own, that of the others, or that of no track."""
    return track if track is None or track in named else OTHERS


def _no_kinds() -> dict[str, int]:
    return defaultdict(int)


class _Drawing:
    """Draws lanes on an axis."""

    def __init__(self, view: View, axis: Axis, tracks: Mapping[str, str]) -> None:
        self._view, self._axis, self._tracks = view, axis, tracks
        self._width = 100 / len(axis.columns)
        self.columns = {column.begin: number for number, column in enumerate(axis.columns)}

    def ticks(self) -> tuple[Tick, ...]:
        """The labelled columns."""
        return tuple(
            Tick(x=round(number * self._width, 3), label=column.label)
            for number, column in enumerate(self._axis.columns)
            if column.label
        )

    def lane(self, lane: str | None, cells: Cells, lines: tuple[EventLine, ...]) -> Lane:
        """A lane, with signs where its events are given and not too many stand on one another."""
        label = NO_TRACK if lane is None else self._tracks.get(lane, OTHERS)
        path = self._view.toggled("track", lane) if lane in self._tracks and lane else None
        most = _highest(cells)
        if not lines or most > MOST_STACKED:
            return self.barred(label, path, cells, height=LANE)
        height = max(LEAST, most * SIGN + 6)
        return Lane(
            label=label,
            path=path,
            events=_size(cells),
            most=most,
            height=height,
            signs=tuple(self._signs(lines, height)),
        )

    def barred(self, label: str, path: str | None, cells: Cells, *, height: int) -> Lane:
        """A lane of bars."""
        most = _highest(cells)
        return Lane(
            label=label,
            path=path,
            events=_size(cells),
            most=most,
            height=height,
            stacks=tuple(
                self._stack(column, cells[column], scale=(height - 2) / most)
                for column in sorted(cells)
            ),
        )

    def _signs(self, lines: Iterable[EventLine], height: int) -> Iterator[Sign]:
        stacked: dict[int, int] = defaultdict(int)
        for line in lines:
            day = line.event.day
            column = self.columns.get(begin_of(day, self._axis.step)) if day else None
            if column is None:
                continue
            yield Sign(
                x=self._middle(column),
                y=height - SIGN * stacked[column] - 8,
                kind=PUT if line.event.factuality in UNREAL else line.standing,
                line=line,
            )
            stacked[column] += 1

    def _stack(self, column: int, kinds: Mapping[str, int], *, scale: float) -> Stack:
        spot = self._axis.columns[column]
        width = min(WIDEST, 0.86 * self._width)
        return Stack(
            x=round(self._middle(column) - width / 2, 3),
            width=round(width, 3),
            said=f"{say_days(spot.first, spot.last)}: {_say_kinds(kinds)}",
            path=self._view.where(since=spot.first, until=spot.last),
            bars=tuple(_bars(kinds, scale)),
        )

    def _middle(self, column: int) -> float:
        return round((column + 0.5) * self._width, 3)


def kind_of(status: str, factuality: str) -> str:
    """How an event is drawn.

    >>> kind_of("planned", "asserted"), kind_of("occurred", "denied")
    ('ahead', 'unreal')
    """
    return PUT if factuality in UNREAL else KINDS.get(status, HELD)


def _bars(kinds: Mapping[str, int], scale: float) -> Iterator[Bar]:
    """Bars on one another from the ground, whose y grows downwards: as distances from it."""
    ground = 0.0
    for kind in SAID:
        if kinds.get(kind):
            height = max(1.0, kinds[kind] * scale)
            ground += height
            yield Bar(kind=kind, y=round(ground, 2), height=round(height, 2))


def _say_kinds(kinds: Mapping[str, int]) -> str:
    total = sum(kinds.values())
    parts = ", ".join(f"{kinds[kind]:,} {word}" for kind, word in SAID.items() if kinds.get(kind))
    return f"{total:,} {'event' if total == 1 else 'events'} ({parts})"


def _highest(cells: Cells) -> int:
    return max((sum(kinds.values()) for kinds in cells.values()), default=0)


def _size(cells: Cells) -> int:
    return sum(sum(kinds.values()) for kinds in cells.values())
