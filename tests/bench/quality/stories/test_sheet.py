"""Shares of stories, and the table of them."""

import pytest

from bench.quality.stories.sheet import Sheet, mean, summed
from bench.quality.stories.table import format_table


def _sheet(part: float, whole: float) -> Sheet:
    sheet = Sheet()
    sheet.count("precision", part, of=whole)
    sheet.count("recall", part, of=2 * whole)
    return sheet


def test_stories_are_summed_thing_by_thing_and_meant_story_by_story() -> None:
    sheets = [_sheet(1, 1), _sheet(0, 3)]
    assert summed(sheets).value("precision") == 0.25
    assert mean(sheets, "precision") == 0.5


def test_a_story_that_is_not_asked_has_no_part_in_the_mean() -> None:
    assert mean([_sheet(1, 1), Sheet()], "precision") == 1
    assert mean([Sheet()], "precision") == 0


def test_an_f1_is_of_its_precision_and_recall() -> None:
    assert _sheet(1, 1).value("event_f1") == pytest.approx(2 / 3)
    assert _sheet(0, 1).value("event_f1") == 0
    assert Sheet().value("event_f1") is None


def test_what_is_not_asked_is_left_out_but_for_what_runs_are_compared_by() -> None:
    metrics = _sheet(1, 1).metrics()
    assert metrics["state_accuracy"] == 0
    assert "link_recall" not in metrics
    assert metrics["precision"] == 1


def test_the_table_has_a_line_a_story_and_every_share() -> None:
    lines = list(format_table({"01_toy": _sheet(1, 2), "02_toy": Sheet()}))
    assert lines[1].startswith("01_toy")
    assert "0.50" in lines[1]
    assert set(lines[2].split()[1:]) == {"-"}
    assert any(line.startswith("precision ") and "1 of 2" in line for line in lines)
