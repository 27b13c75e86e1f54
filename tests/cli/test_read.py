"""`dragoman read --codebook`: what it passes on, and how it refuses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dragoman import api
from dragoman.cli import app
from dragoman.model.summary import Summary
from dragoman.run.codebook import SHIPPED
from dragoman.run.steps import Steps
from tests.run.fakes import fake_steps

RUNNER = CliRunner()


def run(*args: str) -> Result:
    return RUNNER.invoke(app, ["read", *args])


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The codebook of each call."""
    codebooks: list[str | None] = []

    def read(*args: Any, codebook: str | None, **kwargs: Any) -> Summary:
        codebooks.append(codebook)
        return Summary(
            read=1,
            known=0,
            reread=0,
            rejected=(),
            undated=0,
            reports=1,
            actors=0,
            events=0,
            claims=0,
            figures=0,
            situations=0,
            tracks=0,
            seconds=0.1,
        )

    monkeypatch.setattr(api, "read", read)
    return codebooks


@pytest.fixture
def reports(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text("Aliyev Pashinyan", encoding="utf-8")
    return str(tmp_path / "a.txt")


@pytest.fixture
def in_miniature(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: Callable[..., Steps] = fake_steps
    monkeypatch.setattr(api, "load_steps", steps)


@pytest.mark.parametrize("codebook", ["mine.toml", SHIPPED])
def test_a_codebook_is_passed_on(given: list[str | None], codebook: str) -> None:
    assert run("a", "-o", "t.duckdb", "--codebook", codebook).exit_code == 0
    assert given == [codebook]


def test_without_the_option_none_is_passed_on(given: list[str | None]) -> None:
    run("a", "-o", "t.duckdb")
    assert given == [None]


@pytest.mark.usefixtures("in_miniature")
def test_a_missing_codebook_is_one_line_and_makes_no_store(tmp_path: Path, reports: str) -> None:
    store = tmp_path / "t.duckdb"
    result = run(reports, "-o", str(store), "--codebook", str(tmp_path / "none.toml"))
    assert (result.exit_code, store.exists()) == (2, False)
    assert result.stderr.startswith("dragoman: codebook ")
    assert result.stderr.endswith("none.toml cannot be read: No such file or directory\n")


@pytest.mark.usefixtures("in_miniature")
def test_a_broken_codebook_is_refused_with_its_line(tmp_path: Path, reports: str) -> None:
    (tmp_path / "mine.toml").write_text("name = 'Mine'", encoding="utf-8")
    store = tmp_path / "t.duckdb"
    result = run(reports, "-o", str(store), "--codebook", str(tmp_path / "mine.toml"))
    assert (result.exit_code, store.exists()) == (2, False)
    assert "codebook mine.toml, line 1: has no version" in result.stderr


@pytest.mark.usefixtures("in_miniature")
def test_plover_is_no_file(tmp_path: Path, reports: str) -> None:
    store = tmp_path / "t.duckdb"
    assert run(reports, "-o", str(store), "--codebook", SHIPPED).exit_code == 0
