"""The other commands: what they pass on, print, and end with."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman import __version__, api
from dragoman.cli import app
from dragoman.errors import BusyStoreError
from dragoman.model.handling import LeftOut
from dragoman.model.judgement import Judgement, number_judgement
from dragoman.model.report import Rejected
from dragoman.model.seen import changed_fields
from dragoman.model.summary import Summary
from dragoman.run.guard import OPEN
from tests.present.sample import EVENTS, REPORT, make_readings, make_record

RUNNER = CliRunner()
BAD = Rejected(file="bad\x1b[31m.txt", reason="the file is empty; leave it out")


def run(*args: str) -> Result:
    return RUNNER.invoke(app, list(args))


def summary(*rejected: Rejected, undated: int = 0) -> Summary:
    return Summary(
        read=2,
        known=1,
        reread=0,
        rejected=rejected,
        undated=undated,
        reports=3,
        actors=4,
        events=5,
        claims=1,
        figures=2,
        situations=1,
        tracks=2,
        seconds=1.25,
    )


def answer(value: Any, calls: list[Any]) -> Callable[..., Any]:
    def called(*args: Any, **kwargs: Any) -> Any:
        calls.append((args, kwargs))
        return value

    return called


def test_read_passes_the_call_on_and_closes_with_what_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(api, "read", answer(summary(), calls))
    result = run("read", "a/*.txt", "b", "-o", "t.duckdb", "--published", "2023-7-5", "--jobs", "2")
    assert result.exit_code == 0
    assert calls[0][0] == (["a/*.txt", "b"], Path("t.duckdb"))
    assert calls[0][1]["published"] == "2023-07-05"
    assert calls[0][1]["jobs"] == 2
    assert "2 reports read, 1 already known, in 1.2 seconds" in result.stdout
    assert "5 events, 1 claim, 2 figures" in result.stdout


def test_read_says_what_was_rejected_and_why_and_ends_with_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(api, "read", answer(summary(BAD), []))
    result = run("read", "a", "-o", "t.duckdb")
    assert result.exit_code == 1
    assert result.stderr == "rejected  bad.txt: the file is empty; leave it out\n"
    assert "1 rejected" in result.stdout


def test_read_says_that_relative_dates_stay_unknown_without_a_date(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(api, "read", answer(summary(undated=2), []))
    assert "2 reports without a date" in run("read", "a", "-o", "t.duckdb").stdout


def test_a_wrong_date_is_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(api, "read", answer(summary(), calls))
    result = run("read", "a", "-o", "t.duckdb", "--published", "2023-02-30")
    assert (result.exit_code, calls) == (2, [])
    assert result.stderr.startswith("dragoman: --published")


def test_an_error_of_the_store_is_one_line_and_exit_code_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def busy(*args: Any, **kwargs: Any) -> None:
        raise BusyStoreError("t.duckdb is in use\nby another process")

    monkeypatch.setattr(api, "check", busy)
    result = run("check", "t.duckdb")
    assert result.exit_code == 2
    assert result.stderr == "dragoman: t.duckdb is in use by another process\n"


@pytest.mark.parametrize("args", [[], ["read"], ["show", "nothing", "x"], ["fly"]])
def test_a_call_that_is_none_ends_with_two(args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_check_ends_with_one_where_something_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "check", lambda store: ())
    assert run("check", "t.duckdb").exit_code == 0
    monkeypatch.setattr(api, "check", lambda store: ("ev_1: its span is wrong",))
    result = run("check", "t.duckdb")
    assert (result.exit_code, result.stdout) == (1, "ev_1: its span is wrong\n")


def test_export_remove_rebuild_and_version_say_what_they_did(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(api, "export", answer(LeftOut(), calls))
    monkeypatch.setattr(api, "remove", answer(REPORT, calls))
    monkeypatch.setattr(api, "rebuild", answer(summary(), calls))
    assert run("export", "t.duckdb", "--format", "csv", "-o", "out").stdout == "wrote out\n"
    assert calls[0][0] == (Path("t.duckdb"), "csv", Path("out"))
    assert REPORT.id in run("remove", "t.duckdb", REPORT.id).stdout
    assert "2 reports read" in run("rebuild", "t.duckdb").stdout
    assert run("version").stdout == f"dragoman {__version__}\n"


@pytest.mark.parametrize(
    ("args", "tier"),
    [([], None), (["--tier", "publish"], "publish"), (["--tier", "check"], "check")],
)
def test_export_passes_the_tier_on(
    monkeypatch: pytest.MonkeyPatch, args: list[str], tier: str | None
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(api, "export", answer(LeftOut(), calls))
    assert run("export", "t.duckdb", "-f", "jsonl", "-o", "out.jsonl", *args).exit_code == 0
    (given, options) = calls[0]
    assert given == (Path("t.duckdb"), "jsonl", Path("out.jsonl"))
    assert (options["tier"], options["mark"], options["guard"]) == (tier, "GREEN", OPEN)


def test_a_tier_that_is_none_ends_with_two() -> None:
    assert run("export", "t.duckdb", "-f", "jsonl", "-o", "x", "--tier", "best").exit_code == 2
    assert run("show", "meetings", "t.duckdb", "--tier", "best").exit_code == 2


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Judgement]:
    """Judgements that the store was given."""
    judgements: list[Judgement] = []

    def judge(store: Path, judgement: Judgement) -> Judgement:
        judgements.append(judgement)
        return number_judgement(judgement, len(judgements))

    monkeypatch.setattr(api, "load_readings", lambda store: make_readings())
    monkeypatch.setattr(api, "load", lambda store: make_record())
    monkeypatch.setattr(api, "judge", judge)
    return judgements


def test_a_judgement_points_to_the_evidence_of_its_event(kept: list[Judgement]) -> None:
    result = run("judge", "t.duckdb", "accept", EVENTS[0].id, "--by", "mk", "--note", "seen")
    assert result.exit_code == 0, result.output
    anchor = kept[0].anchor
    assert (kept[0].action, kept[0].by, kept[0].note) == ("accept", "mk", "seen")
    assert (anchor.report, anchor.quote, anchor.kind) == (REPORT.id, "meeting", "event")


def test_a_split_points_to_the_same_pair_as_the_merge_it_undoes(kept: list[Judgement]) -> None:
    ids = (EVENTS[0].id, EVENTS[1].id)
    for action in ("merge", "split"):
        assert run("judge", "t.duckdb", action, *ids, "--by", "mk").exit_code == 0
    assert (kept[0].anchor, kept[0].other) == (kept[1].anchor, kept[1].other)


def test_a_corrected_day_is_kept_as_a_when_beside_what_stood_before(
    kept: list[Judgement],
) -> None:
    change = ("--field", "when", "--value", "2023-05-13", "--by", "mk")
    assert run("judge", "t.duckdb", "correct", EVENTS[0].id, *change).exit_code == 0
    assert '"start": "2023-05-13"' in (kept[0].value or "")
    assert '"start": "2023-05-14"' in (kept[0].before or "")


def test_a_judgement_keeps_what_was_seen(kept: list[Judgement]) -> None:
    run("judge", "t.duckdb", "accept", EVENTS[0].id, "--by", "mk")
    assert changed_fields(kept[0].seen, EVENTS[0]) == ()
    assert changed_fields(kept[0].seen, EVENTS[1]) == ("status", "when", "place")


def test_names_and_roles_become_participants(kept: list[Judgement]) -> None:
    people = "Ilham Aliyev (AZE); host European Union*"
    change = ("--field", "participants", "--value", people, "--by", "mk")
    assert run("judge", "t.duckdb", "correct", EVENTS[0].id, *change).exit_code == 0
    said = [(one["role"], one["name"], one["stated"]) for one in json.loads(kept[0].value or "")]
    assert said == [("actor", "Ilham Aliyev", True), ("host", "European Union", False)]


def test_words_of_a_report_are_added_with_their_fields(kept: list[Judgement]) -> None:
    fields = "type=PROTEST | when=2023-07-14"
    result = run(
        "judge", "t.duckdb", "add", REPORT.id, "gathered on Friday", "--value", fields,
        "--by", "mk",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    anchor = kept[0].anchor
    assert REPORT.text[anchor.start : anchor.end] == anchor.quote == "gathered on Friday"
    assert json.loads(kept[0].value or "")["when"]["start"] == "2023-07-14"


@pytest.mark.parametrize(
    "args",
    [
        ["add", REPORT.id],
        ["add", REPORT.id, "no such words"],
        ["accept", EVENTS[0].id, "--kind", "claim"],
        ["accept", "ev_ffffffff"],
        ["merge", EVENTS[0].id],
        ["merge", EVENTS[0].id, EVENTS[0].id],
        ["accept", EVENTS[0].id, EVENTS[1].id],
        ["correct", EVENTS[0].id],
        ["correct", EVENTS[0].id, "--field", "score", "--value", "9"],
        ["correct", EVENTS[0].id, "--field", "when", "--value", "soon"],
        ["reject", REPORT.id],
    ],
)
def test_a_judgement_that_cannot_be_made_is_refused(kept: list[Judgement], args: list[str]) -> None:
    result = run("judge", "t.duckdb", *args, "--by", "mk")
    assert (result.exit_code, kept) == (2, [])
    assert result.stderr.startswith("dragoman: ")
