"""`kill -9` of the program at a random moment: the store opens, goes on, and ends equal."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman import api
from tests.endtoend.conftest import Read
from tests.endtoend.stores import REPORTS, export_bytes

PROGRAM = "from dragoman.cli import main; main()"
LONGEST = 7.0  # seconds; the examples take about as long, model and all


def kill_after(seconds: float, *args: str | Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *map(str, args)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.DEVNULL,
    ) as run:
        time.sleep(seconds)
        run.kill()


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_killed_three_times_ends_equal(whole: Read, tmp_path: Path, jobs: str) -> None:
    moments = random.Random(f"kill {jobs}")
    store = tmp_path / "talks.duckdb"
    for _ in range(3):
        kill_after(moments.uniform(0.3, LONGEST), "read", *REPORTS, "-o", store, "--jobs", jobs)
        if store.exists():
            assert api.load(store).reports in ((), api.load(whole.store).reports)
    api.read(REPORTS, store)
    assert export_bytes(store) == whole.export
    assert api.check(store) == ()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".duckdb", ".jsonl"]


@pytest.mark.slow
@pytest.mark.parametrize("command", ["rebuild", "remove"])
def test_a_killed_correction_leaves_the_record_before_or_after(
    whole: Read, copy: Path, command: str
) -> None:
    words = (copy, REPORTS[4].name) if command == "remove" else (copy,)
    for seconds in (0.5, 0.9, 1.4):
        kill_after(seconds, command, *words)
        assert api.check(copy) == ()
    api.read(REPORTS, copy)
    assert export_bytes(copy) == whole.export
