"""Chances of single words to whole stretches."""

import numpy as np
import pytest

from dragoman.extract.attribution.segments import best_segment, segments
from dragoman.extract.judging.encoder import Floats


def chances(*values: float) -> Floats:
    return np.array(values, dtype=np.float32)


def test_a_doubtful_word_amid_sure_ones_is_in() -> None:
    assert best_segment(chances(0.1, 0.9, 0.4, 0.9, 0.1)) == (1, 4)


def test_a_stretch_ends_where_more_would_be_lost_than_won() -> None:
    assert best_segment(chances(0.95, 0.02, 0.02, 0.6)) == (0, 1)


@pytest.mark.parametrize("values", [(), (0.2, 0.4, 0.3)])
def test_where_no_word_is_likely_in_there_is_none(values: tuple[float, ...]) -> None:
    assert best_segment(chances(*values)) is None


def test_a_stretch_through_a_place_holds_it_however_unlikely() -> None:
    assert best_segment(chances(0.9, 0.1, 0.8, 0.1), through=1) == (0, 3)


def test_what_is_barred_parts_what_stands_on_both_sides() -> None:
    found = segments(chances(0.99, 0.99, 0.9, 0.99, 0.99), barred=[(2, 3)])
    assert found == [(0, 2), (3, 5)]


def test_a_further_stretch_must_be_surer_than_the_first() -> None:
    assert segments(chances(0.99, 0.99, 0.01, 0.01, 0.6)) == [(0, 2)]
