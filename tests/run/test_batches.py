"""One run or several, whatever came between: the store's export is the same."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.reading import Reading
from dragoman.model.report import Rejected, Report
from dragoman.reconcile import reconcile
from dragoman.run.export import export_record
from dragoman.run.intake import Given, read_paths, remove_report
from dragoman.run.session import Settings
from dragoman.run.steps import Steps
from dragoman.store.file import open_or_make
from dragoman.store.record import load_record, load_state
from dragoman.store.rows import Connection
from tests.reconcile.rows import CODEBOOK, TABLES
from tests.reconcile.written import READINGS

NUMBERS = count()
# Each example makes two stores.
SLOW = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Library:
    """Readings as if read from files `0.txt`, `1.txt`, …, and the steps of a run on them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        named = [
            replace(reading, report=replace(reading.report, file=f"{number}.txt"))
            for number, reading in enumerate(readings)
        ]
        self.files = [Path(reading.report.file) for reading in named]
        self._readings = {reading.report.file: reading for reading in named}

    def find(self, paths: Sequence[Path]) -> tuple[list[Path], list[Rejected]]:
        return list(paths), []

    def report(self, path: Path, **given: str | None) -> Report:
        return self._readings[path.name].report

    def read(self, report: Report) -> Reading:
        return self._readings[report.file]

    def steps(self) -> Steps:
        return Steps(
            find_files=self.find,
            read_report=self.report,
            make_reader=lambda: self,
            reconcile=partial(reconcile, tables=TABLES, codebook=CODEBOOK),
            version="1",
        )


def read(con: Connection, library: Library, files: Sequence[Path]) -> None:
    read_paths(con, files, given=Given(), steps=library.steps(), settings=Settings())


def export(con: Connection, out: Path) -> bytes:
    export_record(load_record(con, load_state(con).reports), "jsonl", out)
    return out.read_bytes()


def read_at_once(library: Library, files: Sequence[Path], store: Path) -> bytes:
    with open_or_make(store) as con:
        read(con, library, files)
        return export(con, store.with_suffix(".jsonl"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("batches")


@SLOW
@given(READINGS, st.randoms(use_true_random=False), st.integers(0, 6))
def test_two_runs_in_any_order_give_what_one_gives(place: Path, readings, random, cut: int) -> None:
    library, store = Library(readings), place / f"{next(NUMBERS)}.duckdb"
    at_once = read_at_once(library, library.files, store)
    order = random.sample(library.files, len(library.files))
    with open_or_make(store.with_stem(f"{store.stem}b")) as con:
        for batch in (order[cut:], order[:cut]):
            read(con, library, batch)
        assert export(con, store.with_suffix(".jsonl")) == at_once


@SLOW
@given(READINGS)
def test_a_report_read_and_removed_leaves_no_trace(place: Path, readings) -> None:
    library, store = Library(readings), place / f"{next(NUMBERS)}.duckdb"
    rest = read_at_once(library, library.files[1:], store)
    with open_or_make(store.with_stem(f"{store.stem}b")) as con:
        read(con, library, library.files)
        for file in library.files[:1]:
            remove_report(con, file.name, steps=library.steps(), settings=Settings())
        assert export(con, store.with_suffix(".jsonl")) == rest
