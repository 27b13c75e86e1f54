"""`dragoman show`, on a record made by hand."""

import json
from dataclasses import fields, replace

import pytest
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli import app
from dragoman.model.handling import LeftOut
from dragoman.model.record import Record
from dragoman.model.report import Rejected
from dragoman.present.views import VIEWS
from dragoman.run import handling
from dragoman.run.handling import Shown
from tests.present.sample import REPORT, make_readings, make_record

RUNNER = CliRunner()
NOTHING = LeftOut(limit="GREEN")
BAD = Rejected(file="bad.txt", reason="empty")


def show_instead(
    monkeypatch: pytest.MonkeyPatch, record: Record, left_out: LeftOut = NOTHING
) -> None:
    shown = Shown(record=record, withheld=frozenset(), left_out=left_out)
    monkeypatch.setattr(handling, "show_store", lambda store, limit: shown)


@pytest.fixture(autouse=True)
def record(monkeypatch: pytest.MonkeyPatch) -> None:
    show_instead(monkeypatch, make_record())
    monkeypatch.setattr(api, "load_readings", lambda store: make_readings())
    monkeypatch.setattr(api, "load_rejected", lambda store: (BAD, BAD))
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


def test_as_of_moves_what_has_lapsed() -> None:
    rows = json.loads(show("agenda", "talks.duckdb", "--json", "--as-of", "2023-10-06"))
    assert [row["state"] for row in rows] == ["lapsed", "lapsed", "no day"]


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
    show_instead(monkeypatch, replace(whole, events=events))
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


def test_a_view_without_rows_says_in_how_many_reports_of_which_days_there_are_none() -> None:
    text = " ".join(show("claims", "talks.duckdb", "--type", "warns", "--actor", "afp").split())
    assert text == (
        "No claims of type warns, of actor afp in 3 reports read, 10–15 Jul 2023, 1 undated;"
        " 2 not read."
    )


@pytest.mark.parametrize("view", [name for name in VIEWS if name not in ("summary", "coverage")])
def test_coverage_stands_beside_every_zero(monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    empty = {field.name: () for field in fields(Record)} | {"reports": make_record().reports}
    show_instead(monkeypatch, Record(**empty))  # type: ignore[arg-type]
    text = " ".join(show(view, "talks.duckdb").split())
    assert "in 3 reports read, 10–15 Jul 2023, 1 undated; 2 not read." in text


def test_json_without_rows_is_an_empty_list_and_the_coverage_goes_to_stderr() -> None:
    result = RUNNER.invoke(app, ["show", "claims", "talks.duckdb", "--type", "warns", "--json"])
    assert json.loads(result.stdout) == []
    assert result.stderr.startswith("No claims of type warns in 3 reports read")


def test_what_a_narrowed_row_points_to_is_still_named() -> None:
    (row,) = json.loads(show("corrections", "talks.duckdb", "--json", "--type", "place"))
    assert row["about"].startswith("CONSULT “meeting”")


def test_signs_that_steer_a_terminal_are_escaped_in_json(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_record()
    (row,) = whole.positions
    nasty = replace(row, actor="\x9b31m\u202e\x1b")
    show_instead(monkeypatch, replace(whole, positions=(nasty,)))
    text = show("positions", "talks.duckdb", "--json")
    assert json.loads(text)[0]["actor"] == "\x9b31m\u202e\x1b"
    assert not {"\x9b", "\u202e", "\x1b"} & set(text)


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
