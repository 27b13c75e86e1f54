"""Quarters, halves, fiscal and academic years."""

import pytest

from dragoman.model.when import When
from dragoman.resolve.dates import find_times, resolve_when

TUESDAY = "2023-09-26"


def read(text: str, tense: str = "past", published: str | None = TUESDAY) -> When:
    when = resolve_when(text, tense=tense, published=published)
    assert when is not None, text
    return when


@pytest.mark.parametrize(
    ("text", "tense", "start", "end"),
    [
        ("the third quarter of 2022", "past", "2022-07-01", "2022-09-30"),
        ("the final quarter of 2009", "past", "2009-10-01", "2009-12-31"),
        ("the first quarter of last year", "past", "2022-01-01", "2022-03-31"),
        ("the second quarter of this year", "past", "2023-04-01", "2023-06-30"),
        ("the first quarter of next year", "future", "2024-01-01", "2024-03-31"),
        ("the fourth quarter of the year", "future", "2023-10-01", "2023-12-31"),
        ("the fourth quarter", "past", "2022-10-01", "2022-12-31"),
        ("the fourth quarter", "future", "2023-10-01", "2023-12-31"),
        ("first-quarter", "past", "2023-01-01", "2023-03-31"),
        ("Q3 2022", "past", "2022-07-01", "2022-09-30"),
        ("2Q 2022", "past", "2022-04-01", "2022-06-30"),
        ("the first half of 2022", "past", "2022-01-01", "2022-06-30"),
        ("the second half of last year", "past", "2022-07-01", "2022-12-31"),
        ("second-half", "past", "2023-07-01", "2023-12-31"),
        ("the same quarter last year", "past", "2022-07-01", "2022-09-30"),
        ("the same period of 2021", "past", "2021-01-01", "2021-12-31"),
        ("the same month a year ago", "past", "2022-09-01", "2022-09-30"),
        ("the year-ago quarter", "past", "2022-07-01", "2022-09-30"),
    ],
)
def test_a_quarter_or_half_is_of_the_year_that_words_or_tense_give(
    text: str, tense: str, start: str, end: str
) -> None:
    when = read(text, tense)
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("fiscal 2022", "2022-12-31"),
        ("fiscal year 2022", "2022-12-31"),
        ("FY2022", "2022-12-31"),
        ("FY 2021/22", "2022-12-31"),
        ("the 2022 fiscal year", "2022-12-31"),
        ("the financial year 2021-22", "2022-12-31"),
        ("last fiscal year", "2022-12-31"),
        ("the current financial year", "2023-12-31"),
        ("the third quarter of fiscal 2022", "2022-12-31"),
    ],
)
def test_a_fiscal_year_is_held_to_what_any_country_means_by_it(text: str, end: str) -> None:
    when = read(text)
    assert (when.start, when.end) == (f"{int(end[:4]) - 1}-04-01", end)
    assert (when.precision, when.extent) == ("year", "within")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("the 2021-22 academic year", "2021-09-01", "2022-06-30"),
        ("the school year 2021/2022", "2021-09-01", "2022-06-30"),
        ("this academic year", "2023-09-01", "2024-06-30"),
        ("last school year", "2022-09-01", "2023-06-30"),
    ],
)
def test_an_academic_year_runs_from_autumn_to_summer(text: str, start: str, end: str) -> None:
    when = read(text)
    assert (when.start, when.end) == (start, end)


def test_without_publication_a_year_must_be_written() -> None:
    assert read("the third quarter", published=None) == When(text="the third quarter")
    assert read("this fiscal year", published=None) == When(text="this fiscal year")
    assert read("this school year", published=None) == When(text="this school year")
    assert read("Q3 2022", published=None).basis == "explicit"


def test_a_quarter_is_found_with_its_year() -> None:
    text = "Exports fell in the third quarter of this year, after a strong second quarter."
    assert [text[start:end] for start, end in find_times(text)] == [
        "the third quarter of this year",
        "second quarter",
    ]
