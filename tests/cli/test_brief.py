"""`dragoman brief` on the command line, and the limit under which a room is served."""

import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.run.narrowed import Showing
from dragoman.web import server
from tests.web import rooms

RUNNER = CliRunner()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    rooms.save_sample(path)
    return path


def run(*args: str) -> Result:
    return RUNNER.invoke(app, list(args))


@pytest.mark.parametrize("name", ["may.docx", "may.html", "may.md", "may.markdown"])
def test_it_writes_the_format_that_the_file_ends_in(store: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    period = ("--from", "2023-05-01", "--to", "2023-07-31")
    result = run("brief", str(store), "-o", str(out), *period, "--title", "May")
    assert result.exit_code == 0, result.output
    assert "May, 1 May – 31 Jul 2023, TLP:CLEAR" in result.output
    assert out.read_bytes()


def test_the_words_of_a_filter_narrow_it(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.md"
    asked = ("--actor", "Aliyev", "--place", "Granada", "--type", "CONSULT", "--status", "planned")
    assert run("brief", str(store), "-o", str(out), *asked).exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "actor: Aliyev" in text
    assert "place: Granada" in text
    assert "status: planned" in text


def test_a_word_that_means_nothing_is_one_line(store: Path, tmp_path: Path) -> None:
    result = run("brief", str(store), "-o", str(tmp_path / "b.md"), "--status", "soon")
    assert result.exit_code == 2
    assert "status: 'soon' is none" in result.output
    assert not (tmp_path / "b.md").exists()


def test_a_template_belongs_to_a_word_document(store: Path, tmp_path: Path) -> None:
    options = ("-o", str(tmp_path / "b.md"), "--template", str(tmp_path / "own.docx"))
    result = run("brief", str(store), *options)
    assert result.exit_code == 2
    assert "--template belongs to a brief in .docx" in result.output


def test_the_store_is_not_written_over(store: Path) -> None:
    before = store.read_bytes()
    linked = store.with_name("linked.md")
    linked.symlink_to(store)
    assert run("brief", str(store), "-o", str(linked)).exit_code == 2
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "showing"),
    [
        ((), Showing()),
        (("--read-only",), Showing(limit="GREEN")),
        (("--read-only", "--mark", "red"), Showing(limit="RED")),
        (("--mark", "amber"), Showing(limit="AMBER")),
    ],
)
def test_a_room_is_served_up_to_the_mark_that_is_asked_for(
    store: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], showing: Showing
) -> None:
    served: list[Any] = []
    monkeypatch.setattr(server, "serve", lambda *args, settings: served.append(settings))
    assert "uvicorn" in sys.modules
    result = run("serve", str(store), "--no-open", *options)
    assert result.exit_code == 0, result.output
    (settings,) = served
    assert settings.showing == showing
    assert settings.is_read_only == bool(options)
