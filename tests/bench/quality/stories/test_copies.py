"""Reports that carry one text."""

from bench.quality.stories.copies import score_copies
from bench.quality.stories.sheet import Sheet
from dragoman.model.source import Source
from tests.bench.quality.stories.toy import REPORTS, story, told


def _source(id: str, *numbers: str) -> Source:
    reports = tuple(REPORTS[number].id for number in numbers)
    return Source(id=id, reports=reports, earliest=reports[0], fullest=reports[0], versions=())


def _score(*sources: Source) -> Sheet:
    sheet = Sheet()
    score_copies(told(story(), sources=sources), sheet)
    return sheet


def test_the_noted_pair_is_right() -> None:
    sheet = _score(_source("so_1", "01", "03"))
    assert (sheet.value("copies_precision"), sheet.value("copies_recall")) == (1, 1)


def test_pairs_of_a_group_too_large_are_false() -> None:
    sheet = _score(_source("so_1", "01", "02", "03"))
    assert (sheet.value("copies_precision"), sheet.value("copies_recall")) == (1 / 3, 1)
    assert sheet.wrong == ["false copies: 01 and 02", "false copies: 02 and 03"]


def test_without_sources_the_groups_of_reconciling_count() -> None:
    sheet = _score()
    assert (sheet.value("copies_precision"), sheet.value("copies_recall")) == (None, 0)
    assert sheet.wrong == ["missed copies: 01 and 03"]
