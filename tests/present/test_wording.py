"""Phrases for people."""

import pytest

from dragoman.model.when import UNKNOWN, When
from dragoman.present.wording import plain, say_days, say_number, say_status, say_when


def when(start: str | None, end: str | None, precision: str) -> When:
    return When(start=start, end=end, precision=precision)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (when("2023-05-14", "2023-05-14", "day"), "14 May 2023"),
        (when("2023-09-20T13:00", "2023-09-20T13:00", "minute"), "20 Sep 2023, 13:00"),
        (when("2023-05-21", "2023-05-31", "part_of_month"), "late May 2023"),
        (when("2023-05-01", "2023-05-10", "part_of_month"), "early May 2023"),
        (when("2023-05-11", "2023-05-20", "part_of_month"), "mid May 2023"),
        (when("2023-02-01", "2023-02-28", "month"), "Feb 2023"),
        (when("2023-07-03", "2023-07-09", "week"), "week of 3 Jul 2023"),
        (when("2023-06-01", "2023-08-31", "season"), "summer 2023"),
        (when("2023-01-01", "2023-12-31", "year"), "2023"),
        (when("2023-09-24", "2023-09-26", "day"), "24–26 Sep 2023"),
        (when(None, "2023-07-15", "unknown"), "by 15 Jul 2023"),
        (when("2023-09-26", None, "unknown"), "from 26 Sep 2023"),
        (UNKNOWN, "unknown"),
        (When(start="2023-05-14", end="2023-05-14", stated=False), "14 May 2023*"),
    ],
)
def test_a_when_is_said_as_exactly_as_it_is_known(value: When, words: str) -> None:
    assert say_when(value) == words


def test_days_across_months_and_years_keep_what_differs() -> None:
    assert say_days("2023-09-30", "2023-10-02") == "30 Sep – 2 Oct 2023"
    assert say_days("2022-12-30", "2023-01-02") == "30 Dec 2022 – 2 Jan 2023"


@pytest.mark.parametrize(
    ("low", "high", "exactness", "words"),
    [
        (20, 20, "at_least", "at least 20"),
        (100_417, 100_417, "exact", "100,417"),
        (1.5e9, 1.5e9, "about", "about 1,500,000,000"),
        (10, 15, "exact", "10–15"),
        (None, None, "about", ""),
    ],
)
def test_a_number_is_said_with_its_exactness(
    low: float | None, high: float | None, exactness: str, words: str
) -> None:
    assert say_number(low, high, exactness) == words


def test_a_status_has_its_sign_and_tells_when_it_is_not_plainly_asserted() -> None:
    assert say_status("called_for") == "△ called for"
    assert say_status("occurred", "contested") == "● occurred, contested"


@pytest.mark.parametrize(
    "text",
    [
        "a\x1b[31mb",
        "a\x1b]0;title\x07b",
        "a\x1b]8;;http://x\x1b\\b",
        "a\x9bb",
        "a\x07b",
        "a\x1bcb",
        "a\u202eb",
        "a\x1bP1;2q\x1b\\b",
    ],
)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    assert plain(text) == "ab"


def test_line_ends_become_blanks_unless_kept() -> None:
    assert plain("a\nb\tc") == "a b c"
    assert plain("a\nb\r", keep="\n") == "a\nb "
