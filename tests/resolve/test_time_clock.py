"""Times of day in figures and in words."""

import pytest

from dragoman.resolve.dates import find_times, resolve_when
from dragoman.resolve.time_clock import clock_time


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13:00", "13:00"),
        ("1:30 p.m.", "13:30"),
        ("0900 gmt", "09:00"),
        ("noon", "12:00"),
        ("half past one at night", "01:30"),
        ("quarter to six in the evening", "17:45"),
        ("a quarter past seven in the morning", "07:15"),
        ("seven o'clock in the evening", "19:00"),
        ("eleven o'clock at night", "23:00"),
        ("12 o'clock at night", "00:00"),
        ("six o'clock", None),
        ("13 p.m.", None),
    ],
)
def test_a_time_of_day_is_hours_and_minutes_or_left_open(text: str, clock: str | None) -> None:
    assert clock_time(text) == clock


@pytest.mark.parametrize(
    ("text", "start", "precision"),
    [
        ("half past one at night on 5 May", "2023-05-05T01:30", "minute"),
        ("6:40 p.m. (GMT +8) on Monday", "2023-09-25T18:40", "minute"),
        ("six o'clock on Monday", "2023-09-25", "day"),
    ],
)
def test_a_day_takes_the_time_beside_it_where_that_is_sure(
    text: str, start: str, precision: str
) -> None:
    when = resolve_when(text, tense="past", published="2023-09-26")
    assert when is not None
    assert (when.start, when.precision) == (start, precision)


def test_a_running_time_is_no_time_of_day() -> None:
    assert find_times("The convoy took 3:07:35 to arrive.") == []
