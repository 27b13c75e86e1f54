"""Charts of a brief, by Altair as Vega-Lite, drawn here as SVG or PNG: no browser, no network."""

import json
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
DAYS_OF = {"week": 7, "month": 30}
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
        .configure_legend(orient="bottom", title=None, labelLimit=260, columns=3)
        .to_dict()
    )
    return spec


def _bars(alt: Any, chart: Chart) -> Any:
    days = sorted({bar.day for bar in chart.bars})
    steps = count_days(days[0], days[-1]) / DAYS_OF.get(chart.step, 7) + 1
    kinds = [kind for kind in KINDS if any(bar.kind == kind for bar in chart.bars)]
    rows = [
        {"day": bar.day, "kind": bar.kind, "events": bar.events, "order": _order(bar.kind)}
        for bar in chart.bars
    ]
    size = max(2.0, min(36.0, WIDTH / (steps + 1) * 0.8))
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(size=size)
        .encode(
            x=_days(alt, days[0], days[-1]),
            y=alt.Y("events:Q", title="events", axis=alt.Axis(tickMinStep=1, format=",d")),
            color=alt.Color(
                "kind:N", scale=alt.Scale(domain=kinds, range=[KINDS[kind] for kind in kinds])
            ),
            order=alt.Order("order:Q"),
        )
    )


def _order(kind: str) -> int:
    known = list(KINDS)
    return known.index(kind) if kind in known else len(known)


def _ranges(alt: Any, chart: Chart) -> Any:
    rows = list(_rows(chart))
    days = sorted(point.day for point in chart.ranges)
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=_days(alt, days[0], days[-1]),
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
    """An axis of days, whatever the zone of the machine; a single day has room on both sides."""
    is_long = count_days(first, last) > 400
    axis = alt.Axis(format="%b %Y" if is_long else "%-d %b %Y", labelOverlap=True, tickCount=6)
    domain = [_moment(first, -1), _moment(last, 1)] if first == last else alt.Undefined
    return alt.X("day:T", title=None, axis=axis, scale=alt.Scale(type="utc", domain=domain))


def _moment(day: str, shift: int) -> str:
    return date.fromordinal(date.fromisoformat(day).toordinal() + shift).isoformat()
