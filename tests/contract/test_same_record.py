"""The whole program on real sentences: the same bytes for any order, runs and workers."""

from pathlib import Path

import pytest

from dragoman import api

REPORTS = sorted((Path(__file__).parents[2] / "examples" / "reports").glob("*.txt"))
SOME = REPORTS[3:9]


def exported(store: Path) -> bytes:
    assert api.check(store) == ()
    api.export(store, "jsonl", store.with_suffix(".jsonl"))
    return store.with_suffix(".jsonl").read_bytes()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("same")


@pytest.fixture(scope="module")
def whole(place: Path) -> bytes:
    api.read(SOME, place / "whole.duckdb")
    return exported(place / "whole.duckdb")


@pytest.mark.slow
def test_in_several_runs_from_the_last_to_the_first(place: Path, whole: bytes) -> None:
    store = place / "several.duckdb"
    for files in (SOME[4:], SOME[:1], SOME[:0:-1]):
        api.read(files, store)
    assert exported(store) == whole


def test_with_two_workers(place: Path, whole: bytes) -> None:
    api.read(reversed(SOME), place / "two.duckdb", jobs=2)
    assert exported(place / "two.duckdb") == whole


def test_after_a_report_more_was_read_and_removed(place: Path, whole: bytes) -> None:
    store = place / "more.duckdb"
    api.read([*SOME, REPORTS[-1]], store)
    assert exported(store) != whole
    api.remove(store, REPORTS[-1].name)
    assert exported(store) == whole


def test_after_a_rebuild(place: Path, whole: bytes) -> None:
    api.rebuild(place / "whole.duckdb")
    assert exported(place / "whole.duckdb") == whole


@pytest.mark.slow
def test_all_examples_backwards_one_by_one(place: Path) -> None:
    api.read(REPORTS, place / "all.duckdb")
    for report in reversed(REPORTS):
        api.read(report, place / "one.duckdb")
    assert exported(place / "one.duckdb") == exported(place / "all.duckdb")
