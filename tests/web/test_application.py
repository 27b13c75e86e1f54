"""How the room answers: pages, what is not there, a busy store, an error, a visit kept."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.store.file import open_for_reading
from dragoman.store.rows import Connection
from dragoman.store.visit import load_visit
from dragoman.web import application
from dragoman.web.page import Ask
from dragoman.web.table import PAGES
from tests.present.sample import EVENTS, REPORT
from tests.web.rooms import HOME, LONG, NASTY, OVERRIDE, SCRIPT, enter, form_of, make_client
from tests.web.rooms import redirect as lead

SAME = {"origin": HOME}
HOLD = """
import sys
from pathlib import Path
from dragoman.store.file import open_for_writing
with open_for_writing(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def samples(store: Path) -> list[str]:
    with open_for_reading(store) as con:
        return [path for page in PAGES if page.name != "news" for path in page.find_samples(con)]


def test_every_page_answers_and_holds_nothing_inline(store: Path, client: TestClient) -> None:
    for path in samples(store):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert not re.search(r"<style|<[^>]*\s(style|on\w+)=|<script(?! type=)", answer.text), path
        assert not re.search(r"(src|href)=\"(\w+:|//)", answer.text), path


@pytest.mark.parametrize(
    "path", ["/event/ev_none", "/report/rp_none", "/nowhere", "/event/", "/x/y"]
)
def test_what_is_not_there_is_a_clear_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Not found" in answer.text
    assert "Traceback" not in answer.text


def test_an_event_id_once_shown_leads_to_the_event_of_today(
    store: Path, client: TestClient
) -> None:
    lead(store, "ev_old", EVENTS[0].id)
    answer = client.get("/event/ev_old")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/event/{EVENTS[0].id}")


def test_a_store_that_is_being_written_asks_to_wait(store: Path, client: TestClient) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    read, write = client.get("/"), client.post("/visit", data=form_of(), headers=SAME)
    holder.communicate()
    assert read.status_code == write.status_code == 503
    assert "The store is being written" in read.text
    assert "Nothing was written" in write.text
    assert client.get("/").status_code == 200


def test_nothing_is_held_open_between_two_pages(store: Path, client: TestClient) -> None:
    client.get("/")
    done = subprocess.run([sys.executable, "-c", HOLD, str(store)], stdin=subprocess.DEVNULL)
    assert done.returncode == 0


def test_an_error_shows_no_trace_and_keeps_the_headers(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(con: Connection, ask: Ask) -> None:
        raise RuntimeError("secret inside")

    broken = replace(PAGES[0], load=fail)
    monkeypatch.setattr(application, "PAGES", (broken,))
    answer = enter(make_client(store)).get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_visit_is_kept_and_what_was_seen_is_no_more_new(store: Path, client: TestClient) -> None:
    page = client.get("/").text
    assert "First visit: all is new" in page
    seen = re.search(r'name="seen" value="(\w+)"', page)
    assert seen
    answer = client.post("/visit", data=form_of(seen=seen[1]), headers=SAME)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "No report was read since the last visit." in client.get("/").text
    with open_for_reading(store) as con:
        visit = load_visit(con)
    assert visit is not None
    assert REPORT.id in visit.reports


def test_what_came_in_since_the_page_is_not_marked_as_seen(client: TestClient) -> None:
    answer = client.post("/visit", data=form_of(seen="vs_of_an_older_page"), headers=SAME)
    assert answer.status_code == 400
    assert "new reports have come in" in answer.text


def test_what_a_report_holds_is_escaped_wherever_it_is_shown(client: TestClient) -> None:
    for path in ("/", "/reports", f"/report/{NASTY.id}"):
        text = client.get(path).text
        assert SCRIPT not in text
        assert "<img src=x" not in text
        assert 'href="javascript:' not in text
    page = client.get(f"/report/{NASTY.id}").text
    assert "&lt;script&gt;alert(" in page
    assert LONG in page


def test_a_bidi_override_in_a_name_is_taken_out_and_in_a_text_kept_apart(
    client: TestClient,
) -> None:
    assert OVERRIDE not in client.get("/reports").text
    page = client.get(f"/report/{NASTY.id}").text
    assert re.search(rf"<bdi>[^<]*{OVERRIDE}[^<]*</bdi>", page)


def test_days_stand_in_the_readers_order_with_the_iso_form_on_hover(client: TestClient) -> None:
    path = f"/report/{REPORT.id}"
    there = client.get(path, headers={"accept-language": "en-US,en;q=0.8"}).text
    here = client.get(path, headers={"accept-language": "en-GB"}).text
    assert '<time datetime="2023-07-15" title="2023-07-15">Jul 15, 2023</time>' in there
    assert '<time datetime="2023-07-15" title="2023-07-15">15 Jul 2023</time>' in here


def test_the_list_of_reports_says_what_was_not_read_and_where_nothing_was_found(
    client: TestClient,
) -> None:
    page = client.get("/reports").text
    assert "scan.pdf" in page
    assert "it is &lt;not&gt; text" in page
    assert "nothing found" in page


def test_the_list_is_narrowed_to_an_outlet_by_its_address(client: TestClient) -> None:
    page = client.get("/reports", params={"outlet": "AFP"}).text
    assert "early.txt" in page
    assert "quiet.txt" not in page


def test_the_script_for_charts_is_served_from_the_wheel(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "draw_script", lambda: "window.vegaEmbed=1")
    answer = client.get("/static/vega.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "vegaEmbed" in answer.text
