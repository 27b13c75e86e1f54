"""`dragoman show`, on a record made by hand."""

import json
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli import app
from dragoman.present.views import VIEWS
from tests.present.sample import REPORT, make_readings, make_record

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "load", lambda store: make_record())
    monkeypatch.setattr(api, "load_readings", lambda store: make_readings())
    monkeypatch.delenv("COLUMNS", raising=False)


def show(*args: str) -> str:
    result = RUNNER.invoke(app, ["show", *args])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("view", [*VIEWS, "report"])
def test_a_table_fits_eighty_columns_and_steers_no_terminal(view: str) -> None:
    text = show(view, "talks.duckdb")
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


@pytest.mark.parametrize("view", [*VIEWS, "report"])
def test_json_is_a_list_of_rows(view: str) -> None:
    rows = json.loads(show(view, "talks.duckdb", "--json"))
    assert rows
    assert all(isinstance(row, dict) for row in rows)


def test_a_meeting_is_shown_with_its_date_people_and_place() -> None:
    text = show("meetings", "talks.duckdb", "--limit", "1")
    assert "14 May 2023" in text
    assert "● occurred" in text
    assert "1 of 5 rows" in text


def test_a_track_is_named_once_for_all_its_meetings() -> None:
    assert show("tracks", "talks.duckdb").split("between")[0].count("European ") == 2


def test_as_of_moves_what_is_overdue() -> None:
    rows = json.loads(show("agenda", "talks.duckdb", "--json", "--as-of", "2023-10-06"))
    assert [row["state"] for row in rows] == ["overdue", "overdue", "no day"]


def test_type_and_actor_narrow_the_rows() -> None:
    only = ("--type", "ASSAULT", "--actor", "Pashinyan")
    rows = json.loads(show("timeline", "talks.duckdb", "--json", *only))
    assert [row["what"] for row in rows] == ["ASSAULT"]


def test_a_tier_narrows_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_record()
    events = tuple(
        replace(event, tier="check" if event.type == "ASSAULT" else "publish")
        for event in whole.events
    )
    monkeypatch.setattr(api, "load", lambda store: replace(whole, events=events))
    told = {
        tier: [
            row["what"]
            for row in json.loads(show("timeline", "talks.duckdb", "--json", "--tier", tier))
        ]
        for tier in ("publish", "check")
    }
    assert len(told["publish"]) == 4
    assert "ASSAULT" not in told["publish"]
    assert told["check"] == ["ASSAULT"]


def test_a_view_without_rows_says_so() -> None:
    assert "nothing in the record" in show("claims", "talks.duckdb", "--type", "warns")


def test_a_report_is_shown_with_its_mentions_marked() -> None:
    text = show("report", "talks.duckdb", "--report", REPORT.id)
    assert "a trilateral [meeting]e1 on ~May 14~" in text
    assert "Talks [bold]end[/bold] red" in text
    assert "meeting.noun" in text


def test_a_report_as_json_has_its_text_and_marks() -> None:
    page = json.loads(show("report", "talks.duckdb", "--report", REPORT.id, "--json"))
    assert page["text"] == REPORT.text
    assert {mark["kind"] for mark in page["marks"]} >= {"actor", "event", "claim", "figure"}


@pytest.mark.parametrize(
    "args",
    [
        ["meetings", "talks.duckdb", "--as-of", "yesterday"],
        ["meetings", "talks.duckdb", "--report", "rp_1"],
        ["report", "talks.duckdb", "--report", "rp_ffffff"],
    ],
)
def test_a_call_that_cannot_be_carried_out_is_one_line_and_exit_code_two(args: list[str]) -> None:
    result = RUNNER.invoke(app, ["show", *args])
    assert result.exit_code == 2
    assert result.stderr.startswith("dragoman: ")
    assert result.stderr.count("\n") == 1
