"""Copies beside a store: what somebody holds stays, the rest is taken away."""

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.store.beside import copy_beside
from dragoman.store.copies import copies_of, hold_copy, remove_unheld

HOLD = """
import sys
from pathlib import Path
from dragoman.store.copies import hold_copy
with hold_copy(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    for name in ("talks.duckdb", "talks.duckdb.index", "talks2.duckdb"):
        (tmp_path / name).write_text("kept", encoding="utf-8")
    return tmp_path / "talks.duckdb"


def make_copy(store: Path, kind: str) -> Path:
    copy = copy_beside(store, kind)
    for ending in ("", ".wal", ".index", ".index-review"):
        copy.with_name(f"{copy.name}{ending}").write_text("narrowed", encoding="utf-8")
    return copy


def names(store: Path) -> set[str]:
    return {path.name for path in store.parent.iterdir()}


def test_copies_are_found_by_their_names_and_nothing_else_is(store: Path) -> None:
    copies = [make_copy(store, "AMBER-1f"), make_copy(store, "GREEN-1f")]
    make_copy(store.with_name("talks2.duckdb"), "GREEN-1f")
    assert copies_of(store) == copies


def test_what_nobody_holds_goes_with_all_that_lies_beside_it(store: Path) -> None:
    before = names(store)
    remove_unheld([make_copy(store, "GREEN-1f")])
    assert names(store) == before


def test_what_another_process_holds_stays_until_it_ends(store: Path) -> None:
    copy = make_copy(store, "GREEN-1f")
    command = [sys.executable, "-c", HOLD, str(copy)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        remove_unheld([copy])
        assert copy.exists()
        holder.kill()
        holder.wait()
    remove_unheld([copy])
    assert copies_of(store) == []


def test_two_may_hold_a_copy_and_the_last_leaves_it_free(store: Path) -> None:
    copy = make_copy(store, "GREEN-1f")
    with hold_copy(copy):
        with hold_copy(copy):
            pass
        remove_unheld([copy])
        assert copy.exists()
    remove_unheld([copy])
    assert not copy.exists()


def test_where_no_lock_can_be_had_the_copy_is_shown_all_the_same(tmp_path: Path) -> None:
    with hold_copy(tmp_path / "nowhere" / "talks.duckdb.index-GREEN-1f.duckdb"):
        pass
