"""What recurs is told apart from what is once."""

import pytest

from dragoman.resolve.time_lengths import Length
from dragoman.resolve.time_sets import Recurring, find_sets, read_set


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("every day", 1, "day"),
        ("each year", 1, "year"),
        ("every other week", 2, "week"),
        ("every three months", 3, "month"),
        ("every 10 years", 10, "year"),
        ("daily", 1, "day"),
        ("annually", 1, "year"),
        ("biennial", 2, "year"),
        ("fortnightly", 2, "week"),
        ("twice a week", 1, "week"),
        ("per month", 1, "month"),
    ],
)
def test_a_set_tells_how_often(text: str, count: int, unit: str) -> None:
    assert read_set(text) == Recurring(every=Length(count=count, unit=unit))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("every Tuesday", ("weekday", 1)),
        ("Sundays", ("weekday", 6)),
        ("weekends", ("weekend", 0)),
        ("every April", ("month", 4)),
        ("each winter", ("season", 12)),
        ("every morning", ("daypart", 0)),
        ("every night", ("daypart", 3)),
    ],
)
def test_a_named_day_month_season_or_part_recurs(text: str, named: tuple[str, int]) -> None:
    recurring = read_set(text)
    assert recurring is not None
    assert recurring.named == named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs 400 dollars a day to run.", ["a day"]),
        ("The mission flies twice a week.", ["twice a week"]),
        ("They met a day earlier.", []),
        ("The worst drought in a decade ended.", []),
        ("They vote once in a decade.", ["once in a decade"]),
        ("The Daily Star wrote of an annual drill.", ["annual"]),
    ],
)
def test_how_often_stands_behind_an_amount_and_names_are_none(text: str, found: list[str]) -> None:
    spans = [text[start:end] for start, end in find_sets(text)]
    assert sorted(set(spans), key=len)[-1:] == found
