"""The weightiest events: news that is so, and sure, before the rest."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.run.index import open_index
from dragoman.store.file import open_for_reading
from dragoman.store.index.weighing import find_weightiest, mask_types
from tests.web import rooms


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weighing") / "talks.duckdb"
    rooms.save_sample(path)
    return path


def test_all_that_fit_come_once_and_as_many_as_are_asked_for(store: Path) -> None:
    with open_for_reading(store) as con, open_index(store) as index:
        ids = {row[0] for row in con.execute("SELECT id FROM event").fetchall()}
        every = np.ones(index.count("event"), dtype=bool)
        found = find_weightiest(index, every, limit=99)
        assert (len(found), set(found)) == (len(ids), ids)
        assert find_weightiest(index, every, limit=1) == found[:1]
        assert find_weightiest(index, ~every, limit=5) == ()


def test_history_and_what_is_not_so_come_last(store: Path) -> None:
    with open_for_reading(store) as con, open_index(store) as index:
        found = find_weightiest(index, np.ones(index.count("event"), dtype=bool), limit=99)
        rows = dict(con.execute("SELECT id, background FROM event").fetchall())
    assert [rows[id] for id in found] == sorted(rows[id] for id in found)


def test_a_mask_of_types_holds_events_of_these_alone(store: Path) -> None:
    with open_for_reading(store) as con, open_index(store) as index:
        found = find_weightiest(index, mask_types(index, ("CONSULT",)), limit=99)
        sql = "SELECT id FROM event WHERE type = 'CONSULT'"
        assert set(found) == {row[0] for row in con.execute(sql).fetchall()}
        assert not mask_types(index, ("NONE",)).any()
