"""The brief in the room: looked at, taken along, and never with more than the room shows."""

import io
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.run.narrowed import Showing
from dragoman.web.application import safe_name
from tests.web.rooms import HOME, enter, form_of, make_client

docx = pytest.importorskip("docx")

PERIOD = {"since": "2023-05-01", "until": "2023-07-31"}


def test_the_page_shows_the_brief_with_a_link_for_each_file(client: TestClient) -> None:
    page = client.get("/brief", params={**PERIOD, "title": "Talks in May"}).text
    assert "Talks in May" in page
    assert "What is uncertain" in page
    for kind in ("docx", "html", "md"):
        assert re.search(rf'href="/brief/brief\.{kind}\?since=2023-05-01&amp;[^"]*title=', page)


def test_every_number_leads_to_a_sentence_and_from_there_to_the_report(client: TestClient) -> None:
    page = client.get("/brief").text
    assert set(re.findall(r'href="#(r\d+)"', page)) == set(re.findall(r'<li id="(r\d+)"', page))
    assert re.search(r'href="/report/rp_\w+\?at=\d+-\d+#passage"', page)


@pytest.mark.parametrize(
    ("kind", "media"),
    [("docx", "application/vnd.openxml"), ("html", "text/html"), ("md", "text/markdown")],
)
def test_a_file_comes_as_one_to_save_under_a_safe_name(
    client: TestClient, kind: str, media: str
) -> None:
    title = 'May "talks"\r\nSet-Cookie: x=1; ../../etc'
    answer = client.get(f"/brief/brief.{kind}", params={**PERIOD, "title": title})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media)
    given = answer.headers["content-disposition"]
    assert re.fullmatch(rf'attachment; filename="May-[A-Za-z0-9._-]+\.{kind}"', given)
    assert "set-cookie" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"
    if kind == "docx":
        assert docx.Document(io.BytesIO(answer.content)).paragraphs


def test_a_chart_comes_as_a_picture(client: TestClient) -> None:
    answer = client.get("/brief/chart-0.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.text.startswith("<svg")


@pytest.mark.parametrize("name", ["brief.pdf", "chart-99.svg", "chart--1.svg", "x.docx", "brief"])
def test_a_file_that_is_none_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/brief/{name}").status_code == 404


def test_nothing_is_taken_along_by_a_write_or_without_the_token(
    client: TestClient, store: Path
) -> None:
    sent = client.post("/brief/brief.md", data=form_of(), headers={"origin": HOME})
    assert sent.status_code == 405
    assert make_client(store).get("/brief/brief.md").status_code == 403


def test_a_title_that_is_too_long_is_refused(client: TestClient) -> None:
    assert client.get("/brief", params={"title": "x" * 300}).status_code == 400


def test_a_room_that_shows_a_part_gives_no_more_in_its_files(marked: Path) -> None:
    part = Showing(limit="GREEN")
    narrow = enter(make_client(marked, is_read_only=True, showing=part))
    for path in ("/brief", "/brief/brief.md", "/brief/brief.html"):
        assert "Zebulon" in enter(make_client(marked)).get(path).text
        answer = narrow.get(path)
        assert answer.status_code == 200
        assert "Zebulon" not in answer.text


def test_names_are_made_safe_for_every_system() -> None:
    assert safe_name("..\\..\\a/b:c.docx") == "a-b-c.docx"
    assert safe_name("") == "file"
