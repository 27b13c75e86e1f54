"""Judgements in the store: numbered, counted, never lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make
from dragoman.store.judgements import (
    append_rows,
    count_waiting,
    load_judgements,
    save_settled,
    settled_number,
)
from dragoman.store.layout import outdated_tables

ANCHOR = Anchor(report="rp_1", start=0, end=3, quote="met", kind="event")
SAID = make_judgement("accept", ANCHOR, by="mk", seen="{}")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    with open_or_make(path) as con:
        append_rows(con, [SAID, SAID])
    return path


def test_judgements_are_numbered_behind_one_another(store: Path) -> None:
    with open_for_writing(store) as con:
        append_rows(con, [SAID])
        kept = load_judgements(con)
    assert [row.number for row in kept] == [1, 2, 3]
    assert len({row.id for row in kept}) == 3


def test_what_was_put_in_waits_until_the_record_knows_it(store: Path) -> None:
    with open_for_writing(store) as con:
        assert count_waiting(con) == 2
        save_settled(con, 2)
        assert count_waiting(con) == 0
        append_rows(con, [SAID])
        assert count_waiting(con) == 1


def test_a_store_that_never_counted_has_none_waiting_but_the_new_ones(store: Path) -> None:
    with open_for_writing(store) as con:
        con.execute("DELETE FROM meta WHERE key = 'judged'")
        assert (settled_number(con), count_waiting(con)) == (None, 0)
        append_rows(con, [SAID])
        assert count_waiting(con) == 1


@pytest.mark.parametrize("later", [("around",), ("seen", "around")], ids=str)
def test_judgements_of_an_older_program_gain_the_columns_that_they_lack(
    store: Path, later: tuple[str, ...]
) -> None:
    with open_for_writing(store) as con:
        for column in later:
            con.execute(f'ALTER TABLE judgements DROP COLUMN "{column}"')
        con.execute("UPDATE meta SET value = 'x' WHERE key = 'table judgements'")
    with pytest.raises(StoreError, match="dragoman rebuild"), open_for_reading(store):
        pass
    with open_for_writing(store) as con:
        assert outdated_tables(con) == frozenset()
        assert [replace(row, seen="{}") for row in load_judgements(con)] == [
            replace(SAID, id=row.id, number=row.number) for row in load_judgements(con)
        ]


def test_judgements_that_are_otherwise_made_are_refused_and_left_alone(store: Path) -> None:
    with open_for_writing(store) as con:
        con.execute('ALTER TABLE judgements DROP COLUMN "by"')
        con.execute("UPDATE meta SET value = 'x' WHERE key = 'table judgements'")
    with pytest.raises(StoreError, match="older Dragoman"), open_for_writing(store):
        pass
