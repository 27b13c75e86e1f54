"""Counts of details over reports."""

from bench.quality.gold.detail_counts import METRICS, DetailCounts
from bench.quality.gold.intervals import intervals, summed


def judged(*, is_right: bool) -> DetailCounts:
    counts = DetailCounts()
    counts.judge("when", is_right=is_right)
    counts.sort("when in words", "right" if is_right else "unknown")
    return counts


def test_what_is_judged_is_a_share_and_what_is_counted_an_f1() -> None:
    counts = summed([judged(is_right=True), judged(is_right=False)])
    counts.count("claim_f1", right=2, asked=4, given=2)
    assert counts.metrics()["when"] == 0.5
    assert counts.metrics()["claim_f1"] == 0.6667


def test_every_metric_is_there_in_its_order_though_nothing_is_counted() -> None:
    assert DetailCounts().metrics() == dict.fromkeys(METRICS, 0.0)
    assert tuple(DetailCounts().metrics()) == METRICS


def test_outcomes_of_a_sort_add_up() -> None:
    counts = summed([judged(is_right=True), judged(is_right=False), judged(is_right=True)])
    assert counts.classes == {"when in words": {"right": 2, "unknown": 1}}


def test_adding_up_leaves_the_reports_as_they_are() -> None:
    reports = [judged(is_right=True), judged(is_right=True)]
    summed(reports)
    assert reports == [judged(is_right=True)] * 2


def test_details_have_intervals_too() -> None:
    low, high = intervals([judged(is_right=True)] * 6 + [judged(is_right=False)] * 4)["when"]
    assert low < 0.6 < high
