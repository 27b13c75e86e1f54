"""Rows of a table by a condition, by keys, and in the order asked for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.event import Event
from dragoman.store.file import open_or_make
from dragoman.store.rows import Connection, insert_rows, select_by_keys, select_where
from dragoman.store.schema import Redirect
from tests.present.sample import EVENTS

TABLE = "redirects"
MANY = [Redirect(old_id=f"ev_{number:05}", new_id=f"ev_{number % 7}") for number in range(5_000)]


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_or_make(tmp_path / "talks.duckdb") as opened:
        insert_rows(opened, TABLE, Redirect, MANY)
        yield opened


def test_rows_found_by_keys_come_in_the_order_in_which_they_were_put_in(con: Connection) -> None:
    keys = (row.old_id for row in (MANY[4_321], MANY[12], MANY[4_321]))
    found = select_by_keys(con, TABLE, Redirect, keys, column="old_id")
    assert found == [MANY[12], MANY[4_321]]


def test_of_no_keys_there_are_no_rows(con: Connection) -> None:
    assert select_by_keys(con, TABLE, Redirect, (), column="old_id") == []


def test_as_many_keys_as_there_are_rows_find_them_all(con: Connection) -> None:
    keys = [row.old_id for row in MANY]
    assert select_by_keys(con, TABLE, Redirect, reversed(keys), column="old_id") == MANY


def test_a_condition_may_sort_and_cut_off(con: Connection) -> None:
    last = "new_id = ? ORDER BY old_id DESC LIMIT 2"
    found = select_where(con, TABLE, Redirect, last, ["ev_3"])
    assert found == [row for row in reversed(MANY) if row.new_id == "ev_3"][:2]


def test_what_is_not_to_be_read_is_left_empty(con: Connection) -> None:
    insert_rows(con, "event", Event, EVENTS)
    unread = ("trail", "evidence", "support")
    found = select_by_keys(con, "event", Event, [EVENTS[0].id], unread=unread)
    assert found == [replace(EVENTS[0], trail=(), evidence=(), support=None)]
