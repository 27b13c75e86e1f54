"""Bounds of a metric over reports drawn again."""

from bench.quality.gold.intervals import intervals
from bench.quality.gold.score import compare
from tests.bench.quality.gold.telling import noted, told

FOUND = compare([noted()], [told()]).counts()
MISSED = compare([noted()], []).counts()


def test_reports_that_are_all_alike_leave_no_doubt() -> None:
    assert intervals([FOUND, FOUND, FOUND])["recall"] == (1.0, 1.0)


def test_the_bounds_hold_the_share_and_are_the_same_each_time() -> None:
    reports = [FOUND] * 6 + [MISSED] * 4
    low, high = intervals(reports)["recall"]
    assert low < 0.6 < high
    assert intervals(reports)["recall"] == (low, high)
