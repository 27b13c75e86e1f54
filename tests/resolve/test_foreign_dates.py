"""Dates of other calendars become days of ours and keep their words."""

import pytest

from dragoman.model.when import When
from dragoman.resolve.dates import find_times, resolve_when

TUESDAY = "2023-09-26"


def read(text: str, tense: str = "past", published: str | None = TUESDAY) -> When:
    when = resolve_when(text, tense=tense, published=published)
    assert when is not None, text
    assert when.text == text
    return when


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("22 Bahman 1357", "1979-02-11"),
        ("1 Farvardin 1402", "2023-03-21"),
        ("Khordad 15, 1342 SH", "1963-06-05"),
        ("15 Nisan 5783", "2023-04-06"),
        ("Yom Kippur 1973", "1973-10-06"),
        ("1 Meskerem 2015 E.C.", "2022-09-11"),
        ("25 October 1917 (Old Style)", "1917-11-07"),
        ("9 January 1905 O.S.", "1905-01-22"),
        ("25 December 2022 by the Julian calendar", "2023-01-07"),
        ("Nowruz", "2023-03-21"),
        ("Orthodox Christmas", "2023-01-07"),
        ("Good Friday", "2023-04-07"),
        ("Easter 2022", "2022-04-17"),
        ("Orthodox Easter 2023", "2023-04-16"),
    ],
)
def test_a_day_of_another_calendar_is_converted(text: str, day: str) -> None:
    when = read(text)
    assert (when.start, when.end, when.precision, when.basis) == (day, day, "day", "explicit")


@pytest.mark.parametrize(
    ("text", "tense", "start", "end"),
    [
        ("10 Muharram", "past", "2023-07-27", "2023-07-29"),
        ("9 Dhu al-Hijja 1444 AH", "past", "2023-06-27", "2023-06-29"),
        ("the 27th of Ramadan", "past", "2023-04-17", "2023-04-19"),
        ("Ashura", "future", "2024-07-16", "2024-07-18"),
    ],
)
def test_an_islamic_day_is_held_to_a_day_either_side(
    text: str, tense: str, start: str, end: str
) -> None:
    when = read(text, tense)
    assert (when.start, when.end, when.precision) == (start, end, "day")


@pytest.mark.parametrize(
    ("text", "tense", "start"),
    [
        ("the holy month of Ramadan", "past", "2023-03-22"),
        ("Ramadan", "future", "2024-03-10"),
        ("Ramadan 2022", "past", "2022-04-02"),
        ("Ramadan 1443", "past", "2022-04-02"),
        ("Meskerem 2015", "past", "2022-09-11"),
    ],
)
def test_a_month_is_of_its_own_year_of_ours_or_of_that_which_tense_picks(
    text: str, tense: str, start: str
) -> None:
    when = read(text, tense)
    assert (when.start, when.precision) == (start, "month")


def test_a_feast_of_some_days_has_them_all() -> None:
    when = read("Passover 2023")
    assert (when.start, when.end) == ("2023-04-06", "2023-04-12")


@pytest.mark.parametrize("text", ["31 Ramadan 1444", "31 Mehr 1402", "40 Muharram"])
def test_a_day_that_the_calendar_lacks_is_kept_as_text(text: str) -> None:
    assert read(text) == When(text=text)


def test_without_publication_the_year_must_be_written() -> None:
    assert read("10 Muharram", published=None) == When(text="10 Muharram")
    assert read("22 Bahman 1357", published=None).start == "1979-02-11"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fasted in Ramadan and ended it on Eid al-Fitr.", ["Ramadan", "Eid al-Fitr"]),
        ("The Mehr agency said on 9 Mehr 1402 that", ["9 Mehr 1402"]),
        ("Sheikh Ramadan Shalah and Adar Cohen met in Safar.", []),
        ("the Good Friday Agreement and the Yom Kippur War", []),
    ],
)
def test_names_of_persons_pacts_and_wars_are_no_dates(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_times(text)] == found
