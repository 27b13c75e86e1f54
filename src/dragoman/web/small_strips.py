"""Small strips of time beside a name: how much in each part of it, as paths of their drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.store.index.dealings import Pace

HEIGHT = 20  # of a strip in its drawing; a part is one across
BAR = 0.8  # width of a bar; the rest parts it from the next


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallStrip:
    """Bars up from the line, and, of what is hostile, down from it; `line` is where it lies."""

    width: int
    up: str
    down: str
    line: float


def draw_count(counts: Sequence[int]) -> SmallStrip:
    """One count a part, all of them up.

    >>> draw_count((0, 2)).up
    'M1 20h0.8v-20h-0.8z'
    """
    most = max(counts, default=0) or 1
    up = "".join(
        f"M{at} {HEIGHT}h{BAR:g}v-{HEIGHT * count / most:g}h-{BAR:g}z"
        for at, count in enumerate(counts)
        if count
    )
    return SmallStrip(width=len(counts), up=up, down="", line=HEIGHT)


def draw_pace(pace: Pace) -> SmallStrip:
    """What is friendly up, what is hostile down, both by the same measure.

    >>> strip = draw_pace(Pace(friendly=(1, 0), hostile=(0, 1)))
    >>> strip.up, strip.down
    ('M0 10h0.8v-10h-0.8z', 'M1 10h0.8v10h-0.8z')
    """
    most = max((*pace.friendly, *pace.hostile), default=0) or 1
    half = HEIGHT / 2
    sides = [
        "".join(
            f"M{at} {half:g}h{BAR:g}v{sign}{half * count / most:g}h-{BAR:g}z"
            for at, count in enumerate(counts)
            if count
        )
        for sign, counts in (("-", pace.friendly), ("", pace.hostile))
    ]
    return SmallStrip(width=len(pace.friendly), up=sides[0], down=sides[1], line=half)
