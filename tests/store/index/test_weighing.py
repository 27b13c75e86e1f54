"""The weightiest events: news that is so, and sure, before the rest."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.model.record import Record
from dragoman.run.index import open_index
from dragoman.store.file import open_for_reading
from dragoman.store.index.index import Index
from dragoman.store.index.weighing import find_weightiest, mask_moved, mask_types
from tests.web import rooms


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weighing") / "talks.duckdb"
    rooms.save_sample(path)
    return path


def test_all_that_fit_come_once_and_as_many_as_are_asked_for(sample: Path) -> None:
    with open_for_reading(sample) as con, open_index(sample) as index:
        ids = {row[0] for row in con.execute("SELECT id FROM event").fetchall()}
        every = np.ones(index.count("event"), dtype=bool)
        found = find_weightiest(index, every, limit=99)
        assert (len(found), set(found)) == (len(ids), ids)
        assert find_weightiest(index, every, limit=1) == found[:1]
        assert find_weightiest(index, ~every, limit=5) == ()


def test_history_and_what_is_not_so_come_last(sample: Path) -> None:
    with open_for_reading(sample) as con, open_index(sample) as index:
        found = find_weightiest(index, np.ones(index.count("event"), dtype=bool), limit=99)
        rows = dict(con.execute("SELECT id, background FROM event").fetchall())
    assert [rows[id] for id in found] == sorted(rows[id] for id in found)


def test_a_mask_of_types_holds_events_of_these_alone(sample: Path) -> None:
    with open_for_reading(sample) as con, open_index(sample) as index:
        found = find_weightiest(index, mask_types(index, ("CONSULT",)), limit=99)
        sql = "SELECT id FROM event WHERE type = 'CONSULT'"
        assert set(found) == {row[0] for row in con.execute(sql).fetchall()}
        assert not mask_types(index, ("NONE",)).any()


def _moved_of(record: Record, since: str, until: str | None) -> set[str]:
    found = set()
    for event in record.events:
        days = [step.published for step in event.trail if step.published]
        is_known = any(day < since for day in days) and event.reports > 1
        if is_known and any(since <= day <= (until or "9999") for day in days):
            found.add(event.id)
    return found


@pytest.mark.parametrize(
    ("since", "until"), [("2022-01-01", "2022-12-31"), ("2021-06-01", None), ("2099-01-01", None)]
)
def test_moved_is_what_was_told_before_the_period_and_took_a_step_in_it(
    index: Index, record: Record, since: str, until: str | None
) -> None:
    mask = mask_moved(index, since=since, until=until)
    found = find_weightiest(index, mask, limit=len(mask))
    assert set(found) == _moved_of(record, since, until)
    assert bool(found) == (since < "2090")
