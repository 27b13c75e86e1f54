"""The brief in a real browser: taken along, and opened from its file with the network off."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Visitor

PERIOD = "/brief?since=2023-09-01&until=2023-10-31&title=Talks"


def take(page: Page, label: str, folder: Path) -> Path:
    with page.expect_download() as waited:
        page.get_by_role("link", name=label).click()
    file = folder / waited.value.suggested_filename
    waited.value.save_as(file)
    return file


def test_the_page_in_one_file_opens_from_it_with_the_network_off(
    visitor: Visitor, tmp_path: Path
) -> None:
    file = take(visitor.open(PERIOD), "Web page, one file", tmp_path)
    assert file.name == "Talks-2023-09-01-2023-10-31.html"
    context = visitor.page.context
    context.set_offline(True)
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.locator("h1").inner_text() == "Talks"
    assert page.locator("img").count() > 0
    is_drawn = "[...document.images].every((one) => one.complete && one.naturalWidth > 100)"
    assert page.evaluate(is_drawn)
    page.locator("sup a").first.click()
    assert page.locator("li:target").count() == 1
    assert faults == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
    context.set_offline(False)


def test_a_word_document_is_taken_along(visitor: Visitor, tmp_path: Path) -> None:
    file = take(visitor.open(PERIOD), "Word document", tmp_path)
    assert file.read_bytes().startswith(b"PK")
    assert visitor.faults == []


def test_a_title_is_set_and_the_period_stays(visitor: Visitor) -> None:
    page = visitor.open(PERIOD)
    page.get_by_label("Title").fill("Granada")
    page.get_by_role("button", name="Set").click()
    page.wait_for_url("**title=Granada*")
    assert "since=2023-09-01" in page.url
    assert page.locator(".brief-name").inner_text() == "Granada"
    assert visitor.faults == []


def test_charts_stand_in_the_page(visitor: Visitor) -> None:
    page = visitor.open(PERIOD)
    chart = page.locator(".brief-chart img").first
    chart.scroll_into_view_if_needed()
    chart.evaluate("(one) => one.decode()")
    assert chart.evaluate("(one) => one.naturalWidth") > 100
    assert visitor.faults == []
