"""Time expressions found against those asked for."""

from typing import Any

from bench.quality.time.rows import Row, Timex
from bench.quality.time.score import score


def timex(start: int, end: int, value: str = "1991") -> Timex:
    return Timex(start=start, end=end, value=value)


def row(*times: Timex, **given: Any) -> Row:
    values: dict[str, Any] = {"marked": 100, "creation": (), **given}
    return Row(id="a", text="", title=None, published=None, times=times, **values)


def metrics(asked: Row, *found: Timex) -> tuple[float, float, float]:
    scores = score([(asked, found)])
    return scores["strict_f1"], scores["relaxed_f1"], scores["value_f1"]


def test_the_same_characters_and_value_are_right_in_all() -> None:
    assert metrics(row(timex(0, 4)), timex(0, 4)) == (1.0, 1.0, 1.0)


def test_other_bounds_are_right_when_relaxed_and_a_wrong_value_is_not() -> None:
    assert metrics(row(timex(0, 4)), timex(2, 6)) == (0.0, 1.0, 1.0)
    assert metrics(row(timex(0, 4)), timex(0, 4, "1992")) == (1.0, 1.0, 0.0)


def test_one_expression_serves_for_one() -> None:
    assert metrics(row(timex(0, 4), timex(5, 9)), timex(0, 9)) == (0.0, 0.6667, 0.6667)


def test_an_expression_too_many_and_one_too_few_cost_alike() -> None:
    assert metrics(row(timex(0, 4)), timex(0, 4), timex(5, 9))[1] == 0.6667
    assert metrics(row(timex(0, 4), timex(5, 9)), timex(0, 4))[1] == 0.6667


def test_the_day_of_writing_and_what_nobody_has_marked_are_not_held_against_it() -> None:
    asked = row(timex(0, 4), creation=(timex(10, 14),), marked=50)
    assert metrics(asked, timex(0, 4), timex(10, 12), timex(60, 64)) == (1.0, 1.0, 1.0)
