"""The codebook that a store keeps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store.codebook import KEY, load_codebook_text, save_codebook_text
from dragoman.store.file import open_for_reading, open_or_make
from dragoman.store.rows import Connection, select_rows
from dragoman.store.schema import Meta


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_or_make(tmp_path / "talks.duckdb") as con:
        yield con


def test_a_new_store_has_none_of_its_own(con: Connection) -> None:
    assert load_codebook_text(con) is None


@pytest.mark.parametrize("text", ["", "name = 'Mine'\n", '# ß İ 😀 \'quoted\' """\r\n\t'])
def test_a_text_comes_back_as_it_was_given(con: Connection, text: str) -> None:
    save_codebook_text(con, text)
    assert load_codebook_text(con) == text


def test_a_text_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path) as con:
        save_codebook_text(con, "name = 'Mine'")
    with open_for_reading(path) as con:
        assert load_codebook_text(con) == "name = 'Mine'"


def test_another_takes_the_place_of_the_first(con: Connection) -> None:
    save_codebook_text(con, "a")
    save_codebook_text(con, "b")
    assert [row.value for row in select_rows(con, "meta", Meta) if row.key == KEY] == ["b"]


def test_none_takes_it_away(con: Connection) -> None:
    save_codebook_text(con, "a")
    save_codebook_text(con, None)
    assert load_codebook_text(con) is None


def test_what_else_the_store_says_of_itself_stays(con: Connection) -> None:
    before = select_rows(con, "meta", Meta)
    save_codebook_text(con, "a")
    save_codebook_text(con, None)
    assert select_rows(con, "meta", Meta) == before
