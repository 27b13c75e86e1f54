"""Rows of a relations set, from a file written by hand."""

from pathlib import Path

import pytest

from bench.quality.relations.rows import QUAD_OF, ROOTS, RelationsError, load_rows, unmark

HEADER = ("marked_sentence", "gold_root", "gold_penta", "gold_binary")


def table(folder: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    path = folder / "pairs.tsv"
    lines = ["\t".join(row) for row in (header, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_marks_are_taken_off_and_leave_their_spans() -> None:
    text, spans = unmark("The <t>Maltese fleet</t> was hailed by <s>Fiji</s>.")
    assert text == "The Maltese fleet was hailed by Fiji."
    assert text[slice(*spans["s"])] == "Fiji"
    assert text[slice(*spans["t"])] == "Maltese fleet"


def test_of_several_marks_the_first_counts_and_all_are_taken_off() -> None:
    text, spans = unmark("<s>Fiji</s> hailed <t>Malta</t>, and <s>Fiji</s> left.")
    assert text == "Fiji hailed Malta, and Fiji left."
    assert spans == {"s": (0, 4), "t": (12, 17)}


def test_a_mark_may_stand_in_a_mark() -> None:
    text, spans = unmark("<s>Envoys of <t>Malta</t></s> left.")
    assert text == "Envoys of Malta left."
    assert spans == {"s": (0, 15), "t": (10, 15)}


def test_a_sentence_without_marks_has_no_spans() -> None:
    assert unmark("Two is < three.") == ("Two is < three.", {})


def test_a_row_has_what_people_coded(tmp_path: Path) -> None:
    data = load_rows(table(tmp_path, ("<s>Fiji</s> hailed <t>Malta</t>.", "SUPPORT", "1", "")))
    [row] = data.rows
    assert data.name == "pairs"
    assert (row.root, row.quad, row.is_conflict) == ("SUPPORT", "1", False)


def test_a_row_without_source_is_kept(tmp_path: Path) -> None:
    [row] = load_rows(table(tmp_path, ("<t>Malta</t> was hailed.", "SUPPORT", "1", ""))).rows
    assert (row.source, row.target) == (None, (0, 5))


@pytest.mark.parametrize(("quad", "conflict"), [("1", False), ("2", False), ("3", True)])
def test_the_last_two_quads_are_conflict(tmp_path: Path, quad: str, conflict: bool) -> None:
    [row] = load_rows(table(tmp_path, ("<s>Fiji</s> left.", "", quad, ""))).rows
    assert row.is_conflict is conflict


def test_a_set_without_quads_says_conflict_itself(tmp_path: Path) -> None:
    rows = (("<s>Fiji</s> hit <t>Malta</t>.", "1"), ("<s>Fiji</s> fed <t>Malta</t>.", "0"))
    data = load_rows(table(tmp_path, *rows, header=("marked_sentence", "gold_binary")))
    assert [row.is_conflict for row in data.rows] == [True, False]
    assert {(row.root, row.quad) for row in data.rows} == {(None, None)}


def test_a_missing_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RelationsError, match=r"none\.tsv.*give it with --data"):
        load_rows(tmp_path / "none.tsv")


def test_a_table_of_something_else_is_told(tmp_path: Path) -> None:
    path = table(tmp_path, ("1", "2"), header=("height", "weight"))
    with pytest.raises(RelationsError, match="no column marked_sentence"):
        load_rows(path)


def test_every_root_has_its_quad() -> None:
    assert set(QUAD_OF) == set(ROOTS)
