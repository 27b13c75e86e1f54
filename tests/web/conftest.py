"""A store by hand and a browser that has been let in."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

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
