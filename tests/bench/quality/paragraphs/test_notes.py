"""Paragraphs as written by hand."""

from pathlib import Path

import pytest

from bench.quality.files import SetError
from bench.quality.paragraphs.command import FOLDER
from bench.quality.paragraphs.notes import load_paragraphs, read_amount

WRITTEN = """# A remark.
P: Medics said at least 14 people died, two of them children. “We wait,” the mayor said.
F: 14+ killed | at least 14 people | Medics | total
F: 2 killed | two of them | of=children | part | optional
C: states quoted | the mayor | said#2 | “We wait,”
"""
ROOT = Path(__file__).parents[4]


def write(folder: Path, text: str) -> Path:
    path = folder / "some.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_paragraph_has_its_figures_and_claims(tmp_path: Path) -> None:
    [paragraph], _ = load_paragraphs(write(tmp_path, WRITTEN))
    first, second = paragraph.figures
    assert (first.detail.low, first.detail.high, first.detail.exactness) == (14, None, "at_least")
    assert first.detail.by is not None
    assert (first.detail.by.name, first.cumulative, first.is_part) == ("Medics", True, False)
    assert (second.of, second.is_part, second.detail.optional) == ("children", True, True)
    assert [claim.directness for claim in paragraph.claims] == ["quoted"]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("14", (14, 14, "exact")),
        ("~14", (14, 14, "about")),
        (">1.5", (1.5, None, "more_than")),
        ("..14", (None, 14, "at_most")),
        ("24..", (24, None, "about")),
        ("?", (None, None, "about")),
    ],
)
def test_an_amount_is_read_with_its_bounds(written: str, amount: tuple[object, ...]) -> None:
    assert read_amount(written) == amount


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("F: 14 slain | 14 people", r"some\.txt:2: 'slain' is no measure"),
        ("F: 14 killed | 15 people", r"some\.txt:2: .*15 people"),
        ("X: 14", r"some\.txt:2: begins with none of"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(SetError, match=fault):
        load_paragraphs(write(tmp_path, f"P: Some 14 people died.\n{line}\n"))


@pytest.mark.parametrize("folder", [FOLDER, ROOT / "corpus" / "figures"])
def test_the_paragraphs_of_the_repository_are_right(folder: Path) -> None:
    paragraphs, _ = load_paragraphs(folder)
    assert all(one.figures or one.claims for one in paragraphs)
