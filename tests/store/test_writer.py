"""The one writer of a store: who holds the lock, who is refused, and what is left of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.errors import BusyStoreError, StoreError
from dragoman.store import writer
from dragoman.store.beside import remove_beside
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make
from dragoman.store.writer import sole_writer

HOLD = """
import sys
from pathlib import Path
from dragoman.store.writer import sole_writer
with sole_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path):
        pass
    return path


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "TRIES", 2)


def hold(store: Path) -> subprocess.Popen[str]:
    """Another process that is the one writer until its input ends."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def names(store: Path) -> list[str]:
    return sorted(item.name for item in store.parent.iterdir())


def test_two_writers_get_a_clear_line_and_a_reader_is_let_in(store: Path) -> None:
    with hold(store) as holder:
        with (
            pytest.raises(BusyStoreError, match="in use by another process, which writes to it"),
            open_for_writing(store),
        ):
            pass
        with open_for_reading(store) as con:
            assert con.execute("SELECT count(*) FROM reports").fetchone() == (0,)
        holder.communicate("")
    with open_for_writing(store):
        pass


def test_a_store_that_another_is_making_is_not_made_twice(tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    with sole_writer(path), pytest.raises(BusyStoreError), open_or_make(path):
        pass
    assert not path.exists()


def test_a_link_to_a_store_is_locked_with_it(store: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.duckdb"
    link.symlink_to(store)
    with sole_writer(link), pytest.raises(BusyStoreError), open_for_writing(store):
        pass


def test_a_killed_writer_locks_nothing(store: Path) -> None:
    with hold(store) as holder:
        holder.send_signal(signal.SIGKILL)
    assert names(store) == ["talks.duckdb", "talks.duckdb.lock"]
    with open_for_writing(store):
        pass
    assert names(store) == ["talks.duckdb"]


def test_whoever_gets_the_lock_of_a_file_that_is_gone_looks_again(store: Path) -> None:
    lock = store.with_name("talks.duckdb.lock")
    with sole_writer(store):
        lock.unlink()
        with sole_writer(store):  # the file there is now is another
            assert lock.exists()
            with pytest.raises(BusyStoreError), sole_writer(store):
                pass


def test_a_purge_of_what_lies_beside_leaves_the_lock(store: Path) -> None:
    with sole_writer(store):
        assert remove_beside(store) == ()
        assert "talks.duckdb.lock" in names(store)


def test_a_lock_that_cannot_be_made_is_told(store: Path) -> None:
    store.with_name("talks.duckdb.lock").mkdir()
    with pytest.raises(StoreError, match=r"talks\.duckdb cannot be written"), sole_writer(store):
        pass
