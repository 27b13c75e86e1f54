"""Whether a told date is the noted one."""

import pytest

from bench.quality.gold.whens import is_when, is_when_roughly, told_as
from dragoman.model.when import UNKNOWN, When
from tests.bench.quality.gold.detailing import dated

DAY = "2024-03-04"
BEFORE = When(end="2024-03-05", basis="bounded")
AFTER = When(start="2024-03-05", basis="bounded")


def on(start: str, end: str | None = None, precision: str = "day") -> When:
    return When(start=start, end=end or start, precision=precision, basis="explicit")


def test_a_day_is_right_by_both_its_bounds_whatever_the_hour() -> None:
    assert is_when(dated(DAY, DAY), on(f"{DAY}T06:30"))
    assert not is_when(dated(DAY, DAY), on("2024-03-03", DAY))


def test_of_an_open_bound_the_side_alone_counts() -> None:
    assert is_when(dated(None, DAY), BEFORE)
    assert is_when(dated(DAY, None), AFTER)
    assert not is_when(dated(None, DAY), AFTER)
    assert not is_when(dated(None, DAY), on(DAY))


def test_an_unknown_date_is_right_where_none_is_noted() -> None:
    assert is_when(dated(None, None), UNKNOWN)
    assert not is_when(dated(None, None), BEFORE)
    assert not is_when(dated(None, DAY), UNKNOWN)


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("..2024-03-05 bounded is also right", BEFORE),
        ("2024-03-03 is also right", on("2024-03-03")),
        ("2023 is also right", on("2023-01-01", "2023-12-31", "year")),
    ],
)
def test_a_date_that_a_remark_calls_right_is_right(remark: str, told: When) -> None:
    assert is_when(dated(DAY, DAY, also=(remark,)), told)


def test_a_month_that_holds_the_day_is_roughly_right_and_a_year_is_not() -> None:
    assert is_when_roughly(dated(DAY, DAY), on("2024-03-01", "2024-03-31", "month"))
    assert not is_when_roughly(dated(DAY, DAY), on("2024-01-01", "2024-12-31", "year"))
    assert not is_when_roughly(dated(DAY, DAY), on("2024-02-01", "2024-02-29", "month"))


def test_before_publication_is_not_roughly_a_day() -> None:
    assert not is_when_roughly(dated(DAY, DAY), BEFORE)


def test_what_is_right_is_roughly_right_at_any_precision() -> None:
    year = ("2023-01-01", "2023-12-31")
    assert is_when_roughly(dated(*year), on(*year, "year"))


def test_what_is_wrong_is_sorted_by_what_is_told_instead() -> None:
    told = (on(DAY), on("2024-03-01", "2024-03-31", "month"), BEFORE, UNKNOWN, on("2021-03-04"))
    sorts = [told_as(dated(DAY, DAY), when) for when in told]
    assert sorts == ["right", "overlaps", "bound only", "unknown", "another date"]
