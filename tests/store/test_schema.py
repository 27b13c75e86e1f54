"""Dataclass, Arrow and DuckDB columns are one thing."""

from dataclasses import fields
from pathlib import Path

import pytest

from dragoman.model.arrow import schema_of
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.store.file import open_for_reading, open_or_make
from dragoman.store.schema import (
    CLUSTERING_TABLES,
    OWN_TABLES,
    READING_COLUMN,
    READING_TABLES,
    RECORD_TABLES,
    table_definitions,
)

TABLES = {
    **OWN_TABLES,
    **dict(RECORD_TABLES.values()),
    **dict(CLUSTERING_TABLES.values()),
    **dict(READING_TABLES.values()),
}


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_the_fields(tmp_path: Path, table: str) -> None:
    with open_or_make(tmp_path / "s.duckdb"):
        pass
    with open_for_reading(tmp_path / "s.duckdb") as con:
        found = con.execute(f'SELECT * FROM "{table}"').to_arrow_table()
    if READING_COLUMN in found.column_names:
        found = found.drop_columns(READING_COLUMN)
    names = [field.name for field in fields(TABLES[table])]
    assert found.column_names == names == schema_of(TABLES[table]).names
    assert found.cast(schema_of(TABLES[table])).schema == schema_of(TABLES[table])


def test_every_table_is_defined_once() -> None:
    assert sorted(table_definitions()) == sorted(TABLES)


def test_every_field_of_a_reading_and_of_a_record_has_its_table() -> None:
    assert {"report", *READING_TABLES} == {field.name for field in fields(Reading)}
    assert {"notes", "reports", *RECORD_TABLES} == {field.name for field in fields(Record)}
