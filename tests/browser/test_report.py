"""A report's marks, by mouse and by keyboard."""

from playwright.sync_api import Page

from tests.browser.conftest import Visitor


def open_report(visitor: Visitor) -> Page:
    reports = [path for path in visitor.room.samples() if path.startswith("/report/")]
    page = visitor.open(reports[-1])
    assert page.locator(".report-text a.k-event").count()
    return page


def test_tabbing_to_a_mark_shows_what_was_understood_and_escape_hides_it(visitor: Visitor) -> None:
    page = open_report(visitor)
    page.locator(".report-text a.mark").first.focus()
    card = page.locator("#card")
    assert card.is_visible()
    first = card.inner_text()
    page.keyboard.press("Tab")
    assert card.inner_text() != first
    page.keyboard.press("Escape")
    assert card.is_hidden()


def test_hovering_an_event_shows_its_type_and_moves_nothing(visitor: Visitor) -> None:
    page = open_report(visitor)
    event = page.locator(".report-text a.k-event").first
    before = event.bounding_box()
    event.hover()
    assert page.locator("#card .k-event").first.is_visible()
    assert event.bounding_box() == before


def test_a_kind_of_mark_can_be_put_out(visitor: Visitor) -> None:
    page = open_report(visitor)
    event = page.locator(".report-text a.k-event").first
    ground = "element => getComputedStyle(element).backgroundColor"
    lit = event.evaluate(ground)
    page.locator("#show-event").uncheck()
    assert event.evaluate(ground) != lit


def test_a_passage_asked_for_is_marked_and_in_view(visitor: Visitor) -> None:
    page = open_report(visitor)
    length = page.locator("#text").evaluate("element => element.textContent.length")
    visitor.open(f"{page.url.removeprefix(visitor.room.address)}?at={length - 40}-{length}#passage")
    assert page.locator("#passage").is_visible()
    assert page.locator("#passage").evaluate("e => e.getBoundingClientRect().top < innerHeight")
