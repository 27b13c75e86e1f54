"""The store's file: made, opened, and refused with one line."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from dragoman.errors import BusyStoreError, NotAStoreError, StoreError
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make, replaced
from dragoman.store.layout import outdated_tables
from dragoman.store.schema import LATER_TABLES, RECORD_TABLES

HOLD = """
import sys
from pathlib import Path
from dragoman.store.file import open_or_make
with open_or_make(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path):
        pass
    return path


def change(path: Path, sql: str) -> None:
    con = duckdb.connect(str(path))
    con.execute(sql)
    con.close()


def refused(path: Path) -> str:
    with pytest.raises(StoreError) as caught, open_for_writing(path):
        pass
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_new_store_is_one_file(store: Path) -> None:
    assert [item.name for item in store.parent.iterdir()] == ["talks.duckdb"]


def test_a_new_store_has_every_table_as_this_program_writes_it(store: Path) -> None:
    with open_for_reading(store) as con:
        assert outdated_tables(con) == frozenset()


def test_opening_a_store_again_keeps_what_is_in_it(store: Path) -> None:
    with open_or_make(store) as con:
        con.execute("INSERT INTO redirects VALUES ('a', 'b')")
    with open_or_make(store) as con:
        assert con.execute("SELECT * FROM redirects").fetchall() == [("a", "b")]


def test_reading_changes_nothing(store: Path) -> None:
    with pytest.raises(StoreError), open_for_reading(store) as con:
        con.execute("INSERT INTO redirects VALUES ('a', 'b')")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none" / "talks.duckdb"
    with pytest.raises(StoreError, match=r"no folder .*none"), open_or_make(path):
        pass


def test_a_place_where_nothing_can_be_made_is_named_as_given(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    with pytest.raises(StoreError, match=r"x{250} cannot be made: File name too long; choose"):
        open_or_make(path).__enter__()
    assert list(tmp_path.iterdir()) == []


def test_a_missing_store_is_not_made_by_looking(tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    with pytest.raises(NotAStoreError, match="does not exist"), open_for_reading(path):
        pass
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"PAR1" * 5000])
def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert "is not a Dragoman store" in refused(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("sql", ["CREATE TABLE t (a INT)", "CREATE TABLE meta (a INT)"])
def test_a_duckdb_file_of_others_is_refused(tmp_path: Path, sql: str) -> None:
    path = tmp_path / "other.duckdb"
    change(path, sql)
    assert "not a Dragoman store" in refused(path)


def test_a_cut_off_store_is_refused(store: Path) -> None:
    store.write_bytes(store.read_bytes()[:9000])
    assert str(store) in refused(store)


def test_a_newer_format_is_refused(store: Path) -> None:
    change(store, "UPDATE meta SET value = '99' WHERE key = 'format'")
    assert "newer Dragoman" in refused(store)


def test_tables_of_layer_two_with_other_columns_ask_for_a_rebuild(store: Path) -> None:
    table = RECORD_TABLES["events"][0]
    change(store, f"UPDATE meta SET value = 'x' WHERE key = 'table {table}'")
    with pytest.raises(StoreError, match="dragoman rebuild"), open_for_reading(store):
        pass
    with open_for_writing(store) as con:
        assert outdated_tables(con) == {table}


def test_tables_that_cannot_be_made_again_are_never_dropped(store: Path) -> None:
    change(store, "UPDATE meta SET value = 'x' WHERE key = 'table reports'")
    assert "older Dragoman" in refused(store)


def test_a_store_in_use_is_refused(store: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(BusyStoreError, match="another process"), open_for_reading(store):
            pass
        holder.communicate("")


def test_a_store_open_in_this_program_is_refused_for_another_use(store: Path) -> None:
    with (
        open_for_writing(store),
        pytest.raises(BusyStoreError, match="this program"),
        open_for_reading(store),
    ):
        pass


def test_the_log_of_a_store_that_was_deleted_does_not_stand_in_the_way(store: Path) -> None:
    store.unlink()
    store.with_name("talks.duckdb.wal").write_bytes(b"left over")
    with open_or_make(store) as con:
        assert outdated_tables(con) == frozenset()


@pytest.mark.parametrize("table", sorted(LATER_TABLES))
def test_a_store_from_before_a_table_gets_it_empty_when_it_is_written(
    store: Path, table: str
) -> None:
    change(store, f"DROP TABLE {table}; DELETE FROM meta WHERE key = 'table {table}'")
    with pytest.raises(StoreError, match="dragoman rebuild"), open_for_reading(store):
        pass
    with open_for_writing(store) as con:
        assert con.execute(f"SELECT * FROM {table}").fetchall() == []
    with open_for_reading(store) as con:
        assert outdated_tables(con) == frozenset()


def test_a_replaced_store_is_the_new_one_and_leaves_no_other_file(store: Path) -> None:
    with open_for_writing(store) as con:
        con.execute("INSERT INTO redirects VALUES ('old', 'b')")
        with replaced(store) as fresh:
            fresh.execute("INSERT INTO redirects VALUES ('new', 'b')")
    with open_for_reading(store) as con:
        assert con.execute("SELECT old_id FROM redirects").fetchall() == [("new",)]
    assert [item.name for item in store.parent.iterdir()] == ["talks.duckdb"]
