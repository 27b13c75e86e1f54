"""The last visit, as a store keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store.codebook import load_codebook_text, save_codebook_text
from dragoman.store.file import open_for_reading, open_or_make
from dragoman.store.rows import Connection
from dragoman.store.visit import Visit, load_visit, save_visit

VISIT = Visit(reports=frozenset({"rp_1", "rp_2"}), day="2023-07-15")


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_or_make(tmp_path / "talks.duckdb") as con:
        yield con


def test_a_store_that_nobody_has_visited_says_so(con: Connection) -> None:
    assert load_visit(con) is None


def test_the_last_visit_is_kept_in_place_of_the_one_before_it(con: Connection) -> None:
    save_visit(con, VISIT)
    assert load_visit(con) == VISIT
    later = Visit(reports=frozenset(), day=None)
    save_visit(con, later)
    assert load_visit(con) == later


def test_a_visit_outlives_the_program(tmp_path: Path) -> None:
    with open_or_make(tmp_path / "a.duckdb") as con:
        save_visit(con, VISIT)
    with open_for_reading(tmp_path / "a.duckdb") as con:
        assert load_visit(con) == VISIT


def test_other_facts_about_the_store_are_left_alone(con: Connection) -> None:
    save_codebook_text(con, "text")
    save_visit(con, VISIT)
    assert load_codebook_text(con) == "text"
    save_codebook_text(con, None)
    assert load_visit(con) == VISIT
