"""A room that shows a part of a store: what is left out is on no page, and each page says so."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.run.guard import Guard
from dragoman.run.narrowed import Showing, find_shown
from dragoman.store.file import open_for_reading
from dragoman.web.settings import Settings
from dragoman.web.table import PAGES
from tests.web.rooms import HOME, TOKEN, enter, form_of, make_client

GREEN = Showing(limit="GREEN")
SECRETS = ("Zebulon", "Quarterstaff", "zebulon.txt")


def room(store: Path, showing: Showing = GREEN) -> TestClient:
    return enter(make_client(store, is_read_only=True, showing=showing))


def samples(path: Path) -> list[str]:
    with open_for_reading(path) as con:
        return [one for page in PAGES for one in page.find_samples(con)]


def test_no_page_has_a_word_of_what_is_left_out_and_each_says_the_limit(marked: Path) -> None:
    client = room(marked)
    whole, part = samples(marked), samples(find_shown(marked, GREEN))
    assert len(whole) >= len(part) > 10
    for path in dict.fromkeys((*part, "/search?q=Zebulon", "/timeline?actor=Zebulon")):
        answer = client.get(path)
        assert answer.status_code == 200, path
        text = answer.text.replace("/search?q=Zebulon", "")
        text = text.replace('value="Zebulon"', "").replace("“Zebulon”", "")
        assert "shows up to TLP:GREEN" in text, path
        assert "zebulon.txt" not in text, path
        assert "Quarterstaff" not in text, path


def test_what_is_left_out_is_not_there_under_its_own_address(marked: Path) -> None:
    hidden = {path for path in samples(marked) if path.startswith(("/event/", "/report/"))}
    hidden -= set(samples(find_shown(marked, GREEN)))
    assert hidden
    client = room(marked)
    answers = {path: client.get(path) for path in hidden}
    assert 404 in {answer.status_code for answer in answers.values()}
    assert not any(word in one.text for one in answers.values() for word in SECRETS)


def test_asked_for_by_name_it_is_shown(marked: Path) -> None:
    page = room(marked, Showing(limit="RED")).get("/reports").text
    assert "zebulon.txt" in page
    assert "shows up to TLP:RED" in page


def test_a_room_that_shows_all_to_its_owner_says_no_limit(marked: Path) -> None:
    page = enter(make_client(marked)).get("/reports").text
    assert "zebulon.txt" in page
    assert "shows up to" not in page


def test_nothing_is_written_where_a_part_is_shown(marked: Path) -> None:
    sent = room(marked).post("/visit", data=form_of(seen="x"), headers={"origin": HOME})
    assert sent.status_code == 403
    with pytest.raises(ValueError, match="for reading only"):
        Settings(token=TOKEN, showing=GREEN)


def test_withheld_names_are_on_no_page(marked: Path) -> None:
    guarded = Showing(limit="RED", guard=Guard(names=("Zebulon", "Quarterstaff")))
    client = room(marked, guarded)
    assert "names withheld" in client.get("/").text
    for path in ("/", "/news", "/timeline", "/reports", "/brief"):
        assert "Quarterstaff" not in client.get(path).text


def test_a_busy_store_is_shown_as_it_last_was(marked: Path) -> None:
    from dragoman.store.file import open_for_writing

    client = room(marked)
    assert client.get("/reports").status_code == 200
    with open_for_writing(marked):
        answer = client.get("/reports")
    assert answer.status_code == 200
    assert "zebulon.txt" not in answer.text


def test_a_served_list_holds_no_json_of_what_is_left_out(marked: Path) -> None:
    for path in ("/map", "/figures", "/timeline"):
        answer = room(marked).get(path)
        assert "Quarterstaff" not in json.dumps(answer.text)
