"""Numbers as written to lowest and highest values."""

import pytest

from dragoman.extract.figures.numbers import Amount, read_number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("1.2 million", 1_200_000, 1_200_000),
        ("half a million", 500_000, 500_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("a million and a half", 1_500_000, 1_500_000),
        ("twenty-five", 25, 25),
        ("a hundred and five", 105, 105),
        ("three thousand two hundred", 3_200, 3_200),
        ("100,632", 100_632, 100_632),
        ("12 500", 12_500, 12_500),
        ("1,25,000", 125_000, 125_000),
        ("2.5 lakh", 250_000, 250_000),
        ("a couple", 2, 2),
        ("none", 0, 0),
    ],
)
def test_a_number_is_read_as_written(text: str, low: float, high: float) -> None:
    assert read_number(text.replace(" 500", "\u00a0500")) == Amount(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 to 30", 20, 30),
        ("20-30", 20, 30),
        ("between 20 and 30", 20, 30),
        ("two or three", 2, 3),
        ("two to three million", 2_000_000, 3_000_000),
    ],
)
def test_a_range_has_both_ends(text: str, low: float, high: float) -> None:
    assert read_number(text) == Amount(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds", 200, 999),
        ("several hundred", 200, 999),
        ("thousands", 2_000, 9_999),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("dozens", 24, None),
        ("several", 2, None),
    ],
)
def test_a_vague_number_has_the_bounds_of_its_words(
    text: str, low: float, high: float | None
) -> None:
    assert read_number(text) == Amount(low, high)


@pytest.mark.parametrize("text", ["ministers", "several envoys", "30 and 20", "1,1OO", "7,24"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None
