"""A series of figures as numbers to draw: each from its least to its most, on its day.

Places across are hundredths of the width, those down are pixels.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.present.wording import say_day

HEIGHT = 132  # pixels, of which the last are those of the days
GROUND, TOP = 110.0, 12.0
LEFT, RIGHT = 14.0, 95.0  # hundredths between which days stand; numbers stand left of them
APART = 2.6  # hundredths between figures of one day
GRID_LINES = 3
OPEN = 12  # pixels of the arrow of a number that may be greater or smaller
NICE = (1, 2, 3, 4, 5, 10)  # between lines, and these by tens


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A figure to draw: `ref` names it, `key` is its claimant's letter, `revises` another's ref."""

    ref: str
    key: str
    day: str
    low: float | None
    high: float | None
    said: str
    stands: bool
    is_disputed: bool
    revises: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A figure drawn, from `top` down to `bottom`; where a bound is open, an arrow goes on."""

    x: float
    top: float
    bottom: float
    opens: str
    dot: Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """From a number to that which its claimant put in its place."""

    x1: float
    y1: float
    x2: float
    y2: float
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line across at a number."""

    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day under the ground line; `anchor` says which end of its label stands at it."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChart:
    """The chart of one series."""

    height: int
    ground: float
    marks: tuple[Mark, ...]
    bonds: tuple[Bond, ...]
    lines: tuple[Line, ...]
    days: tuple[Day, ...]


def draw_figures(dots: Iterable[Dot]) -> FigureChart | None:
    """The chart of a series; None where none of its figures has a number."""
    known = [dot for dot in dots if dot.low is not None or dot.high is not None]
    if not known:
        return None
    top = _nice(max(bound for dot in known for bound in (dot.low, dot.high) if bound is not None))
    places = dict(_places(known))
    marks = tuple(_mark(dot, places[dot.ref], top) for dot in known)
    return FigureChart(
        height=HEIGHT,
        ground=GROUND,
        marks=marks,
        bonds=tuple(_bonds(marks)),
        lines=tuple(
            Line(y=round(_down(top * n / GRID_LINES, top), 1), label=_say(top * n / GRID_LINES))
            for n in range(GRID_LINES + 1)
        ),
        days=_days(known),
    )


def _mark(dot: Dot, x: float, top: float) -> Mark:
    low = dot.low if dot.low is not None else dot.high
    high = dot.high if dot.high is not None else dot.low
    opens = "up" if dot.high is None else "down" if dot.low is None else ""
    return Mark(
        x=x,
        top=round(_down(high or 0, top), 1),
        bottom=round(_down(low or 0, top), 1),
        opens=opens,
        dot=dot,
    )


def _bonds(marks: Sequence[Mark]) -> Iterator[Bond]:
    by_ref = {mark.dot.ref: mark for mark in marks}
    for mark in marks:
        before = by_ref.get(mark.dot.revises or "")
        if before:
            yield Bond(
                x1=before.x, y1=_middle(before), x2=mark.x, y2=_middle(mark), key=mark.dot.key
            )


def _middle(mark: Mark) -> float:
    return round((mark.top + mark.bottom) / 2, 1)


def _places(dots: Sequence[Dot]) -> Iterator[tuple[str, float]]:
    """Where each stands across: by its day, and those of one day beside one another."""
    for day in dict.fromkeys(dot.day for dot in dots):
        same = [dot for dot in dots if dot.day == day]
        for number, dot in enumerate(same):
            apart = min(APART, (RIGHT - LEFT) / len(same))
            shift = (number - (len(same) - 1) / 2) * apart
            yield dot.ref, round(min(RIGHT + 3, max(LEFT, _across(day, dots) + shift)), 2)


def _across(day: str, dots: Sequence[Dot]) -> float:
    numbers = [_number(dot.day) for dot in dots]
    first, last = min(numbers), max(numbers)
    # Beside the ends there is room for figures of the same day.
    left, right = LEFT + 6, RIGHT - 6
    if first == last:
        return (left + right) / 2
    return left + (right - left) * (_number(day) - first) / (last - first)


def _days(dots: Sequence[Dot]) -> tuple[Day, ...]:
    days = sorted({dot.day for dot in dots})
    if len(days) == 1:
        return (Day(x=_across(days[0], dots), label=say_day(days[0]), anchor="middle"),)
    ends = ((days[0], "start", LEFT), (days[-1], "end", RIGHT))
    return tuple(Day(x=x, label=say_day(day), anchor=anchor) for day, anchor, x in ends)


def _number(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _down(value: float, top: float) -> float:
    return GROUND - (GROUND - TOP) * min(value, top) / top


def _nice(value: float) -> float:
    """The next round number from a value on, that parts well by GRID_LINES.

    >>> _nice(41), _nice(0), _nice(6000)
    (60.0, 3.0, 6000.0)
    """
    power = 10.0 ** (len(str(int(max(value, 1)))) - 1)
    steps = (GRID_LINES * n * p for p in (max(1.0, power / 10), power) for n in NICE)
    return max(float(GRID_LINES), next(step for step in steps if step >= value))


def _say(value: float) -> str:
    for size, sign in ((1e9, "bn"), (1e6, "m"), (1e4, "k")):
        if value >= size:
            return f"{value / (1e3 if sign == 'k' else size):,.3g}{sign}"
    return f"{value:,.4g}"
