"""The page of news: to its owner all, to others what is shown, and of any number of reports."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.run.guard import Guard
from dragoman.run.narrowed import Showing
from dragoman.web.pages import news
from tests.web.rooms import enter, make_client


def owner(store: Path) -> TestClient:
    return enter(make_client(store))


def guest(store: Path, showing: Showing) -> TestClient:
    return enter(make_client(store, is_read_only=True, showing=showing))


@pytest.fixture(params=[news.MOST_REPORTS, 0], ids=["compared", "kept"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of few reports both records are made; of more the one that stands is asked."""
    monkeypatch.setattr(news, "MOST_REPORTS", request.param)


@pytest.mark.usefixtures("either_way")
def test_the_owner_is_told_what_is_marked_more_strictly(marked: Path) -> None:
    page = owner(marked).get("/news")
    assert page.status_code == 200
    assert "2 reports read since" in page.text
    assert "Quarterstaff" in page.text


@pytest.mark.usefixtures("either_way")
def test_a_room_for_others_leaves_it_out(marked: Path) -> None:
    page = guest(marked, Showing(limit="GREEN")).get("/news")
    assert page.status_code == 200
    assert "1 report read since" in page.text
    assert "Quarterstaff" not in page.text


def test_of_many_reports_the_page_says_how_it_was_told(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = owner(store).get("/news").text
    monkeypatch.setattr(news, "MOST_REPORTS", 1)
    many = owner(store).get("/news").text
    assert "Told from the record as it stands" in many
    assert "Told from the record as it stands" not in few
    assert "New events (" in many


def test_where_names_are_withheld_news_are_told_without_them(marked: Path) -> None:
    guarded = Showing(limit="RED", guard=Guard(names=("Zebulon", "Quarterstaff")))
    page = guest(marked, guarded).get("/news")
    assert page.status_code == 200
    assert "2 reports read since" in page.text
    assert "Quarterstaff" not in page.text


def test_what_is_no_day_and_no_report_is_refused_in_a_line(store: Path) -> None:
    page = owner(store).get("/news?since=nothing.txt")
    assert page.status_code == 400
    assert "takes a day" in page.text
