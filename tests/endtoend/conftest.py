"""The examples read once, and one language model for all tests in this process."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dragoman import api
from dragoman.model.summary import Summary
from dragoman.run.steps import Steps, load_steps, make_reader
from tests.endtoend.stores import REPORTS, event_ids, export_bytes


@dataclass(frozen=True, kw_only=True)
class Read:
    """A store, what it exports, and what the run that made it said."""

    store: Path
    export: bytes
    summary: Summary


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A store in the course of several runs: a copy, its export, its event ids."""

    store: Path
    export: bytes
    events: set[str]
    files: tuple[Path, ...]


@pytest.fixture(scope="session")
def steps() -> Steps:
    """The steps of the program, with a reader that is loaded once."""
    reader = make_reader()
    return replace(load_steps(), make_reader=lambda: reader)


@pytest.fixture(scope="module", autouse=True)
def _one_model(steps: Steps) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api, "load_steps", lambda: steps)
        yield


@pytest.fixture
def own_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each call loads the model for itself, as the program does."""
    monkeypatch.setattr(api, "load_steps", load_steps)


@pytest.fixture(scope="session")
def whole(steps: Steps, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """All examples in one run."""
    store = tmp_path_factory.mktemp("whole") / "talks.duckdb"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api, "load_steps", lambda: steps)
        summary = api.read(REPORTS, store)
    return Read(store=store, export=export_bytes(store), summary=summary)


@pytest.fixture(scope="session")
def thirds(steps: Steps, tmp_path_factory: pytest.TempPathFactory) -> tuple[Stage, ...]:
    """All examples in three runs on one store, those published last first."""
    place = tmp_path_factory.mktemp("thirds")
    store = place / "talks.duckdb"
    backwards = REPORTS[::-1]
    size = -(-len(REPORTS) // 3)
    stages = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api, "load_steps", lambda: steps)
        for end in (size, 2 * size, len(REPORTS)):
            api.read(backwards[end - size : end], store)
            kept = Path(shutil.copy(store, place / f"{end}.duckdb"))
            stage = Stage(
                store=kept,
                export=export_bytes(kept),
                events=event_ids(kept),
                files=tuple(backwards[:end]),
            )
            stages.append(stage)
    return tuple(stages)


@pytest.fixture
def copy(whole: Read, tmp_path: Path) -> Path:
    """A copy of the store with all examples, to change."""
    return Path(shutil.copy(whole.store, tmp_path / "copy.duckdb"))
