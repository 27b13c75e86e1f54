"""Descriptions of actors in a table written by hand."""

from pathlib import Path

import pytest

from bench.quality.actors.rows import Row, load_rows
from bench.quality.files import SetError

HEADER = "text\tcountry\tsector\tcontext\n"


def load(folder: Path, lines: str) -> tuple[Row, ...]:
    path = folder / "actors.tsv"
    path.write_text(lines, encoding="utf-8")
    return load_rows(path)[0]


def test_words_stand_in_their_sentence_and_of_several_codes_any_is_right(tmp_path: Path) -> None:
    [row] = load(tmp_path, f'{HEADER}the choir\tRUR\tELI|CVL\t"Sing!" the choir said.\n')
    assert row.context[row.start : row.end] == "the choir"
    assert (row.countries, row.sectors) == (("RUR",), ("ELI", "CVL"))


def test_a_dash_is_no_country_and_words_without_a_sentence_are_their_own(tmp_path: Path) -> None:
    [row] = load(tmp_path, f"{HEADER}the choir\t---\tELI\t\n")
    assert (row.countries, row.context) == ((), "the choir")


def test_a_table_with_other_columns_is_told(tmp_path: Path) -> None:
    with pytest.raises(SetError, match="has not the columns text, country, sector, context"):
        load(tmp_path, "name\tcountry\n")


def test_a_table_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SetError, match=r"cannot be read .* part of the repository.* --data"):
        load_rows(tmp_path / "missing.tsv")
