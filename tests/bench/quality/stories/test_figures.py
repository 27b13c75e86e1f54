"""Numbers found in the record."""

from dataclasses import replace

import pytest

from bench.quality.stories.figures import score_figures
from bench.quality.stories.sheet import Sheet
from dragoman.model.figure import Figure
from tests.bench.quality import readings
from tests.bench.quality.stories.toy import said, story, told

LINES = (
    "G: g1 | measure=killed | event=e2 | of=-",
    "V: g1 | 01 | text=five people | low=5 | high=5 | exactness=exact | by=- | as_of=2024-03-04"
    " | is=first",
)
FIVE = replace(readings.figure("killed", 5, 5), evidence=(said("01"),))


def _recall(*rows: Figure) -> float | None:
    sheet = Sheet()
    score_figures(told(story(*LINES), figures=rows), sheet)
    return sheet.value("figure_recall")


def test_a_row_of_the_words_and_the_bounds_is_it() -> None:
    assert _recall(FIVE) == 1


def test_the_row_of_a_copy_will_do() -> None:
    assert _recall(replace(FIVE, evidence=(said("03", "killed five people"),))) == 1


@pytest.mark.parametrize(
    "row",
    [
        replace(FIVE, high=None),
        replace(FIVE, evidence=(said("01", "Talks"),)),
        replace(FIVE, evidence=(said("02"),)),
    ],
)
def test_other_bounds_and_other_words_are_not(row: Figure) -> None:
    assert _recall(row) == 0
