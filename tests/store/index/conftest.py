"""A small invented archive with what a real one has beside: marks, accents, and days unknown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.speed.archive.write import write_archive
from dragoman.model.record import Record
from dragoman.run.index import open_index
from dragoman.store.edition import renew_edition
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.index.index import Index
from dragoman.store.record import load_record, load_state

CHANGES = """
UPDATE reports SET mark = CASE hash(id) % 4
    WHEN 0 THEN 'CLEAR' WHEN 1 THEN 'GREEN' WHEN 2 THEN 'AMBER' ELSE 'RED' END
WHERE hash(id) % 3 = 0;
UPDATE reports SET outlet = NULL, published = NULL WHERE hash(id) % 11 = 0;
UPDATE event SET "when" = struct_update("when", "start" := NULL, "end" := NULL)
WHERE hash(id) % 13 = 0;
UPDATE event SET "when" = struct_update("when", "end" := '2023-12-31') WHERE hash(id) % 17 = 0;
UPDATE event SET type = NULL, mode = NULL, quad = NULL, score = NULL WHERE hash(id) % 19 = 0;
"""


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "talks.duckdb"
    write_archive(path, events=240, reports=120)
    with open_for_writing(path) as con:
        con.execute(CHANGES)
        renew_edition(con)
    return path


@pytest.fixture(scope="session")
def record(store: Path) -> Record:
    with open_for_reading(store) as con:
        return load_record(con, load_state(con).reports)


@pytest.fixture(scope="session")
def index(store: Path) -> Iterator[Index]:
    with open_index(store) as found:
        yield found
