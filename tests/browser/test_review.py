"""A review by keyboard: answered, undone, merged, split, corrected, added, kept when read again."""

import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dragoman import api
from dragoman.model.judgement import Judgement
from dragoman.store.file import open_for_reading
from dragoman.store.judgements import load_judgements
from dragoman.web import server
from dragoman.web.settings import Settings
from tests.browser.conftest import EXAMPLES, TOKEN, Room
from tests.browser.test_pages import AXE, GRAVE

TOLD = "SELECT c.id, e.id FROM event e JOIN claim c ON c.about = e.id ORDER BY c.id LIMIT 1"
SPLIT = "SELECT id FROM event WHERE len(mentions) > 1 ORDER BY len(mentions) DESC, id LIMIT 1"


@pytest.fixture
def store(room: Room, tmp_path: Path) -> Path:
    return Path(shutil.copy(room.store, tmp_path / "talks.duckdb"))


@pytest.fixture
def page(browser: Browser, store: Path) -> Iterator[Page]:
    """A page of a room of one's own, let in, at the queue, known as Mara."""
    listening = server.bind("127.0.0.1", 0)
    address = server.address_of(listening, "127.0.0.1", TOKEN).partition("/?")[0]
    serving = threading.Thread(
        target=server.serve,
        args=(store, listening),
        kwargs={"settings": Settings(token=TOKEN)},
        daemon=True,
    )
    serving.start()
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"/?token={TOKEN}")
    page.goto("/review")
    page.get_by_label("Your name").fill("Mara")
    page.keyboard.press("Enter")
    page.locator("#item").wait_for()
    page.wait_for_load_state()  # before it no key is listened for
    yield page
    assert faults == []
    context.close()


def judgements(store: Path) -> list[Judgement]:
    with open_for_reading(store) as con:
        return list(load_judgements(con))


def asked(page: Page) -> str:
    return page.locator("#live").get_attribute("data-item") or ""


def press(page: Page, key: str) -> str:
    """Press a key that leads to another item; its id."""
    before = asked(page)
    page.keyboard.press(key)
    expect(page.locator("#live")).not_to_have_attribute("data-item", before)
    return asked(page)


def put_in(page: Page) -> None:
    """Put the answers into the record, and wait until the page has them."""
    page.get_by_role("button", name=re.compile("^Put (it|them) in$")).click()
    expect(page.locator("#putting-in")).to_contain_text("go on meanwhile")
    expect(page.locator("#putting-in")).to_have_count(0, timeout=90_000)
    expect(page.get_by_text("not yet in the record")).to_have_count(0)


def ask_event(page: Page, store: Path, sql: str) -> str:
    with open_for_reading(store) as con:
        (row,) = con.execute(sql).fetchall()
    page.goto(f"/review?item={row[0]}")
    return str(row[0])


def test_a_key_answers_and_the_next_item_comes_with_focus_on_it(page: Page, store: Path) -> None:
    first = asked(page)
    second = press(page, "a")
    third = press(page, "r")
    assert len({first, second, third}) == 3
    assert [one.by for one in judgements(store)] == ["Mara", "Mara"]
    expect(page.locator("#item")).to_be_focused()
    expect(page.locator("#said")).to_contain_text("Your last answer: ")


def test_undo_asks_the_same_again_and_takes_the_answer_back(page: Page, store: Path) -> None:
    first = asked(page)
    press(page, "a")
    assert press(page, "u") == first
    assert [one.action for one in judgements(store)][-1] == "withdraw"
    expect(page.locator("#said")).to_contain_text("You have answered nothing yet.")


def test_what_is_left_for_later_is_found_again_by_previous(page: Page, store: Path) -> None:
    first = asked(page)
    second = press(page, "n")
    press(page, "n")
    assert press(page, "p") == second
    assert press(page, "p") == first
    assert judgements(store) == []


def test_keys_answer_nothing_while_one_writes_nor_when_they_are_off(
    page: Page, store: Path
) -> None:
    here = asked(page)
    page.locator("#find").press_sequentially("arn")
    assert page.locator("#find").input_value() == "arn"
    page.locator("#item").focus()
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    assert asked(page) == here
    assert judgements(store) == []


def test_a_question_mark_shows_the_keys_and_escape_closes_them(page: Page) -> None:
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("undo your last answer")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_two_events_are_merged_from_the_keyboard(page: Page, store: Path) -> None:
    here = ask_event(page, store, "SELECT id FROM event ORDER BY confidence DESC, id LIMIT 1")
    page.keyboard.press("m")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("explosion")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=explosion**")
    button = page.locator("#merge .near button").first
    other = button.get_attribute("value")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#live")).not_to_have_attribute("data-item", here)
    (merge,) = judgements(store)
    assert (merge.action, merge.other is not None) == ("merge", True)
    before = len(api.load(store).events)
    put_in(page)
    assert len(api.load(store).events) == before - 1
    assert api.resolve_id(store, here) == api.resolve_id(store, str(other))


def test_an_account_is_split_off_from_the_keyboard(page: Page, store: Path) -> None:
    here = ask_event(page, store, SPLIT)
    page.keyboard.press("s")
    expect(page.locator("#split input[type=checkbox]").first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).not_to_have_attribute("data-item", here)
    (split,) = judgements(store)
    assert split.action == "split"
    assert split.other != split.anchor


def test_a_corrected_field_holds_when_reports_are_read_again(page: Page, store: Path) -> None:
    here = ask_event(page, store, "SELECT id FROM event ORDER BY confidence DESC, id LIMIT 1")
    page.keyboard.press("c")
    page.locator("#field-when").fill("2023-09-25")
    page.locator("#field-place").fill("Granada, ESP")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).not_to_have_attribute("data-item", here)
    assert [(one.action, one.field) for one in judgements(store)] == [
        ("correct", "when"),
        ("correct", "place"),
    ]
    again = next(EXAMPLES.glob("2023-05-*.txt"))
    api.read([again], store)
    now = api.resolve_id(store, here)
    page.goto(f"/event/{now}")
    expect(page.locator(".lead")).to_contain_text("Granada")
    expect(page.locator("#decided + ul")).to_contain_text("by Mara")


def test_a_claim_is_corrected_from_the_page_of_its_event_and_leads_back(
    page: Page, store: Path
) -> None:
    with open_for_reading(store) as con:
        (row,) = con.execute(TOLD).fetchall()
    claim, event = row
    page.goto(f"/event/{event}")
    page.locator(f"a.check[href*='{claim}']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/review?item=cl_**")
    page.wait_for_load_state()
    page.keyboard.press("c")
    expect(page.locator("#field-speaker")).to_be_focused()
    page.locator("#field-speaker").fill("Nikol Pashinyan")
    page.locator("#field-stance").select_option("doubts")
    page.keyboard.press("Tab")
    page.locator("#note").press("Enter")
    page.wait_for_url("**/event/**")
    expect(page.locator(".will-be").first).to_contain_text("will be in the record")
    assert [(one.field, one.anchor.kind) for one in judgements(store)] == [
        ("speaker", "claim"), ("stance", "claim")
    ]  # fmt: skip
    put_in(page)
    again = next(EXAMPLES.glob("2023-05-*.txt"))
    api.read([again], store)
    found = next(one for one in api.load(store).claims if one.id == claim)
    assert (found.stance, found.review) == ("doubts", "corrected")
    assert found.speaker is not None
    assert found.speaker.name == "Nikol Pashinyan"


def test_a_figure_is_corrected_rejected_and_asked_again_by_keys(page: Page, store: Path) -> None:
    sql = "SELECT id FROM figure WHERE measure = 'killed' AND low > 9 ORDER BY id LIMIT 1"
    here = ask_event(page, store, sql)
    page.keyboard.press("c")
    page.locator("#field-low").fill("1,250")
    page.locator("#field-by").fill("Armenia")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).not_to_have_attribute("data-item", here)
    assert [(one.field, one.value and one.value[:4]) for one in judgements(store)] == [
        ("low", "1250"), ("by", '{"ac')
    ]  # fmt: skip
    assert press(page, "p") == here
    press(page, "r")
    assert press(page, "u") == here
    assert [one.action for one in judgements(store)][-2:] == ["reject", "withdraw"]
    page.goto("/figures?list=all")
    expect(page.locator(f"[id='{here}'] .will-be")).to_have_count(2)


def test_what_is_taken_from_a_note_is_in_the_record_with_its_mark(page: Page, store: Path) -> None:
    page.goto("/notes")
    page.locator("#text").fill("K. says that they will meet again in Sofia.")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("link", name="Add from this note").click()
    page.locator("#add-words").fill("meet again in Sofia")
    page.locator("#add-type").select_option("CONSULT")
    page.locator("#add-status").select_option("planned")
    page.locator("#add-who").fill("Armenia, Azerbaijan")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".will-be")).to_have_text("will be in the record")
    page.goto("/review")
    put_in(page)
    page.goto("/notes")
    page.get_by_role("link", name="in the record").click()
    expect(page.locator("h1")).to_contain_text("CONSULT")
    expect(page.locator(".lead")).to_contain_text("AMBER")
    expect(page.locator(".support")).to_contain_text("a private note alone")


def test_selected_words_of_a_report_become_an_event(page: Page, store: Path) -> None:
    with open_for_reading(store) as con:
        sql = "SELECT id, text FROM reports WHERE position('Khankendi' IN text) > 0 LIMIT 1"
        (row,) = con.execute(sql).fetchall()
    report, text = row
    page.goto(f"/report/{report}")
    page.get_by_text("Khankendi", exact=False).first.wait_for()
    page.evaluate(
        """() => {
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let node = walker.nextNode();
            while (!node.data.includes("Khankendi")) node = walker.nextNode();
            const range = document.createRange();
            const at = node.data.indexOf("Khankendi");
            range.setStart(node, at);
            range.setEnd(node, at + 9);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    expect(page.locator("#add-words")).to_have_value("Khankendi")
    page.locator("#add-type").select_option("CONSULT")
    page.locator("#add-who").fill("Armenia, Azerbaijan")
    page.locator("#add-when").fill("2023-09-26")
    page.locator("#add-where").fill("Khankendi, AZE")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#decided")).to_contain_text("Khankendi")
    (added,) = judgements(store)
    assert added.anchor.quote == "Khankendi"
    assert text[added.anchor.start : added.anchor.end] == "Khankendi"


def test_a_refusal_is_said_on_the_page_and_nothing_that_was_written_is_lost(
    page: Page, store: Path
) -> None:
    ask_event(page, store, "SELECT id FROM event ORDER BY confidence DESC, id LIMIT 1")
    page.keyboard.press("c")
    page.locator("#field-when").fill("some day in May")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("some day in May")
    assert page.locator("#field-when").input_value() == "some day in May"
    assert judgements(store) == []


@pytest.mark.skipif(not AXE, reason="axe-core is not there; scripts/fetch-axe fetches it")
def test_an_item_with_all_its_forms_open_has_no_grave_fault(page: Page, store: Path) -> None:
    ask_event(page, store, SPLIT)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.evaluate(AXE[-1].read_text(encoding="utf-8"))
    for key in ("", "?"):
        if key:
            page.keyboard.press(key)
        faults = page.evaluate("axe.run().then((found) => found.violations)")
        grave = [
            (fault["id"], node["html"][:160])
            for fault in faults
            if fault["impact"] in GRAVE
            for node in fault["nodes"]
        ]
        assert grave == []
