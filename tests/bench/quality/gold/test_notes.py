"""Reports beside their notes, in a folder made by hand."""

from pathlib import Path

import pytest

from bench.quality.gold.command import FOLDER, SECOND
from bench.quality.gold.notes import GoldError, hash_gold, load_gold

REPORT = "---\npublished: 2024-03-04\n---\nTuvalu thanked Nauru.\n"
NOTES = "# hard: a very short one\nE: SUPPORT occurred asserted | t=thanked | a=Tuvalu | r=Nauru\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in (("reports", REPORT), ("notes", NOTES)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "thanks.txt").write_text(content, encoding="utf-8")
    return tmp_path


def test_spans_count_the_text_without_its_front_matter(folder: Path) -> None:
    [noted] = load_gold(folder)
    [event] = noted.events
    assert (noted.name, noted.hard) == ("thanks", "a very short one")
    assert noted.report.published == "2024-03-04"
    assert noted.report.text[slice(*event.trigger)] == "thanked"


def test_a_note_that_does_not_fit_is_told_with_its_line(folder: Path) -> None:
    path = folder / "notes" / "thanks.txt"
    path.write_text(NOTES + "E: SUPPORT occurred asserted | t=cursed\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"thanks\.txt:3: 'cursed' does not stand in the text"):
        load_gold(folder)


def test_notes_without_their_report_are_told(folder: Path) -> None:
    (folder / "reports" / "thanks.txt").unlink()
    with pytest.raises(GoldError, match=r"thanks\.txt"):
        load_gold(folder)


def test_a_folder_without_notes_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="has no notes; give the set's folder with --data"):
        load_gold(tmp_path)


def test_the_hash_changes_with_a_report_and_with_a_note(folder: Path) -> None:
    hashes = {hash_gold(folder)}
    for name in ("reports", "notes"):
        with (folder / name / "thanks.txt").open("a", encoding="utf-8") as file:
            file.write("\n# more")
        hashes.add(hash_gold(folder))
    assert len(hashes) == 3


def test_all_notes_of_the_set_fit_their_reports() -> None:
    first = {noted.name for noted in load_gold(FOLDER)}
    assert first == {file.stem for file in (FOLDER / "reports").glob("*.txt")}
    assert {noted.name for noted in load_gold(FOLDER, notes=SECOND)} < first
