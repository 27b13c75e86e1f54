"""Time expressions of the program cut as TimeML cuts them."""

import pytest

from bench.quality.time.predict import parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("14 May", ["14 May"]),
        ("since 1988", ["1988"]),
        ("by early May", ["early May"]),
        ("from 14 May to 16 May", ["14 May", "16 May"]),
        ("between 1988 and 1990", ["1988", "1990"]),
        ("14-16 May", ["14-16 May"]),
        ("between April and June", ["April", "June"]),
        ("just two weeks ago", ["two weeks ago"]),
        ("14 May\n\n", ["14 May"]),
        ("the last week", ["the last week"]),
    ],
)
def test_words_of_bounds_are_left_out_and_a_range_is_its_two_ends(
    text: str, parts: list[str]
) -> None:
    whole = f"It rained {text} there."
    found = parts_of(whole, 10, 10 + len(text))
    assert [whole[start:end] for start, end in found] == parts
