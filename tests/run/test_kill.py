"""`kill -9` at any moment leaves a store that opens and goes on, or none."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.model.record import Record
from dragoman.run.check import find_problems
from dragoman.run.intake import Given, read_paths
from dragoman.run.session import Settings
from dragoman.store.cache import cached_readings
from dragoman.store.file import open_for_reading, open_or_make
from dragoman.store.record import load_record, load_state
from tests.run.fakes import fake_steps

# Kills itself at the write of this number: every INSERT, DELETE and COMMIT of a run is one.
RUN = """
import os, signal, sys
from pathlib import Path
import dragoman.run.session as session
import dragoman.store.rows as rows
from dragoman.run.intake import Given, read_paths
from dragoman.run.session import Settings
from dragoman.store.file import open_or_make
from tests.run.fakes import fake_steps

store, folder, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
session.READINGS_A_COMMIT = 2
count = committed = 0

class Watched:
    def __init__(self, con):
        self.con = con

    def __getattr__(self, name):
        global count, committed
        if name in ("begin", "commit", "execute"):
            count += 1
            committed = count if name == "commit" else committed
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
        return getattr(self.con, name)

with open_or_make(store) as con:
    read_paths(Watched(con), [folder], given=Given(published="2023-07-15"), steps=fake_steps(),
               settings=Settings())
print(committed)
"""
# The same of a store that is opened in turns.
RUN_IN_TURNS = RUN.replace(
    "with open_or_make(store) as con:",
    """import dragoman.store.file as file
from dragoman.store.turns import open_or_make_in_turns
with open_or_make(store):
    pass
connect = file._connect
file._connect = lambda *given, **more: Watched(connect(*given, **more))
with open_or_make_in_turns(store) as con:""",
).replace("Watched(con), [folder]", "con, [folder]")

ORPHANS = """
import os, sys
from pathlib import Path
from dragoman.run.local import read_reports
from tests.run.fakes import dated
from tests.run.test_kill import Slow

if __name__ == "__main__":
    reports = [dated(f"{number} {sys.argv[1]}", None) for number in range(4)]
    list(read_reports(reports, Slow, jobs=2))
"""


class Slow:
    """Notes its process, then takes long."""

    def read(self, report: object) -> None:
        text: str = report.text  # type: ignore[attr-defined]
        Path(text.split(" ", 1)[1], str(os.getpid())).touch()
        time.sleep(60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_reports(tmp_path)


@pytest.fixture(scope="module")
def writes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many writes a first run makes to its last commit, by script."""
    return {
        script: count_writes(place / "talks.duckdb", write_reports(place), script)
        for script in (RUN, RUN_IN_TURNS)
        for place in [tmp_path_factory.mktemp("count")]
    }


def write_reports(place: Path) -> Path:
    folder = place / "reports"
    folder.mkdir()
    for name in "abcde":
        (folder / f"{name}.txt").write_text(f"Michel\n{name}", encoding="utf-8")
    return folder


def count_writes(store: Path, folder: Path, script: str = RUN) -> int:
    with start(script, store, folder, 0) as run:
        output, _ = run.communicate()
    return int(output)


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    paths = os.pathsep.join([*sys.path, str(Path(__file__).parents[2])])
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
    )


def go_on(store: Path, folder: Path) -> Record:
    with open_or_make(store) as con:
        read_paths(
            con,
            [folder],
            given=Given(published="2023-07-15"),
            steps=fake_steps(),
            settings=Settings(),
        )
        assert find_problems(con, steps=fake_steps()) == ()
        return load_record(con, load_state(con).reports)


# Some moments of every part of a run: looking, the cache's commits, the last transaction.
@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.6, 0.8, 0.97, 1.0])
@pytest.mark.parametrize("script", [RUN, RUN_IN_TURNS], ids=["held", "in turns"])
def test_a_killed_run_leaves_a_store_that_goes_on(
    tmp_path: Path, folder: Path, writes: dict[str, int], script: str, share: float
) -> None:
    last = max(1, round(writes[script] * share))
    store = tmp_path / "talks.duckdb"
    with start(script, store, folder, last) as run:
        assert run.wait() == -9
    with open_for_reading(store) as con:
        record = load_record(con, load_state(con).reports)
        assert record.reports == record.events == ()
    assert go_on(store, folder) == go_on(tmp_path / "whole.duckdb", folder)


@pytest.mark.parametrize("script", [RUN, RUN_IN_TURNS], ids=["held", "in turns"])
def test_a_killed_run_keeps_what_it_has_read(
    tmp_path: Path, folder: Path, writes: dict[str, int], script: str
) -> None:
    with start(script, tmp_path / "talks.duckdb", folder, writes[script]) as run:
        assert run.wait() == -9
    with open_for_reading(tmp_path / "talks.duckdb") as con:
        assert len(cached_readings(con)) == 5


@pytest.mark.parametrize("wait", [0.3, 0.6, 0.9])
def test_a_store_killed_at_its_making_is_whole_or_not_there(
    tmp_path: Path, folder: Path, wait: float
) -> None:
    store = tmp_path / "talks.duckdb"
    with start(RUN, store, folder, 0) as run:
        time.sleep(wait)
        run.kill()
        run.communicate()
    assert len(go_on(store, folder).reports) == 5


def test_the_record_stays_as_it_was_when_a_later_run_is_killed(
    tmp_path: Path, folder: Path
) -> None:
    store = tmp_path / "talks.duckdb"
    before = go_on(store, folder)
    (folder / "f.txt").write_text("Putin", encoding="utf-8")
    writes = count_writes(shutil.copy(store, tmp_path / "copy.duckdb"), folder)
    with start(RUN, store, folder, writes - 1) as run:
        assert run.wait() == -9
    with open_for_reading(store) as con:
        assert load_record(con, load_state(con).reports) == before


def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    with start(ORPHANS, tmp_path) as run:
        for _ in range(200):
            time.sleep(0.1)
            workers = [int(path.name) for path in tmp_path.iterdir()]
            if len(workers) == 2:
                break
        run.kill()
    assert len(workers) == 2
    for _ in range(100):
        if not any(Path(f"/proc/{pid}").exists() for pid in workers):
            return
        time.sleep(0.1)
    pytest.fail("a worker lives on")
