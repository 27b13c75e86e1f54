"""An index is made where there is none that fits the store, and never stands in its way."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.speed.archive.write import write_archive
from dragoman.errors import BusyStoreError, StoreError
from dragoman.model.filter import EVERYTHING
from dragoman.run.index import open_index
from dragoman.store.edition import load_edition, renew_edition
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.index import stamp
from dragoman.store.index.events import page_events
from dragoman.store.index.homes import home_beside, home_elsewhere
from dragoman.store.index.open import drop_index

HOLD = """
import sys
from pathlib import Path
from dragoman.store.file import open_for_writing
with open_for_writing(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""
LOOK = """
import sys
from pathlib import Path
from dragoman.run.index import open_index
sys.stdin.read()
with open_index(Path(sys.argv[1])) as index:
    print(index.one("SELECT count(*) FROM event"))
"""


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Path:
    """A copy of the store, no index beside it."""
    return Path(shutil.copy(store, tmp_path / "own.duckdb"))


def count_events(store: Path, scratch: Path | None = None) -> int:
    with open_index(store, scratch=scratch) as index:
        return page_events(index, EVERYTHING).total


def change(store: Path) -> None:
    with open_for_writing(store) as con:
        con.execute("DELETE FROM event WHERE id = (SELECT min(id) FROM event)")
        renew_edition(con)


def inode(store: Path) -> int:
    return home_beside(store).stat().st_ino


def test_an_index_is_made_beside_the_store_and_nothing_else_is_left(own: Path) -> None:
    assert count_events(own) > 200
    assert {item.name for item in own.parent.iterdir()} == {"own.duckdb", "own.duckdb.index"}


def test_an_index_that_fits_is_used_again(own: Path) -> None:
    count_events(own)
    before = inode(own)
    count_events(own)
    assert inode(own) == before


def test_an_index_of_a_former_edition_is_made_anew(own: Path) -> None:
    count = count_events(own)
    change(own)
    assert count_events(own) == count - 1


def test_a_store_that_was_touched_but_not_changed_keeps_its_index(own: Path) -> None:
    count_events(own)
    before = inode(own)
    with open_for_writing(own) as con:
        con.execute("INSERT INTO meta VALUES ('visit', '{}')")
    count_events(own)
    assert inode(own) == before


def test_another_store_of_the_same_name_does_not_pass_for_the_former(own: Path) -> None:
    count = count_events(own)
    own.unlink()
    write_archive(own, events=20, reports=10)
    assert count_events(own) != count


def test_an_index_of_another_program_is_made_anew(own: Path) -> None:
    count_events(own)
    con = sqlite3.connect(home_beside(own))
    con.execute("UPDATE stamp SET value = 'older' WHERE name = 'version'")
    con.commit()
    con.close()
    with open_for_reading(own) as store:
        wanted = stamp.make_stamp(load_edition(store), stamp.index_version())
    assert stamp.read_stamp(home_beside(own)) != wanted
    count_events(own)
    assert stamp.read_stamp(home_beside(own)) == wanted


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + bytes(5000)])
def test_a_file_that_is_no_index_is_replaced(own: Path, content: bytes) -> None:
    written = own.stat().st_mtime_ns
    home_beside(own).write_bytes(content)
    os.utime(home_beside(own), ns=(written, written))
    assert count_events(own) > 200


def test_an_index_cut_off_is_made_anew(own: Path) -> None:
    count = count_events(own)
    home, written = home_beside(own), own.stat().st_mtime_ns
    home.write_bytes(home.read_bytes()[:-8192])
    os.utime(home, ns=(written, written))
    assert count_events(own) == count


def test_damage_inside_is_told_once_and_mended(own: Path) -> None:
    count = count_events(own)
    home, written = home_beside(own), own.stat().st_mtime_ns
    content = bytearray(home.read_bytes())
    content[8192 * 3 :] = b"\xff" * (len(content) - 8192 * 3)
    home.write_bytes(content)
    os.utime(home, ns=(written, written))
    with pytest.raises(StoreError, match="ask again"):
        count_events(own)
    assert count_events(own) == count


def test_what_a_killed_maker_left_is_cleared_away(own: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    draft = own.with_name(f".own.duckdb.index.{dead.pid}.1.new")
    draft.touch()
    count_events(own)
    assert not draft.exists()


def test_where_nothing_can_be_written_beside_the_store_it_lies_elsewhere(
    own: Path, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    home_beside(own).mkdir()  # nothing can be put in the place of a folder, even by root
    count = count_events(own, scratch)
    assert count == count_events(own, scratch) > 200
    assert [item.name for item in scratch.iterdir()] == [home_elsewhere(own, scratch).name]


def test_while_the_store_is_being_written_the_last_index_answers(own: Path) -> None:
    count = count_events(own)
    change(own)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, own], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert count_events(own) == count
        drop_index(own)
        with pytest.raises(BusyStoreError):
            count_events(own)
    finally:
        holder.communicate()
    assert count_events(own) == count - 1


def test_processes_that_make_it_at_once_all_get_the_whole_of_it(own: Path) -> None:
    lookers = [
        subprocess.Popen(
            [sys.executable, "-c", LOOK, own],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    time.sleep(1.5)  # until they have loaded what they need
    found = {looker.communicate()[0] for looker in lookers}
    assert found == {f"{count_events(own)}\n"}
    assert {item.name for item in own.parent.iterdir()} == {"own.duckdb", "own.duckdb.index"}


def test_an_index_can_be_read_while_another_takes_its_place(own: Path) -> None:
    with open_index(own) as index:
        count = page_events(index, EVERYTHING).total
        change(own)
        assert count_events(own) == count - 1
        assert index.one("SELECT count(*) FROM claim_words") > 0
        assert page_events(index, EVERYTHING).total == count


def test_an_index_is_no_more_open_to_others_than_its_store(own: Path) -> None:
    own.chmod(0o600)
    count_events(own)
    assert home_beside(own).stat().st_mode & 0o777 == 0o600


def test_an_index_that_is_dropped_is_gone(own: Path) -> None:
    count_events(own)
    drop_index(own)
    assert [item.name for item in own.parent.iterdir()] == ["own.duckdb"]
