"""The map and the actors, moved by keys, pointer and the slides of time."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import Visitor

CHANGED = "(before) => location.search !== before"


def asked(page: Page) -> dict[str, list[str]]:
    """What the address asks for."""
    return parse_qs(urlsplit(page.url).query)


def wait_for_another(page: Page, before: str) -> None:
    page.wait_for_function(CHANGED, arg=f"?{before}" if before else "")


def slide(page: Page, steps: int) -> None:
    """Move the first of the two slides so many steps on."""
    before = urlsplit(page.url).query
    page.locator("#slide-since").focus()
    for _ in range(steps):
        page.keyboard.press("ArrowRight")
    wait_for_another(page, before)


def test_keys_zoom_and_move_the_map_and_the_way_back_is_kept(visitor: Visitor) -> None:
    page = visitor.open("/map")
    page.locator("#map").focus()
    page.keyboard.press("+")
    wait_for_another(page, "")
    near = float(asked(page)["view"][0].split(",")[2])
    page.keyboard.press("a")
    wait_for_another(page, urlsplit(page.url).query)
    far = float(asked(page)["view"][0].split(",")[2])
    assert far > near
    assert page.evaluate("document.activeElement.closest('.map-frame') !== null")
    assert visitor.faults == []


def test_the_slides_of_time_narrow_the_map_without_leaving_it(visitor: Visitor) -> None:
    page = visitor.open("/map")
    slide(page, 1)
    assert "since" in asked(page)
    page.locator(".chips").get_by_text("From").wait_for()
    assert page.evaluate("document.activeElement.id") == "slide-since"
    assert visitor.faults == []


def test_a_place_of_the_table_opens_what_happened_there(visitor: Visitor) -> None:
    page = visitor.open("/map")
    page.locator("table.dense tbody a").first.click()
    page.locator("#here .event-line").first.wait_for()
    assert visitor.faults == []


def test_the_slides_of_time_narrow_who_with_whom(visitor: Visitor) -> None:
    page = visitor.open("/actors")
    slide(page, 1)
    assert "since" in asked(page)
    assert page.locator("h1").inner_text() == "Actors"
    assert visitor.faults == []


def test_a_cell_of_the_matrix_leads_to_the_timeline_of_both(visitor: Visitor) -> None:
    page = visitor.open("/actors")
    page.locator("table.matrix .cell a").first.click()
    page.wait_for_url("**/timeline?**")
    assert len(asked(page)["between"]) == 2
