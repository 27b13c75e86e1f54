"""How long something takes is told apart from when it was."""

import pytest

from dragoman.resolve.time_lengths import Length, find_lengths, read_length


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("three years", 3, "year"),
        ("Three years", 3, "year"),
        ("more than three years", 3, "year"),
        ("a week", 1, "week"),
        ("half an hour", 0.5, "hour"),
        ("half-hour", 0.5, "hour"),
        ("a year and a half", 1.5, "year"),
        ("two and a half years", 2.5, "year"),
        ("2 1/2 years", 2.5, "year"),
        ("1.5 hours", 1.5, "hour"),
        ("1,200 days", 1200, "day"),
        ("forty-four days", 44, "day"),
        ("seventy-two hours", 72, "hour"),
        ("a dozen years", 12, "year"),
        ("two dozen weeks", 24, "week"),
        ("a hundred days", 100, "day"),
        ("two centuries", 2, "century"),
        ("three consecutive nights", 3, "night"),
        ("the first nine months", 9, "month"),
        ("30-day", 30, "day"),
        ("four-week", 4, "week"),
        ("three-month-long", 3, "month"),
        ("19-year-old", 19, "year"),
        ("19 years old", 19, "year"),
        ("year-long", 1, "year"),
        ("weeklong", 1, "week"),
        ("single-day", 1, "day"),
        ("all day", 1, "day"),
        ("the whole week", 1, "week"),
        ("20 seconds", 20, "second"),
    ],
)
def test_a_length_has_its_count_and_unit(text: str, count: float, unit: str) -> None:
    assert read_length(text) == Length(count=count, unit=unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("several days", "day"),
        ("a few months", "month"),
        ("weeks", "week"),
        ("months-long", "month"),
    ],
)
def test_what_nobody_counted_has_a_unit_alone(text: str, unit: str) -> None:
    assert read_length(text) == Length(count=None, unit=unit)


@pytest.mark.parametrize("text", ["Tuesday", "the week", "a second", "last year", "May", ""])
def test_a_date_is_no_length(text: str) -> None:
    assert read_length(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "closed outside business hours",
        "in the early hours",
        "the minutes of the meeting",
        "veterans of the Thirty Years' War",
        "the Hundred Years War",
    ],
)
def test_hours_of_opening_and_names_of_wars_are_no_lengths(text: str) -> None:
    assert find_lengths(text) == []
