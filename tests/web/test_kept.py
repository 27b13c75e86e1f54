"""What is kept of a store: until it is written, and never where that cannot be told."""

import os
from itertools import count
from pathlib import Path

import pytest

from dragoman.web.kept import Kept


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    path.write_bytes(b"one")
    return path


def test_it_is_made_once_for_each_writing(store: Path) -> None:
    kept, numbers = Kept(), count()
    made = [kept.get(store, "page", lambda: next(numbers)) for _ in range(2)]
    os.utime(store, ns=(1, 1))
    made += [kept.get(store, "page", lambda: next(numbers)) for _ in range(2)]
    assert made == [0, 0, 1, 1]


def test_another_file_in_its_place_is_another_store(store: Path) -> None:
    kept, written = Kept(), store.stat().st_mtime_ns
    assert kept.get(store, "page", lambda: "old") == "old"
    other = store.with_name("other")
    other.write_bytes(b"two")
    os.utime(other, ns=(written, written))
    other.replace(store)
    assert kept.get(store, "page", lambda: "new") == "new"


def test_each_name_is_kept_by_itself(store: Path) -> None:
    kept, numbers = Kept(), count()
    assert [kept.get(store, name, lambda: next(numbers)) for name in "abab"] == [0, 1, 0, 1]


def test_nothing_is_kept_of_a_store_with_a_log_or_of_none(store: Path) -> None:
    kept, numbers = Kept(), count()
    store.with_name("talks.duckdb.wal").touch()
    assert [kept.get(store, "page", lambda: next(numbers)) for _ in range(2)] == [0, 1]
    none = store.with_name("none")
    assert [kept.get(none, "page", lambda: next(numbers)) for _ in range(2)] == [2, 3]
