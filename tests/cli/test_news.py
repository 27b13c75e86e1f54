"""`dragoman news`, on a program in miniature."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli import app
from dragoman.run import news as runs
from tests.run.fakes import fake_steps

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def in_miniature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "load_steps", fake_steps)
    monkeypatch.setattr(runs, "load_steps", fake_steps)
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    store = tmp_path / "talks.duckdb"
    for name, day, text in (
        ("a", "2023-07-10", "Michel"),
        ("b", "2023-07-15", "Michel\nPutin *x*"),
    ):
        file = tmp_path / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        api.read(file, store, published=day, outlet="Gazette [bold]\x1b[31m")
    return store


def news(store: Path, *args: str) -> Result:
    return RUNNER.invoke(app, ["news", str(store), *args])


def test_what_is_new_is_told_with_its_report_and_id(store: Path) -> None:
    result = news(store, "--since", "2023-07-15")
    assert result.exit_code == 0, result.output
    text = " ".join(result.stdout.split())
    assert "News since 15 Jul 2023 As of 15 Jul 2023: 1 report read since, 15 Jul 2023" in text
    assert "New events (1) - ● occurred, CONSULT “Putin *x*”: Putin, *x*" in text
    assert "Gazette [bold], 15 Jul 2023 (rp_" in text


def test_news_fits_eighty_columns_and_steers_no_terminal(store: Path) -> None:
    text = news(store, "--since", "2023-07-01").stdout
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


def test_a_report_may_be_named_by_its_file(store: Path) -> None:
    by_file, by_day = (news(store, "--since", since).stdout for since in ("b.txt", "2023-07-15"))
    assert by_file.splitlines()[0].startswith("News since Gazette [bold], 15 Jul 2023 (rp_")
    assert by_file.split("New events")[1] == by_day.split("New events")[1]


def test_last_twice_in_a_row_gives_nothing_new_and_says_so(store: Path) -> None:
    assert "New events (2)" in news(store, "--since", "LAST").stdout
    text = " ".join(news(store, "--since", "LAST").stdout.split())
    assert "New events" not in text
    assert "no report read since; 2 reports known before, 10–15 Jul 2023." in text
    assert "Nothing new: no report read since the last visit." in text
    assert "No meeting ahead in 2 reports." in text


def test_a_visit_that_could_not_be_told_is_none(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object) -> None:
        raise BrokenPipeError

    with monkeypatch.context() as patch:
        patch.setattr("dragoman.cli.news._print", broken)
        assert news(store, "--since", "LAST").exit_code != 0
    assert "New events (2)" in news(store, "--since", "LAST").stdout


def test_asking_since_a_day_is_no_visit(store: Path) -> None:
    before = store.read_bytes()
    news(store, "--since", "2023-07-01")
    assert store.read_bytes() == before


def test_json_has_the_same_as_data(store: Path) -> None:
    data = json.loads(news(store, "--since", "2023-07-15", "--json").stdout)
    (event,) = data["new_events"]
    assert event["id"].startswith("ev_")
    assert event["evidence"][0]["text"] == "Putin *x*"
    assert [report["published"] for report in event["reports"]] == ["2023-07-15"]
    assert (data["as_of"], data["extent"]["known"]) == ("2023-07-15", 1)


def test_json_since_last_is_a_visit_too(store: Path) -> None:
    assert json.loads(news(store, "--since", "LAST", "--json").stdout)["new_events"]
    assert json.loads(news(store, "--since", "LAST", "--json").stdout)["new_events"] == []


def test_markdown_has_headings_items_and_no_sign_that_steers_it(store: Path) -> None:
    lines = news(store, "--since", "2023-07-15", "--markdown").stdout.splitlines()
    assert lines[0] == "# News since 15 Jul 2023"
    assert "## New events (1)" in lines
    (item,) = (line for line in lines if line.startswith("- "))
    assert r"“Putin \*x\*”" in item
    assert r"Gazette \[bold\], 15 Jul 2023" in item


def test_a_limit_holds_for_each_kind(store: Path) -> None:
    text = news(store, "--since", "2023-07-01", "--limit", "1").stdout
    assert "1 more; --limit shows them." in text


def test_as_of_is_the_day_that_is_counted_from(store: Path) -> None:
    text = news(store, "--since", "2023-07-15", "--as-of", "2023-8-1").stdout
    assert "As of 1 Aug 2023" in text


@pytest.mark.parametrize(
    "args",
    [
        ["--since", "yesterday"],
        ["--since", "2023-02-30"],
        ["--since", "rp_ffffff"],
        ["--since", "2023-07-15", "--as-of", "soon"],
        ["--since", "2023-07-15", "--json", "--markdown"],
    ],
)
def test_a_call_that_cannot_be_carried_out_is_one_line_and_exit_code_two(
    store: Path, args: list[str]
) -> None:
    result = news(store, *args)
    assert result.exit_code == 2
    assert result.stderr.startswith("dragoman: ")
    assert result.stderr.count("\n") == 1


def test_since_must_be_given(store: Path) -> None:
    assert news(store).exit_code == 2


def test_without_a_store_there_is_one_clear_line(tmp_path: Path) -> None:
    result = news(tmp_path / "none.duckdb", "--since", "LAST")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
    assert list(tmp_path.iterdir()) == []
