"""Exports appear whole, or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dragoman.errors import UsageError
from dragoman.model.record import Record
from dragoman.run import export
from dragoman.run.export import WRITERS, export_record
from tests.run.fakes import FakeReader, dated, fake_reconcile


@pytest.fixture
def record() -> Record:
    return fake_reconcile([FakeReader().read(dated("Aliyev Pashinyan\nMichel", None))], [])


def contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("format", WRITERS)
def test_the_same_record_gives_the_same_bytes(tmp_path: Path, record: Record, format: str) -> None:
    for _ in range(2):
        export_record(record, format, tmp_path / "out")
        first = contents(tmp_path / "out")
    export_record(record, format, tmp_path / "again")
    assert list(contents(tmp_path / "again").values()) == list(first.values())
    assert sorted(item.name for item in tmp_path.iterdir()) == ["again", "out"]


@pytest.mark.parametrize("format", WRITERS)
def test_an_export_that_fails_leaves_the_old_one(
    tmp_path: Path, record: Record, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_record(record, format, tmp_path / "out")
    before = contents(tmp_path / "out")

    def full(record: Record) -> Iterator[str]:
        raise OSError(28, "No space left on device")

    for name in ("json_lines", "csv_files", "parquet_tables"):
        monkeypatch.setattr(export, name, full)
    with pytest.raises(UsageError, match="No space left"):
        export_record(record, format, tmp_path / "out")
    assert contents(tmp_path / "out") == before
    assert [item.name for item in tmp_path.iterdir()] == ["out"]


def test_json_lines_are_objects_with_a_kind(tmp_path: Path, record: Record) -> None:
    export_record(record, "jsonl", tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines].count("event") == 2


def test_parquet_has_a_file_for_each_kind(tmp_path: Path, record: Record) -> None:
    export_record(record, "parquet", tmp_path / "out")
    assert pq.read_table(tmp_path / "out" / "events.parquet").num_rows == 2


@pytest.mark.parametrize("format", WRITERS)
def test_a_missing_folder_is_named(tmp_path: Path, record: Record, format: str) -> None:
    with pytest.raises(UsageError, match=r"no folder .*none"):
        export_record(record, format, tmp_path / "none" / "out")


def test_json_lines_do_not_take_the_place_of_a_folder(tmp_path: Path, record: Record) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        export_record(record, "jsonl", tmp_path)


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_with_other_files_is_left_alone(
    tmp_path: Path, record: Record, format: str
) -> None:
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(UsageError, match="other files"):
        export_record(record, format, tmp_path)
    assert [item.name for item in tmp_path.iterdir()] == ["thesis.odt"]


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_file_is_not_made_a_folder(tmp_path: Path, record: Record, format: str) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(UsageError, match="is a file"):
        export_record(record, format, tmp_path / "out")


def test_an_unknown_format_is_named(tmp_path: Path, record: Record) -> None:
    with pytest.raises(UsageError, match="'xml' is no format; it is one of jsonl, csv, parquet"):
        export_record(record, "xml", tmp_path / "out")
