"""Marks, notes, withheld names and purges on the command line, on a program in miniature."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli import app
from dragoman.run import handling, news, purging
from tests.run.fakes import fake_steps

RUNNER = CliRunner()
LEFT_OUT = "Left out, as marked AMBER or RED: 1 report; --mark RED shows all."


@pytest.fixture(autouse=True)
def in_miniature(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (api, handling, news, purging):
        monkeypatch.setattr(module, "load_steps", fake_steps)
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    for name, text in (("a.txt", "Aliyev Pashinyan"), ("b.txt", "Michel\nAliyev Pashinyan")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "out" / "talks.duckdb"
    path.parent.mkdir()
    common = ("-o", str(path), "--published", "2023-07-15")
    assert run("read", str(tmp_path / "a.txt"), *common).exit_code == 0
    assert run("read", str(tmp_path / "b.txt"), *common, "--mark", "red").exit_code == 0
    return path


def run(*args: str, given: str | None = None) -> Result:
    return RUNNER.invoke(app, list(args), input=given)


def said(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("view", ["timeline", "actors", "report", "coverage"])
def test_a_view_leaves_out_what_is_red_and_says_so_on_stderr(store: Path, view: str) -> None:
    part, whole = (run("show", view, str(store), "--json", *mark) for mark in ((), MARK_RED))
    assert LEFT_OUT in said(part.stderr)
    assert "Michel" not in part.stdout
    assert json.loads(part.stdout) != json.loads(whole.stdout)
    assert "Left out" not in whole.stderr


MARK_RED = ("--mark", "RED")


def test_a_red_report_is_shown_only_to_who_asks_by_mark(store: Path) -> None:
    assert run("show", "report", str(store), "--report", "b.txt").exit_code == 2
    assert "Michel" in run("show", "report", str(store), "--report", "b.txt", *MARK_RED).stdout


def test_news_leaves_out_what_is_red_and_says_so_on_stderr(store: Path) -> None:
    result = run("news", str(store), "--since", "2023-01-01")
    assert "Michel" not in result.stdout
    assert LEFT_OUT in said(result.stderr)
    assert "Michel" in run("news", str(store), "--since", "2023-01-01", *MARK_RED).stdout


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_an_export_leaves_out_what_is_red_and_says_so_on_stderr(
    store: Path, tmp_path: Path, format: str
) -> None:
    out = tmp_path / f"out-{format}"
    result = run("export", str(store), "-f", format, "-o", str(out))
    assert LEFT_OUT in said(result.stderr)
    files = [out] if out.is_file() else list(out.iterdir())
    assert not any(b"Michel" in file.read_bytes() for file in files)
    assert run("export", str(store), "-f", format, "-o", str(out), *MARK_RED).stderr == ""
    assert any(b"Michel" in file.read_bytes() for file in files)


def test_a_mark_is_set_on_a_report_and_on_an_event(store: Path) -> None:
    rows = json.loads(run("show", "report", str(store), "--json", *MARK_RED).stdout)
    red = next(row["id"] for row in rows if row["file"] == "b.txt")
    call = ("judge", str(store), "correct")
    clear = run(*call, red, "--field", "mark", "--value", "tlp:clear", "--by", "mk")
    assert clear.exit_code == 0, clear.output
    events = json.loads(run("show", "timeline", str(store), "--json").stdout)
    michel = next(row["id"] for row in events if "Michel" in json.dumps(row))
    assert run(*call, michel, "--field", "mark", "--value", "amber", "--by", "mk").exit_code == 0
    result = run("show", "timeline", str(store), "--json")
    assert "Michel" not in result.stdout
    assert "1 line" in result.stderr


def test_notes_are_kept_from_a_word_or_from_standard_input(store: Path) -> None:
    assert "marked AMBER" in run("note", str(store), "Met K.\x1b[31m", "--by", "mk").stdout
    call = ("note", str(store), "-", "--by", "mk", "--mark", "green", "--date", "2023-7-5")
    assert run(*call, given="Met L.\n").exit_code == 0
    assert "Met L." in run("show", "notes", str(store)).stdout
    assert "Met K." not in run("show", "notes", str(store)).stdout
    assert "Met K." in run("show", "notes", str(store), "--mark", "amber").stdout
    assert "5 Jul 2023" in run("show", "notes", str(store)).stdout


def test_names_of_a_list_are_withheld_from_an_export(store: Path, tmp_path: Path) -> None:
    names, out = tmp_path / "names.txt", tmp_path / "out.jsonl"
    names.write_text("# minors\n\nPashinyan  # nine years old\n", encoding="utf-8")
    call = ("export", str(store), "-f", "jsonl", "-o", str(out), "--withhold", str(names))
    assert run(*call).exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "Pashinyan" not in text
    assert "Aliyev [name withheld]" in text
    assert run(*call[:-1], str(tmp_path / "none.txt")).exit_code == 2


def test_places_are_coarse_on_request(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    call = ("export", str(store), "-f", "jsonl", "-o", str(out))
    assert run(*call).exit_code == 0
    assert "50.85" in out.read_text(encoding="utf-8")
    assert run(*call, "--coarse-places", "--withhold-victims").exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "50.85" not in text
    assert "Brussels" not in text


def test_a_purge_says_what_it_did_and_a_tombstone_stays(store: Path, tmp_path: Path) -> None:
    index = store.with_name("talks.duckdb.index")
    index.write_text("derived", encoding="utf-8")
    result = run("purge", str(store), "b.txt", "--reason", "asked for", "--by", "mk")
    assert result.exit_code == 0, result.output
    assert "purged the report rp_" in result.stdout
    assert "talks.duckdb.index" in said(result.stdout).replace(" ", "")
    listed = run("tombstones", str(store)).stdout
    assert "asked for" in listed
    assert "15 Jul 2023" in listed
    again = run("read", str(tmp_path / "b.txt"), "-o", str(store), "--published", "2023-07-15")
    assert again.exit_code == 1
    assert "purged on 15 Jul 2023 by mk because asked for" in again.stderr
    forced = ("read", str(tmp_path / "b.txt"), "-o", str(store), "--force")
    assert run(*forced).exit_code == 0


def test_a_store_in_which_nothing_was_purged_says_so(store: Path) -> None:
    assert run("tombstones", str(store)).stdout == "Nothing was purged.\n"
    assert json.loads(run("tombstones", str(store), "--json").stdout) == []


def test_a_name_is_purged_from_all_texts(store: Path) -> None:
    result = run("purge", str(store), "pashinyan", "--reason", "asked", "--by", "mk", "--on",
                 "2024-2-1")  # fmt: skip
    assert "1 Feb 2024: 2 reports and 0 judgements changed or gone" in said(result.stdout)
    whole = run("show", "timeline", str(store), "--json", *MARK_RED).stdout
    assert "Pashinyan" not in whole
    assert "Xxxxxxxxx" in whole
