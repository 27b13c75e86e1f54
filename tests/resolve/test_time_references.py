"""Words for now, once and some day point at the time of writing, and date nothing."""

from datetime import date

import pytest

from dragoman.resolve.days import Frame
from dragoman.resolve.time_references import find_references, read_period, read_reference


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("now", "present"),
        ("Currently", "present"),
        ("at  the moment", "present"),
        ("the past", "past"),
        ("recently", "past"),
        ("the future", "future"),
        ("soon", "future"),
        ("Tuesday", None),
    ],
)
def test_a_reference_is_of_the_past_the_present_or_the_future(text: str, kind: str | None) -> None:
    assert read_reference(text) == kind


@pytest.mark.parametrize(
    "text",
    ["the past two weeks", "the past few days", "a future king", "long-term plans", "a now-famous"],
)
def test_a_word_inside_something_longer_is_no_reference(text: str) -> None:
    assert find_references(text) == []


def test_the_year_is_that_of_the_report_or_of_the_date_told_before() -> None:
    days = read_period("the year", Frame(tense="past", published=date(2023, 9, 26)))
    assert days is not None
    assert (days.start, days.end) == (date(2023, 1, 1), date(2023, 12, 31))
    assert read_period("the season", Frame(tense="past", published=date(2023, 9, 26))) is None
    assert read_period("the year", Frame(tense="past", published=None)) is None
