"""Charts of a brief: what they draw, offline, and the same each time."""

import pytest

from dragoman.present.brief.document import Bar, Chart, Range
from dragoman.run.brief.drawing import draw_png, draw_svg, make_spec

pytest.importorskip("vl_convert")

WEEKS = Chart(
    title="Events by week and kind",
    said="",
    bars=(
        Bar(day="2023-09-18", kind="verbal conflict", events=3),
        Bar(day="2023-09-18", kind="material conflict", events=2),
        Bar(day="2023-09-25", kind="not classed", events=1),
    ),
)
SERIES = Chart(
    title="Killed",
    said="",
    ranges=(
        Range(day="2023-09-20", low=200.0, high=None, claimant="<b>Office & co</b>"),
        Range(day="2023-09-27", low=None, high=210.0, claimant="Ministry"),
        Range(day="2023-09-27", low=120.0, high=130.0, claimant="Ministry"),
    ),
)


def values(chart: Chart) -> list[dict[str, object]]:
    spec = make_spec(chart)
    data = spec.get("data") or spec["layer"][0]["data"]
    found: list[dict[str, object]] = data["values"]
    return found


def test_bars_stand_upon_one_another_and_end_where_the_next_week_begins() -> None:
    rows = {(row["day"], row["kind"]): (row["low"], row["high"]) for row in values(WEEKS)}
    assert rows[("2023-09-18", "material conflict")] == (0, 2)
    assert rows[("2023-09-18", "verbal conflict")] == (2, 5)
    assert {row["end"] for row in values(WEEKS)} == {"2023-09-25", "2023-10-02"}


def test_bars_of_months_end_with_them() -> None:
    chart = Chart(
        title="", said="", step="month", bars=(Bar(day="2023-12-01", kind="x", events=1),)
    )
    assert values(chart)[0]["end"] == "2024-01-01"


def test_an_open_bound_is_drawn_as_one() -> None:
    assert [row["bound"] for row in values(SERIES)] == ["at least", "at most", "exactly or about"]
    assert (values(SERIES)[0]["low"], values(SERIES)[0]["high"]) == (200.0, 200.0)


@pytest.mark.parametrize("chart", [WEEKS, SERIES], ids=["weeks", "series"])
def test_a_chart_is_the_same_each_time_and_names_no_place_to_ask(chart: Chart) -> None:
    svg = draw_svg(chart)
    assert svg == draw_svg(chart)
    assert svg.startswith("<svg")
    assert "<script" not in svg
    assert "href" not in svg.replace("xmlns:xlink", "")
    assert draw_png(chart).startswith(b"\x89PNG")


def test_what_a_report_holds_is_escaped_in_a_chart() -> None:
    svg = draw_svg(SERIES)
    assert "<b>" not in svg
    assert "&lt;b&gt;Office &amp; co" in svg
