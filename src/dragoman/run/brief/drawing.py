"""Charts of a brief, by Altair as Vega-Lite, drawn here as SVG or PNG: no browser, no network."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from typing import Any

from dragoman.errors import UsageError
from dragoman.present.brief.document import Chart
from dragoman.present.days import count_days

Spec = dict[str, Any]

WIDTH, HEIGHT = 620, 190  # pixels; a page's width at 96 to the inch, less its margins
PNG_SCALE = 2.0  # for print
FONT = "Liberation Sans, Arial, sans-serif"
LONG = 400  # days: of more the axis tells months alone
KINDS = {
    "material conflict": "#96281b",
    "verbal conflict": "#d98c5f",
    "verbal cooperation": "#7fa9c4",
    "material cooperation": "#14506b",
    "not classed": "#a5a39b",
}
CLAIMANTS = ["#14506b", "#b4540a", "#5b3fa0", "#2c6b33", "#8b2f6b", "#8a5300", "#6b6b63"]
NEEDED = ("altair", "vl_convert")
MISSING = "charts need what is not installed; run: pip install 'dragoman[web]'"


def draw_svg(chart: Chart) -> str:
    """The chart as SVG."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(json.dumps(make_spec(chart))))


def draw_png(chart: Chart) -> bytes:
    """The chart as PNG, at twice the size for print."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_png(json.dumps(make_spec(chart)), scale=PNG_SCALE))


def expect_drawing() -> None:
    """Raise UsageError where what draws is not installed."""
    if any(find_spec(name) is None for name in NEEDED):
        raise UsageError(MISSING)


def make_spec(chart: Chart) -> Spec:
    """The chart as Vega-Lite, its data inside."""
    import altair as alt

    made = _bars(alt, chart) if chart.bars else _ranges(alt, chart)
    spec: Spec = (
        made.properties(width=WIDTH, height=HEIGHT, background="white")
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(labelColor="#565b61", gridColor="#ebe8df", domainColor="#a5a39b")
        .configure_legend(
            orient="bottom", title=None, labelLimit=260, columnPadding=28, rowPadding=4, columns=3
        )
        .to_dict()
    )
    return spec


def _bars(alt: Any, chart: Chart) -> Any:
    """Bars as wide as their steps, the kinds upon one another."""
    kinds = [kind for kind in KINDS if any(bar.kind == kind for bar in chart.bars)]
    days = sorted(bar.day for bar in chart.bars)
    count = alt.Axis(tickMinStep=1, format=",d", titleFontWeight="normal")
    return (
        alt.Chart(alt.Data(values=list(_stacked(chart))))
        .mark_rect(stroke="white", strokeWidth=1)
        .encode(
            x=_days(alt, days[0], _end_of(days[-1], chart.step)),
            x2="end",
            y=alt.Y("low:Q", title="events", axis=count),
            y2="high",
            color=alt.Color(
                "kind:N", scale=alt.Scale(domain=kinds, range=[KINDS[kind] for kind in kinds])
            ),
        )
    )


def _stacked(chart: Chart) -> Iterator[dict[str, object]]:
    """A row for each bar, from where the one below it ends."""
    tops: Counter[str] = Counter()
    for bar in sorted(chart.bars, key=lambda one: _order(one.kind)):
        low = tops[bar.day]
        tops[bar.day] += bar.events
        end = _end_of(bar.day, chart.step)
        yield {"day": bar.day, "end": end, "kind": bar.kind, "low": low, "high": tops[bar.day]}


def _end_of(day: str, step: str) -> str:
    """The first day of the next step."""
    return shift_day(day, 7) if step == "week" else f"{shift_day(day[:8] + '28', 4)[:8]}01"


def _order(kind: str) -> int:
    known = list(KINDS)
    return known.index(kind) if kind in known else len(known)


def _ranges(alt: Any, chart: Chart) -> Any:
    rows = list(_rows(chart))
    days = sorted(point.day for point in chart.ranges)
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=_days(alt, shift_day(days[0], -1), shift_day(days[-1], 1)),
        color=alt.Color("claimant:N", scale=alt.Scale(range=CLAIMANTS)),
    )
    number = alt.Axis(format="~s")
    spans = base.mark_rule(strokeWidth=3).encode(
        y=alt.Y("low:Q", title=None, axis=number, scale=alt.Scale(zero=True)), y2="high:Q"
    )
    points = base.mark_point(filled=True, size=70, opacity=1).encode(
        y=alt.Y("high:Q", title=None, axis=number),
        shape=alt.Shape(
            "bound:N",
            legend=alt.Legend(orient="top"),
            scale=alt.Scale(
                domain=["exactly or about", "at least", "at most"],
                range=["circle", "triangle-up", "triangle-down"],
            ),
        ),
    )
    return alt.layer(spans, points)


def _rows(chart: Chart) -> Iterator[dict[str, object]]:
    for point in chart.ranges:
        low = point.low if point.low is not None else point.high
        high = point.high if point.high is not None else point.low
        bound = "at least" if point.high is None else "at most" if point.low is None else ""
        yield {
            "day": point.day,
            "low": low,
            "high": high,
            "claimant": point.claimant,
            "bound": bound or "exactly or about",
        }


def _days(alt: Any, first: str, last: str) -> Any:
    """An axis of days, whatever the zone of the machine."""
    is_long = count_days(first, last) > LONG
    axis = alt.Axis(
        format="%b %Y" if is_long else "%-d %b %Y",
        labelOverlap="greedy",
        labelSeparation=14,
        labelFlush=False,
        tickCount=6,
    )
    return alt.X("day:T", title=None, axis=axis, scale=alt.Scale(type="utc", domain=[first, last]))


def shift_day(day: str, days: int) -> str:
    """The day so many days later.

    >>> shift_day("2023-12-31", 1)
    '2024-01-01'
    """
    return date.fromordinal(date.fromisoformat(day).toordinal() + days).isoformat()
