"""Every writing of the record is an edition of its own."""

from pathlib import Path

import pytest

from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.store.edition import load_edition, renew_edition
from dragoman.store.file import open_or_make
from dragoman.store.record import Made, State, save_record
from dragoman.store.rows import insert_rows

EMPTY = Record(
    reports=(),
    actors=(),
    events=(),
    claims=(),
    figures=(),
    situations=(),
    tracks=(),
    agreements=(),
    commitments=(),
    positions=(),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.duckdb"


def test_a_store_without_a_record_has_no_edition(path: Path) -> None:
    with open_or_make(path) as con:
        assert load_edition(con) is None


def test_each_record_saved_is_another_edition_even_if_nothing_differs(path: Path) -> None:
    state = State(reports=(), judgements=(), rejected=())
    editions = []
    with open_or_make(path) as con:
        for _ in range(3):
            save_record(con, state, Made(record=EMPTY, version="1", keys=()))
            editions.append(load_edition(con))
    assert len(set(editions)) == 3
    assert None not in editions


def test_other_contents_are_another_first_edition(path: Path) -> None:
    with open_or_make(path) as con:
        renew_edition(con)
        empty = load_edition(con)
    other = path.with_name("other.duckdb")
    with open_or_make(other) as con:
        insert_rows(con, "reports", Report, [make_report("Talks.", file="talks.txt")])
        renew_edition(con)
        assert load_edition(con) != empty
