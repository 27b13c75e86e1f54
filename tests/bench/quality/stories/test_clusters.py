"""Pairs and B³ of small clusters, by hand."""

import pytest

from bench.quality.stories.clusters import Item, count_b3, count_pairs, score_clusters
from bench.quality.stories.sheet import Sheet
from tests.bench.quality.stories.toy import event, mention, story, told


def _items(*said: str) -> list[Item]:
    """Each as noted event, told event, report."""
    return [Item(noted=one[0], told=one[1], report=one[2:]) for one in said]


def _scores(items: list[Item]) -> dict[str, float | None]:
    sheet = Sheet()
    pairs = [(one, other) for i, one in enumerate(items) for other in items[i + 1 :]]
    count_pairs(sheet, "pairwise", pairs)
    count_b3(items, sheet, "", [item.noted for item in items], [item.told for item in items])
    names = ("pairwise_precision", "pairwise_recall", "b3_precision", "b3_recall")
    return {name: sheet.value(name) for name in names}


def test_the_same_clusters_are_perfect() -> None:
    found = _scores(_items("ax1", "ax2", "by1", "by2"))
    assert set(found.values()) == {1.0}


def test_all_in_one_cluster_has_full_recall_and_little_precision() -> None:
    found = _scores(_items("ax1", "ax2", "bx1", "bx2"))
    assert found["pairwise_precision"] == pytest.approx(2 / 6)
    assert found["pairwise_recall"] == 1
    assert (found["b3_precision"], found["b3_recall"]) == (0.5, 1)


def test_all_apart_has_full_precision_where_it_says_anything() -> None:
    found = _scores(_items("ax1", "ay2", "az3"))
    assert (found["pairwise_precision"], found["pairwise_recall"]) == (None, 0)
    assert found["b3_precision"] == 1
    assert found["b3_recall"] == pytest.approx(1 / 3)


def test_a_cluster_torn_in_two_costs_recall() -> None:
    found = _scores(_items("ax1", "ax2", "ay3"))
    assert found["pairwise_recall"] == pytest.approx(1 / 3)
    assert found["b3_recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


MENTIONS = (
    mention("01", "Talks"),
    mention("02", "talks"),
    mention("03", "Talks"),
    mention("01", "Shells", type="ASSAULT"),
    mention("02", "shelled", type="ASSAULT"),
)


def test_a_perfect_record_is_scored_so() -> None:
    sheet = Sheet()
    events = event("ev_1", *MENTIONS[:3]), event("ev_2", *MENTIONS[3:])
    score_clusters(told(story(), *events, mentions=MENTIONS), sheet)
    for name in ("pairwise_f1", "across_pairwise_f1", "b3_f1", "b3_f1_all"):
        assert sheet.value(name) == 1, name


def test_what_is_missed_and_what_nobody_noted_count_in_b3_of_all_only() -> None:
    sheet = Sheet()
    extra = mention("02", "denies", type="REJECT")
    seen = (*MENTIONS[:2], extra)
    score_clusters(told(story(), event("ev_1", *seen), mentions=seen), sheet)
    assert sheet.value("b3_f1") == 1
    assert sheet.value("b3_precision_all") == pytest.approx(2 * (2 / 3) / 3)
    assert sheet.value("b3_recall_all") == pytest.approx(2 * (2 / 3) / 5)


def test_pairs_of_one_report_are_left_out_of_those_across() -> None:
    noted = story("M: 01 | e1 | t=held")
    seen = (mention("01", "Talks"), mention("01", "held"), mention("02", "talks"))
    events = event("ev_1", *seen[:2]), event("ev_2", seen[2])
    sheet = Sheet()
    score_clusters(told(noted, *events, mentions=seen), sheet)
    assert sheet.value("pairwise_recall") == pytest.approx(1 / 3)
    assert sheet.value("across_pairwise_recall") == 0


def test_a_mention_that_no_event_has_is_not_told() -> None:
    sheet = Sheet()
    score_clusters(told(story(), event("ev_1", MENTIONS[0]), mentions=MENTIONS), sheet)
    assert sheet.wholes["b3_recall"] == 1
    assert sheet.wholes["b3_precision_all"] == 1
