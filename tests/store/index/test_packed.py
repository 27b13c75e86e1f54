"""Columns come back as they were packed, in the order of their rows' numbers."""

import math
import sqlite3
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.store.index.packed import Packer, iso_day, ordinal, read_packed, read_vocabulary


@pytest.fixture
def con() -> sqlite3.Connection:
    found = sqlite3.connect(":memory:")
    schema = resources.files("dragoman.store.index") / "schema.sql"
    found.executescript(schema.read_text(encoding="utf-8"))
    return found


def test_columns_of_numbered_rows_are_put_in_order(con: sqlite3.Connection) -> None:
    packer = Packer()
    for number, word, share in ((3, "c", 0.3), (1, "a", 0.1), (2, None, None)):
        packer.add_int("row.n", number)
        packer.add_word("row.word", word)
        packer.add_float("row.share", share)
    packer.write(con)
    words = read_vocabulary(con, "row.word")
    assert [words[code] for code in read_packed(con, "row.word").tolist()] == ["a", "", "c"]
    first, none, last = read_packed(con, "row.share").tolist()
    assert (first, last) == (pytest.approx(0.1), pytest.approx(0.3))
    assert math.isnan(none)


@given(st.lists(st.integers(-(2**31), 2**31 - 1)))
def test_whole_numbers_keep_their_values_however_narrow_they_are_kept(numbers: list[int]) -> None:
    con = sqlite3.connect(":memory:")
    con.execute("CREATE TABLE packed (name, type, data)")
    packer = Packer()
    for number in numbers:
        packer.add_int("some.thing", number)
    packer.write(con)
    assert read_packed(con, "some.thing").tolist() == numbers


def test_a_column_of_no_rows_is_empty(con: sqlite3.Connection) -> None:
    assert read_packed(con, "row.word").tolist() == []
    assert read_vocabulary(con, "row.word") == ("",)


@given(st.dates())
def test_days_come_back_from_their_numbers(day: object) -> None:
    assert iso_day(ordinal(str(day))) == str(day)
