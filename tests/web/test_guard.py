"""Who is let in, and what every answer carries."""

from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from dragoman.web.guard import is_known_host, is_same_origin
from dragoman.web.settings import Settings
from tests.web.rooms import HOME, TOKEN, enter, form_of, make_client

SAME = {"origin": HOME}


def test_without_the_token_one_line_says_which_address_to_open(store: Path) -> None:
    answer = make_client(store).get("/")
    assert answer.status_code == 403
    assert "Open the address that dragoman serve printed" in answer.text
    assert "talks.duckdb" not in answer.text


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(store: Path) -> None:
    answer = make_client(store).get("/reports", params={"token": TOKEN, "outlet": "AFP"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/reports?outlet=AFP"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_the_token_never_leads_to_another_host(store: Path) -> None:
    answer = make_client(store).get(f"{HOME}//evil.example/?token={TOKEN}")
    assert not answer.headers.get("location", "").startswith("//")


@pytest.mark.parametrize("token", ["", "wrong", TOKEN + "x", "ż"])
def test_a_wrong_token_lets_nobody_in(store: Path, token: str) -> None:
    answer = make_client(store).get("/", params={"token": token})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_cookie_of_another_room_lets_nobody_in(store: Path) -> None:
    client = make_client(store)
    client.cookies.set(Settings(token=TOKEN).cookie, "another")
    assert client.get("/").status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil"])
def test_another_host_name_is_refused_even_with_the_cookie(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_the_names_of_this_machine_are_answered(host: str) -> None:
    assert is_known_host(host, Settings(token="t"))


def test_listening_everywhere_answers_to_addresses_and_to_no_other_name() -> None:
    settings = Settings(token="t", any_address=True)
    assert is_known_host("192.168.1.7:8000", settings)
    assert not is_known_host("evil.example", settings)


@pytest.mark.parametrize("path", ["/", "/reports", "/nowhere", "/static/room.css"])
def test_every_answer_allows_nothing_inline_and_nothing_from_elsewhere(
    client: TestClient, path: str
) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_write_without_the_forms_token_is_refused(client: TestClient) -> None:
    answer = client.post("/visit", data={"seen": "x"}, headers=SAME)
    assert answer.status_code == 403
    assert "Nothing was written" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {},
    ],
)
def test_a_write_from_elsewhere_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/visit", data=form_of(seen="x"), headers=headers).status_code == 403


def test_a_browser_that_sends_no_origin_may_say_that_it_is_the_same() -> None:
    assert is_same_origin(Headers({"host": "localhost", "sec-fetch-site": "same-origin"}))


def test_a_reading_room_for_reading_only_writes_nothing(store: Path) -> None:
    client = enter(make_client(store, is_read_only=True))
    answer = client.post("/visit", data=form_of(), headers=SAME)
    assert answer.status_code == 403
    assert "read-only" in answer.text
    assert "Mark all as seen" not in client.get("/").text


def test_what_is_longer_than_the_limit_is_refused(store: Path) -> None:
    client = enter(make_client(store, upload_limit=100))
    answer = client.post("/visit", data=form_of(seen="x" * 200), headers=SAME)
    assert answer.status_code == 413


def test_what_does_not_say_its_length_is_refused(client: TestClient) -> None:
    answer = client.post("/visit", content=iter([b"form_token=x"]), headers=SAME)
    assert answer.status_code == 411


def test_the_form_token_does_not_let_anybody_in(store: Path) -> None:
    given = {"token": Settings(token=TOKEN).form_token}
    assert make_client(store).get("/", params=given).status_code == 403


@pytest.mark.parametrize(
    "path",
    ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static/..%2f..%2f__init__.py"],
)
def test_no_path_leaves_the_folder_of_static_files(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
