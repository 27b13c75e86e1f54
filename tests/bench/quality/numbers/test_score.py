"""Counts against figures made by hand."""

import pytest

from bench.quality.numbers.rows import Count, Row
from bench.quality.numbers.score import is_found, score
from dragoman.model.figure import Figure
from tests.bench.quality.readings import figure

TWO = Count(numbers=(2,), measures=("killed",))
ONE = Count(numbers=(1,), measures=("wounded",))


@pytest.mark.parametrize(
    ("given", "is_right"),
    [
        (figure("killed", 2.0, 2.0), True),
        (figure("killed", 2.0, None), True),
        (figure("killed", None, 2.0), True),
        (figure("killed", 3.0, 3.0), False),
        (figure("wounded", 2.0, 2.0), False),
        (figure("killed", None, None), False),
    ],
)
def test_a_count_is_found_by_measure_and_number(given: Figure, is_right: bool) -> None:
    assert is_found(TWO, given) is is_right


def test_counts_above_one_stand_apart() -> None:
    row = Row(id="a", text="", published=None, counts=(TWO, ONE))
    assert score([(row, [figure("killed", 2.0, 2.0)])]) == {
        "count_recall": 0.5,
        "count_recall_above_one": 1.0,
        "count_recall_of_one": 0.0,
    }


def test_a_figure_of_another_report_finds_nothing() -> None:
    row = Row(id="a", text="", published=None, counts=(TWO,))
    other = Row(id="b", text="", published=None, counts=())
    pairs: list[tuple[Row, list[Figure]]] = [(row, []), (other, [figure("killed", 2.0, 2.0)])]
    assert score(pairs)["count_recall"] == 0.0
