"""Every page of the table, opened in a real browser."""

from pathlib import Path

import pytest

from tests.browser.conftest import TOKEN, Visitor

AXE = sorted((Path(__file__).parents[2] / "build" / "axe").glob("axe-*.js"))
GRAVE = ("serious", "critical")
DARK = "{runOnly: ['color-contrast']}"  # all that the other scheme changes
WIDTHS = (360, 2560)


def test_every_page_opens_without_a_fault_in_console_or_network(visitor: Visitor) -> None:
    for path in visitor.room.samples():
        page = visitor.open(path)
        assert page.locator("h1").count() == 1, path
        assert visitor.faults == [], path


@pytest.mark.slow
def test_no_page_is_wider_than_the_window(visitor: Visitor) -> None:
    excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for path in visitor.room.samples():
        page = visitor.open(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(excess) <= 0, (path, width)


@pytest.mark.skipif(not AXE, reason="axe-core is not there; scripts/fetch-axe fetches it")
@pytest.mark.parametrize(
    ("scheme", "rules"), [("light", "{}"), pytest.param("dark", DARK, marks=pytest.mark.slow)]
)
def test_no_page_has_a_grave_fault_of_accessibility(
    visitor: Visitor, scheme: str, rules: str
) -> None:
    visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its two
    script = AXE[-1].read_text(encoding="utf-8")
    grave = []
    for path in visitor.room.samples():
        page = visitor.open(path)
        page.evaluate(script)
        faults = page.evaluate(f"axe.run({rules}).then((found) => found.violations)")
        grave += [
            (path, fault["id"], node["html"][:120], node["failureSummary"][:200])
            for fault in faults
            if fault["impact"] in GRAVE
            for node in fault["nodes"][:2]
        ]
    assert grave == []


def test_the_token_does_not_stay_in_the_address(visitor: Visitor) -> None:
    page = visitor.open(f"/?token={TOKEN}")
    assert "token" not in page.url


def test_the_keyboard_skips_the_navigation(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_write_from_the_page_itself_is_taken(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("button", name="Mark all as seen").click()
    page.wait_for_load_state()
    assert page.get_by_text("No report was read since the last visit.").is_visible()
    assert visitor.faults == []


def test_a_chart_is_drawn_under_the_policy_of_the_page(visitor: Visitor) -> None:
    page = visitor.open("/reports")
    page.evaluate(
        """async () => {
            const data = {values: [{day: "14 May", events: 3}, {day: "15 May", events: 5}]};
            const x = {field: "day"}, y = {field: "events", type: "quantitative"};
            const spec = document.createElement("script");
            spec.type = "application/json";
            spec.className = "chart-spec";
            spec.textContent = JSON.stringify({data, mark: "bar", encoding: {x, y}});
            const room = document.createElement("div");
            room.className = "chart-room";
            const figure = document.createElement("figure");
            figure.className = "chart";
            figure.append(spec, room);
            document.querySelector("main").append(figure);
            await import("/static/vega.js");
            await import("/static/charts.js");
        }"""
    )
    page.locator(".chart-room svg").wait_for()
    assert page.locator(".chart-room svg path[aria-roledescription=bar]").count() == 2
    assert visitor.faults == []
