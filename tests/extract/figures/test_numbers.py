import pytest

from dragoman.extract.figures.numbers import Amount, read_number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two dozen", 24, 24),
        ("1.2 million", 1_200_000, 1_200_000),
        ("twenty-five", 25, 25),
        ("20 to 30", 20, 30),
        ("100,632", 100_632, 100_632),
    ],
)
def test_a_number_is_read_as_written(text: str, low: float, high: float) -> None:
    assert read_number(text) == Amount(low, high)


def test_a_vague_number_has_no_bounds() -> None:
    assert read_number("tens of thousands") == Amount(None, None)


def test_what_is_no_number_is_none() -> None:
    assert read_number("ministers") is None
