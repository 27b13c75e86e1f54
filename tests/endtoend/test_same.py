"""The record of the examples is the same bytes, however it came about."""

import random
import shutil
from pathlib import Path

import pytest

from dragoman import api
from tests.endtoend.conftest import Read, Stage
from tests.endtoend.stores import REPORTS, export_bytes, rows


def test_all_examples_are_read(whole: Read) -> None:
    assert (whole.summary.read, whole.summary.rejected) == (len(REPORTS), ())
    kinds = {row["kind"] for row in rows(whole.export)}
    assert {"report", "actor", "event", "claim", "figure", "situation", "track"} <= kinds


def test_three_runs_from_the_last_published_to_the_first_give_the_same(
    whole: Read, thirds: tuple[Stage, ...]
) -> None:
    assert thirds[-1].export == whole.export


def test_taking_out_what_came_last_gives_the_store_before_it(
    thirds: tuple[Stage, ...], tmp_path: Path
) -> None:
    store = Path(shutil.copy(thirds[2].store, tmp_path / "less.duckdb"))
    for file in thirds[2].files[len(thirds[1].files) :]:
        api.remove(store, file.name)
    assert export_bytes(store) == thirds[1].export
    assert api.check(store) == ()


def test_reading_again_changes_and_adds_nothing(whole: Read, copy: Path) -> None:
    summary = api.read(REPORTS, copy)
    assert (summary.read, summary.known, summary.reread) == (0, len(REPORTS), 0)
    assert export_bytes(copy) == whole.export


def test_the_same_report_in_another_file_is_known(whole: Read, copy: Path, tmp_path: Path) -> None:
    shutil.copy(REPORTS[0], tmp_path / "zzz.txt")
    summary = api.read(tmp_path / "zzz.txt", copy)
    assert (summary.read, summary.known) == (0, 1)
    assert export_bytes(copy) == whole.export


@pytest.mark.slow
@pytest.mark.usefixtures("own_models")
def test_two_workers_and_another_order_give_the_same(whole: Read, tmp_path: Path) -> None:
    files = random.Random(7).sample(REPORTS, len(REPORTS))
    api.read(files, tmp_path / "two.duckdb", jobs=2)
    assert export_bytes(tmp_path / "two.duckdb") == whole.export


@pytest.mark.slow
def test_another_order_in_one_run_gives_the_same(whole: Read, tmp_path: Path) -> None:
    files = random.Random(11).sample(REPORTS, len(REPORTS))
    api.read(files, tmp_path / "other.duckdb")
    assert export_bytes(tmp_path / "other.duckdb") == whole.export


@pytest.mark.slow
@pytest.mark.parametrize("file", REPORTS, ids=lambda file: file.stem)
def test_any_report_taken_out_and_read_again_gives_the_same(
    whole: Read, copy: Path, file: Path
) -> None:
    api.remove(copy, file.name)
    assert export_bytes(copy) != whole.export
    assert api.check(copy) == ()
    assert api.read(file, copy).read == 1
    assert export_bytes(copy) == whole.export


@pytest.mark.slow
def test_a_rebuild_equals_what_was_there(whole: Read, copy: Path) -> None:
    assert api.rebuild(copy).reread == len(REPORTS)
    assert export_bytes(copy) == whole.export
