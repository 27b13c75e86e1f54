"""Days as notes write them."""

import pytest

from bench.quality.stories.dates import count_days, meets, read_day, read_days
from bench.quality.stories.lines import LineError
from bench.quality.stories.story import Days


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024-03-12", Days(start="2024-03-12", end="2024-03-12")),
        ("2024-03-12..2024-04-01", Days(start="2024-03-12", end="2024-04-01")),
        ("..2024-03-12", Days(end="2024-03-12")),
        ("2024-03-12..", Days(start="2024-03-12")),
        ("2024-02", Days(start="2024-02-01", end="2024-02-29")),
        ("2023..2024-03-12", Days(start="2023-01-01", end="2024-03-12")),
        ("unknown", Days(is_known=False)),
    ],
)
def test_a_stretch_is_read(written: str, days: Days) -> None:
    assert read_days(written) == days


@pytest.mark.parametrize("written", ["soon", "2024-13", "2023-02-30", "12.03.2024"])
def test_what_is_no_date_is_told(written: str) -> None:
    with pytest.raises(LineError, match="is no date"):
        read_days(written)


def test_a_month_is_no_day() -> None:
    with pytest.raises(LineError, match="'2024-03' is no day"):
        read_day("2024-03")


def test_an_open_end_reaches_as_far_as_may_be() -> None:
    march = read_days("2024-03")
    assert meets(march, read_days("2024-03-31.."))
    assert meets(march, read_days("..2024-03-01"))
    assert not meets(march, read_days("2024-04-01.."))
    assert (count_days(march), count_days(read_days("2024-03-01.."))) == (31, None)
