"""A store that is opened in turns: free between them, and the same from first to last."""

from pathlib import Path

import duckdb
import pytest

from dragoman.errors import BusyStoreError, NotAStoreError, StoreError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.store import turns as turning
from dragoman.store import writer
from dragoman.store.edition import renew_edition
from dragoman.store.file import (
    open_for_judging,
    open_for_reading,
    open_for_writing,
    open_or_make,
)
from dragoman.store.judgements import append_rows, count_waiting, load_judgements
from dragoman.store.layout import outdated_tables
from dragoman.store.record import Made, load_state, save_record
from dragoman.store.rows import insert_rows, transaction
from dragoman.store.schema import Redirect
from dragoman.store.turns import Held, open_in_turns, open_or_make_in_turns, turns_of
from tests.store.test_edition import EMPTY

ROW = Redirect(old_id="ev_1", new_id="ev_2")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path):
        pass
    return path


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "TRIES", 2)


def count(path: Path) -> int:
    with open_for_reading(path) as con:
        row = con.execute("SELECT count(*) FROM redirects").fetchone()
        return row[0] if row else 0


def test_between_turns_anybody_reads_the_store_and_nobody_writes_it(store: Path) -> None:
    with open_in_turns(store) as turns:
        assert count(store) == 0
        with turns.writing() as con:
            insert_rows(con, "redirects", Redirect, [ROW])
        assert count(store) == 1
        with pytest.raises(BusyStoreError), open_for_writing(store):
            pass
        with turns.reading() as con:
            assert con.execute("SELECT count(*) FROM redirects").fetchone() == (1,)


def test_a_turn_waits_for_who_reads(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_in_turns(store) as turns, open_for_reading(store):
        monkeypatch.setattr(turning, "PATIENCE_SECONDS", 0.2)
        with pytest.raises(BusyStoreError), turns.writing():
            pass


@pytest.mark.parametrize("is_written", [True, False])
def test_a_store_that_another_program_changed_meanwhile_is_left_alone(
    store: Path, is_written: bool
) -> None:
    with open_in_turns(store) as turns:
        with duckdb.connect(str(store)) as other:
            renew_edition(other)
        turn = turns.writing() if is_written else turns.reading()
        with pytest.raises(StoreError, match="changed by another program"), turn:
            pass


def test_what_a_run_changes_itself_is_no_surprise_to_it(store: Path) -> None:
    with open_in_turns(store) as turns:
        with turns.writing() as con:
            renew_edition(con)
        with turns.reading():
            pass


def test_a_store_is_made_where_there_is_none_and_no_other_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    with pytest.raises(NotAStoreError), open_in_turns(path):
        pass
    with open_or_make_in_turns(path) as turns, turns.reading() as con:
        assert outdated_tables(con) == frozenset()
    assert [item.name for item in tmp_path.iterdir()] == ["talks.duckdb"]


def test_a_store_that_is_open_stays_so_between_its_turns(store: Path) -> None:
    with open_for_writing(store) as con:
        turns = turns_of(con)
        assert isinstance(turns, Held)
        assert turns_of(turns) is turns
        with turns.writing() as one, turns.reading() as other:
            assert one is other is con


def test_judgements_are_put_in_between_the_turns_of_a_run_and_stay(store: Path) -> None:
    anchor = Anchor(report="rp_1", start=0, end=0, quote="", kind="report")
    with open_in_turns(store) as turns:
        with turns.reading() as con:
            before = load_state(con)
        with open_for_judging(store) as con, transaction(con):
            append_rows(con, [make_judgement("accept", anchor, by="mk")])
        with turns.writing() as con:
            save_record(con, before, Made(record=EMPTY, version="1", keys=()))
    with open_for_reading(store) as con:
        assert [row.by for row in load_judgements(con)] == ["mk"]
        assert count_waiting(con) == 1
