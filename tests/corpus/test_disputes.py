"""Reading vignettes of disputes, and that those of the corpus can be read."""

from pathlib import Path

import pytest

from corpus.disputes import FOLDER, VignetteError, main, read_vignette, split_vignettes

RAW = """-- 1 | 2024-03-01 | Wire
Shells hit Tine, the mayor said.
-- 2 | 2024-03-02 | Post
The army denied it.
X: denial | 1:Shells hit Tine | 2:The army denied it | mayor ; army
N: 1:the mayor said | 2:The army | no matter at all
"""


def test_a_vignette_has_its_reports_and_both_sides_of_a_contradiction() -> None:
    found = read_vignette("tine", RAW)
    (dispute,) = found.story.disputes
    assert [one.report.outlet for one in found.story.reports] == ["Wire", "Post"]
    assert (dispute.one.text, dispute.other.report) == ("Shells hit Tine", "2")


def test_a_tempting_pair_is_kept_apart() -> None:
    ((one, other),) = read_vignette("tine", RAW).tempting
    assert (one.text, other.text) == ("the mayor said", "The army")


def test_words_that_no_report_has_are_an_error() -> None:
    with pytest.raises(VignetteError, match="has no 'Shells fell"):
        read_vignette("tine", RAW.replace("1:Shells hit", "1:Shells fell"))


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(VignetteError, match="quarrel is none of"):
        read_vignette("tine", RAW.replace("denial", "quarrel"))


def test_all_vignettes_of_the_corpus_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(list(FOLDER.glob("*.txt")))


def test_one_in_four_is_kept_to_choose_by() -> None:
    train, dev = split_vignettes()
    assert len(dev) > 0
    assert 2 * len(dev) < len(train)


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text("== tine\nno report\n", encoding="utf-8")
    assert main([str(path)]) == 1
    assert "wrong.txt: tine" in capsys.readouterr().err
