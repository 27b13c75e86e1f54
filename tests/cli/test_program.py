"""The program for real, on two of the example reports."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
REPORTS = ("2023-05-14-brussels-trilateral.txt", "2023-10-04-aliyev-withdraws.txt")


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "talks.duckdb"
    result = run("read", *(EXAMPLES / name for name in REPORTS), "-o", path)
    assert result.exit_code == 0, result.output
    assert "2 reports read" in result.stdout
    return path


def test_what_was_read_once_is_known_the_second_time(store: Path) -> None:
    result = run("read", EXAMPLES / REPORTS[0], "-o", store)
    assert "0 reports read, 1 already known" in result.stdout


def test_the_store_is_right_and_shows_its_meetings(store: Path) -> None:
    assert run("check", store).exit_code == 0
    rows = json.loads(run("show", "meetings", store, "--json").stdout)
    assert "2023-05-14" in [row["start"] for row in rows]


def test_a_report_is_marked_in_its_own_words(store: Path) -> None:
    page = json.loads(run("show", "report", store, "--report", REPORTS[0], "--json").stdout)
    assert page["file"] == REPORTS[0]
    assert all(page["text"][mark["start"] : mark["end"]] for mark in page["marks"])


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_every_format_is_written(store: Path, tmp_path: Path, format: str) -> None:
    assert run("export", store, "--format", format, "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out").exists()


def test_a_bad_file_leaves_the_others_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "short.txt").write_text("Aliyev met Pashinyan in Moscow on Friday.")
    result = run("read", tmp_path, "-o", tmp_path / "t.duckdb")
    assert result.exit_code == 1
    assert "empty.txt: the file is empty" in result.stderr
    assert "1 report read, 1 rejected" in result.stdout
