"""Records of a file written by hand, in today's types."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.quality.records.rows import Party, Record, RecordsError, load_records


def load(folder: Path, *rows: dict[str, Any]) -> tuple[Record, ...]:
    path = folder / "records.json.txt"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return load_records(path)[0]


def row(**given: Any) -> dict[str, Any]:
    return {"text": "Fiji hailed Malta.", "date": "2015-02-03", "event": "SUPPORT", **given}


@pytest.mark.parametrize(
    ("old", "today"),
    [
        ("DEMAND", ("REQUEST",)),
        ("DISAPPROVE", ("ACCUSE",)),
        ("INVESTIGATE", ("ACCUSE",)),
        ("FIGHT", ("ASSAULT",)),
        ("YIELD", ("CONCEDE", "RETREAT")),
        ("SUPPORT", ("SUPPORT",)),
    ],
)
def test_a_type_of_the_draft_is_what_it_is_called_today(
    tmp_path: Path, old: str, today: tuple[str, ...]
) -> None:
    [record] = load(tmp_path, row(event=old))
    assert record.types == today


def test_a_sector_is_its_first_three_letters(tmp_path: Path) -> None:
    source = [{"code": "FJI", "sector": "govexecutive"}, {"code": "MLTMIL", "sector": ""}]
    [record] = load(tmp_path, row(source=source))
    assert record.actors == (Party("FJI", "GOV"), Party("MLT", None))


def test_a_code_that_is_not_iso_is_mended(tmp_path: Path) -> None:
    [record] = load(tmp_path, row(target=[{"code": "zar"}, {"code": "JAP"}]))
    assert record.recipients == (Party("COD", None), Party("JPN", None))


def test_a_party_without_code_and_an_absent_side_are_nobody(tmp_path: Path) -> None:
    [record] = load(tmp_path, row(source=[{"code": "", "sector": "GOV"}], target=None))
    assert (record.actors, record.recipients) == ((), ())


def test_a_row_without_text_is_left_out(tmp_path: Path) -> None:
    assert len(load(tmp_path, row(), row(text=""), row(text=None))) == 1


@pytest.mark.parametrize("content", [None, "no records here"])
def test_a_file_that_is_missing_or_other_is_told_with_what_to_do(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "other.txt"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordsError, match=r"other\.txt cannot be read .* give it with --data"):
        load_records(path)
