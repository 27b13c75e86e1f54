"""`dragoman serve`: what it says, whom it lets in, how it ends."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.store.file import open_or_make

pytest.importorskip("uvicorn")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path):
        pass
    return path


def test_it_prints_an_address_that_lets_one_in_and_ends_quietly(store: Path) -> None:
    command = [sys.executable, "-m", "dragoman", "serve", str(store), "--no-open"]
    served = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert served.stdout is not None
    lines = [served.stdout.readline(), served.stdout.readline()]
    address = lines[1].strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{40,}", address)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(address, timeout=20) as answer:
        assert b"No new events: no report has been read." in answer.read()
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(address.partition("?")[0], timeout=20)
    served.send_signal(signal.SIGINT)
    _, said = served.communicate(timeout=20)
    assert (served.returncode, said) == (0, "")


def test_a_store_that_is_not_there_is_refused_before_anything_is_opened(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["serve", str(tmp_path / "none.duckdb"), "--no-open"])
    assert result.exit_code == 2
    assert "does not exist" in result.output


def test_without_the_extra_one_line_says_what_to_install(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["dragoman.cli.serve"], "NEEDED", ("no_such_package",))
    result = CliRunner().invoke(app, ["serve", str(store), "--no-open"])
    assert result.exit_code == 2
    assert "pip install 'dragoman[web]'" in result.output


def test_a_port_that_cannot_be_had_is_said_in_one_line(store: Path) -> None:
    result = CliRunner().invoke(app, ["serve", str(store), "--no-open", "--host", "192.0.2.1"])
    assert result.exit_code == 2
    assert "cannot be opened" in result.output


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_copy_that_it_served_is_gone_once_it_is_closed(store: Path, how: int) -> None:
    before = set(store.parent.iterdir())
    command = [sys.executable, "-m", "dragoman", "serve", str(store), "--no-open", "--read-only"]
    served = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert served.stdout is not None
    address = [served.stdout.readline(), served.stdout.readline()][1].strip()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(f"{address.replace('/?', '/timeline?')}", timeout=20) as answer:
        assert b"shows up to TLP:GREEN" in answer.read()
    assert len(set(store.parent.iterdir()) - before) >= 2  # the copy and its index
    served.send_signal(how)
    _, said = served.communicate(timeout=20)
    assert (served.returncode, "Traceback" in said) == (0, False)
    assert set(store.parent.iterdir()) == before
