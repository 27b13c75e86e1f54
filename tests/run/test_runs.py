"""Runs on a store that go on from what the last one clustered leave what one run leaves."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.speed.world import make_day, make_year
from dragoman.model.reading import Reading
from dragoman.present.exports import json_lines
from dragoman.run.session import Settings, update_store
from dragoman.run.steps import Steps, reconcile_readings
from dragoman.store.cache import save_readings
from dragoman.store.clustering import load_clustering
from dragoman.store.file import open_or_make
from dragoman.store.record import State, load_record, load_state
from dragoman.store.rows import Connection
from dragoman.store.schema import CLUSTERING_TABLES, RECORD_TABLES
from tests.run.fakes import FakeReader, fake_steps

YEAR = list({reading.report.id: reading for reading in make_year(1_000)}.values())
DAY = make_day(1_000)
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def steps() -> Steps:
    return make_steps()


def make_steps() -> Steps:
    fake = fake_steps()
    return Steps(
        find_files=fake.find_files,
        read_report=fake.read_report,
        make_reader=FakeReader,
        reconcile=reconcile_readings,
        version="1",
        reconciling="1",
    )


def run(con: Connection, readings: Sequence[Reading], steps: Steps) -> None:
    """Bring the store to hold these reports and no others; all are read already."""
    save_readings(con, readings, version=steps.version)
    reports = tuple(reading.report for reading in readings)
    after = State(reports=reports, judgements=(), rejected=())
    update_store(con, load_state(con), after, steps=steps, settings=Settings())


def rows_in(con: Connection) -> Rows:
    tables = [table for table, _ in (*RECORD_TABLES.values(), *CLUSTERING_TABLES.values())]
    return {
        table: sorted(con.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
        for table in tables
    }


def made_by(folder: Path, steps: Steps, *runs: Sequence[Reading]) -> Rows:
    with open_or_make(folder / f"{len(runs)}.duckdb") as con:
        for readings in runs:
            run(con, readings, steps)
        return rows_in(con)


def test_a_day_added_and_reports_removed_leave_what_one_run_leaves(
    tmp_path: Path, steps: Steps
) -> None:
    last = [*YEAR[5:], *DAY][::-1]
    assert made_by(tmp_path, steps, YEAR, [*YEAR, *DAY], last) == made_by(tmp_path, steps, last)


def exported(readings: Sequence[Reading], cuts: Sequence[int]) -> bytes:
    """The export of a store that grew by the readings up to each cut in turn."""
    with TemporaryDirectory() as folder, open_or_make(Path(folder) / "talks.duckdb") as con:
        for cut in cuts:
            run(con, readings[:cut], make_steps())
        record = load_record(con, load_state(con).reports)
    return "".join(json_lines(record)).encode()


@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(st.integers(0, len(YEAR) - 40), st.sets(st.integers(1, 39), min_size=1, max_size=5))
def test_a_record_grown_day_by_day_exports_the_bytes_of_one_made_at_once(
    start: int, days: set[int]
) -> None:
    told = sorted(YEAR[start : start + 40], key=lambda one: one.report.published or "")
    assert exported(told, [*sorted(days), 40]) == exported(told, [40])


def test_what_another_version_clustered_is_left_behind(tmp_path: Path, steps: Steps) -> None:
    with open_or_make(tmp_path / "talks.duckdb") as con:
        run(con, YEAR[:20], steps)
        assert load_clustering(con, "1").clustered
        run(con, YEAR[:30], replace(steps, reconciling="2"))
        assert not load_clustering(con, "1").clustered
        assert load_clustering(con, "2").clustered
