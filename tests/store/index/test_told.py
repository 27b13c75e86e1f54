"""What reports tell: the index finds the same as the store."""

from pathlib import Path

import pytest

from dragoman.model.record import Record
from dragoman.run.index import has_index, open_index
from dragoman.store.file import open_for_reading
from dragoman.store.index.index import Index
from dragoman.store.index.told import find_told, mask_reports
from dragoman.store.overlook import Told
from dragoman.store.overlook import find_told as find_in_store
from tests.web import rooms


@pytest.mark.parametrize("known", [0, 1, 60, 119, 120])
def test_new_and_known_events_are_those_that_the_store_finds(
    store: Path, index: Index, record: Record, known: int
) -> None:
    new = sorted(report.id for report in record.reports)[known:]
    with open_for_reading(store) as con:
        expected = find_in_store(con, new, limit=7)
    found = find_told(index, new, limit=7)
    assert (found.new[0], found.moved[0]) == (expected.new[0], expected.moved[0])
    assert found == expected


def test_of_no_new_report_there_is_nothing(index: Index) -> None:
    assert find_told(index, (), limit=3) == Told(new=(0, ()), moved=(0, ()))


def test_reports_are_found_by_id_however_many(index: Index, record: Record) -> None:
    ids = [report.id for report in record.reports]
    assert mask_reports(index, ids)[1:].all()
    assert (mask_reports(index, ids * 60) == mask_reports(index, ids)).all()
    assert not mask_reports(index, ["rp_of_nothing"]).any()


def test_an_index_is_at_hand_once_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    rooms.save_sample(path)
    with open_for_reading(path) as con:
        assert not has_index(path, con)
    with open_index(path), open_for_reading(path) as con:
        assert has_index(path, con)
