"""Stretches and their pairs."""

import pytest

from bench.quality.spans import overlap, paired


@pytest.mark.parametrize(
    ("other", "share"),
    [((2, 6), 1.0), ((4, 8), 0.5), ((2, 10), 0.5), ((6, 9), 0.0), ((8, 9), 0.0)],
)
def test_the_share_is_of_the_longer(other: tuple[int, int], share: float) -> None:
    assert overlap((2, 6), other) == overlap(other, (2, 6)) == share


def test_what_shares_most_is_paired_first_and_nothing_twice() -> None:
    asked, given = [(0, 4), (4, 8)], [(2, 8), (0, 4)]
    assert paired(asked, given, overlap) == [((0, 4), (0, 4)), ((4, 8), (2, 8))]
    assert paired(asked, given[:1], overlap) == [((4, 8), (2, 8))]


def test_what_shares_nothing_is_in_no_pair() -> None:
    assert paired([(0, 4)], [(4, 8)], overlap) == []
