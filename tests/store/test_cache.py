"""Readings kept, found again, and dropped."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.store.cache import (
    cached_readings,
    drop_stale_readings,
    load_latest_readings,
    load_readings,
    reading_key,
    save_readings,
)
from dragoman.store.file import open_or_make
from dragoman.store.rows import Connection
from tests.run.fakes import FakeReader, dated

LONG = dated("Aliyev Pashinyan\nMichel\n\nÉrdoğan 🙂 x", "2023-07-15")
SHORT = dated("Putin", None)
READER = FakeReader()


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_or_make(tmp_path / "talks.duckdb") as con:
        yield con


def test_a_reading_comes_back_as_it_was(con: Connection) -> None:
    save_readings(con, [READER.read(LONG), READER.read(SHORT)], version="1")
    keys = {reading_key(report, "1"): report for report in (LONG, SHORT)}
    found = {reading.report.id: reading for reading in load_readings(con, keys)}
    assert found == {LONG.id: READER.read(LONG), SHORT.id: READER.read(SHORT)}


def test_readings_come_by_report_id(con: Connection) -> None:
    reports = [dated(word, None) for word in ("a", "b", "c", "d")]
    save_readings(con, [READER.read(report) for report in reports], version="1")
    keys = {reading_key(report, "1"): report for report in reports}
    ids = [reading.report.id for reading in load_readings(con, keys)]
    assert ids == sorted(ids)


def test_saving_twice_keeps_one(con: Connection) -> None:
    for _ in range(2):
        save_readings(con, [READER.read(LONG)], version="1")
    keys = {reading_key(LONG, "1"): LONG}
    assert list(load_readings(con, keys)) == [READER.read(LONG)]
    assert len(cached_readings(con)) == 1


def test_the_key_changes_with_version_and_title_and_not_with_the_file() -> None:
    key = reading_key(LONG, "1")
    assert reading_key(LONG, "2") != key
    assert reading_key(replace(LONG, title="Talks"), "1") != key
    assert reading_key(replace(LONG, file="b.txt"), "1") == key


def test_the_latest_reading_is_found_whatever_its_version(con: Connection) -> None:
    save_readings(con, [READER.read(LONG)], version="1")
    changed = replace(READER.read(LONG), claims=())
    save_readings(con, [changed], version="2")
    assert list(load_latest_readings(con, [LONG, SHORT])) == [changed]


def test_stale_readings_go_and_those_of_a_broken_off_run_stay(con: Connection) -> None:
    save_readings(con, [READER.read(LONG)], version="1")
    save_readings(con, [READER.read(LONG), READER.read(SHORT)], version="2")
    drop_stale_readings(con, current=[reading_key(LONG, "2")], version="2")
    kept = {row.key for row in cached_readings(con)}
    assert kept == {reading_key(LONG, "2"), reading_key(SHORT, "2")}
    assert con.execute("SELECT count(DISTINCT reading) FROM reading_event").fetchone() == (2,)
