"""A store by hand and a browser that has been let in."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.run.intake import make_given, read_paths
from dragoman.run.session import Settings as RunSettings
from dragoman.store.file import open_or_make
from tests.run.talks import talk_steps
from tests.web import rooms


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "talks.duckdb"
    rooms.save_sample(path, rooms.NASTY)
    return path


@pytest.fixture
def store(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "talks.duckdb"))


@pytest.fixture
def client(store: Path) -> TestClient:
    return rooms.enter(rooms.make_client(store))


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A store in which one of two reports is RED."""
    path = tmp_path / "out" / "talks.duckdb"
    path.parent.mkdir()
    texts = {"open.txt": ("Aliyev Pashinyan\nMichel Putin", "CLEAR")}
    texts["zebulon.txt"] = ("Zebulon Quarterstaff\nMichel Putin", "RED")
    for name, (text, mark) in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        given = make_given("2023-07-15", "Gazette", mark=mark)
        with open_or_make(path) as con:
            read_paths(
                con, [tmp_path / name], given=given, steps=talk_steps(), settings=RunSettings()
            )
    return path
