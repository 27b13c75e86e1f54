"""Corrections found, missed and false."""

import pytest

from bench.quality.stories.corrections import is_same_value, numbers_in, score_corrections
from bench.quality.stories.sheet import Sheet
from dragoman.model.dispute import Correction
from tests.bench.quality.stories.toy import REPORTS, story, told

FIGURE = "G: g1 | measure=killed | event=e2 | of=-"
LINE = "K: report=02 | corrects=01 | of=g1 | from=5 | to=4"


def _row(report: str, corrects: str | None, after: str, field: str = "number") -> Correction:
    return Correction(
        id=f"cn_{report}_{after}",
        report=REPORTS[report].id,
        corrects=REPORTS[corrects].id if corrects else None,
        about=None,
        field=field,
        before="five",
        after=after,
        published=None,
        evidence=(),
    )


def _score(*rows: Correction) -> tuple[float | None, float | None]:
    sheet = Sheet()
    score_corrections(told(story(FIGURE, LINE), corrections=rows), sheet)
    return sheet.value("corrections_recall"), sheet.value("corrections_false")


def test_the_same_reports_field_and_value_are_it() -> None:
    assert _score(_row("02", "01", "four people")) == (1, 0)


def test_a_copy_of_the_corrected_report_will_do() -> None:
    assert _score(_row("02", "03", "4")) == (1, 0)


@pytest.mark.parametrize(
    "row",
    [
        _row("01", "02", "4"),
        _row("02", "01", "6"),
        _row("02", "01", "4", field="place"),
        _row("02", None, "4"),
    ],
)
def test_anything_else_is_false(row: Correction) -> None:
    assert _score(row) == (0, 1)


def test_nothing_corrected_is_missed() -> None:
    assert _score() == (0, 0)


@pytest.mark.parametrize(
    ("noted", "said", "is_same"),
    [
        ("1,400", "1400 people", True),
        ("21", "twenty-one", True),
        ("20", "twenty-one", False),
        ("the army of Tula", "the Tula army", True),
        ("near Tula", "in the north", False),
    ],
)
def test_values_are_numbers_or_words(noted: str, said: str, is_same: bool) -> None:
    assert is_same_value(noted, said) is is_same


def test_numbers_are_read_in_digits_and_in_words() -> None:
    assert numbers_in("twelve of 1,400, thirty-one hurt") == {12, 1400, 31}
