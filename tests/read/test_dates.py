"""Dates given by people."""

import pytest

from dragoman.errors import DateError
from dragoman.read.dates import check_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-07-15", "2023-07-15"),
        (" 2023-7-5 ", "2023-07-05"),
        ("2023-07-15T23:30:00+04:00", "2023-07-15"),
        ("2023-07-15 08:00", "2023-07-15"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_day_is_read_whatever_clock_time_follows_it(text: str, day: str) -> None:
    assert check_date(text, what="--published") == day


@pytest.mark.parametrize(
    "text", ["", "yesterday", "15 July 2023", "2023-02-30", "2023-13-01", "20230715", "2023-07-15x"]
)
def test_what_is_no_day_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(DateError, match="--published"):
        check_date(text, what="--published")
