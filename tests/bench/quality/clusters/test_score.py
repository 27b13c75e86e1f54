"""The scores of groups and of near-copies, on cases small enough to count by hand."""

import pytest

from bench.quality.clusters.score import Copies, b3_f1, copies_of, score_copies

WORDS = [f"word{number}" for number in range(300)]


def text(start: int, stop: int) -> str:
    return " ".join(WORDS[start:stop])


def test_the_same_groups_under_other_names_score_one() -> None:
    assert b3_f1([1, 1, 2], ["b", "b", "a"]) == 1.0


def test_b3_counts_for_each_item_what_its_group_has_right() -> None:
    # Precision 1; recall 1/2 for each of the two that are apart, 1 for the third.
    assert b3_f1([1, 1, 2], ["a", "b", "c"]) == pytest.approx(2 * (2 / 3) / (1 + 2 / 3), abs=1e-4)


def test_pairs_that_only_the_index_joins_cost_precision() -> None:
    copies = Copies(asked=frozenset({(0, 1)}), told=frozenset({(0, 1), (0, 2)}))
    assert score_copies(copies) == {"copies_precision": 0.5, "copies_recall": 1.0}


def test_pairs_that_the_index_misses_cost_recall() -> None:
    copies = Copies(asked=frozenset({(0, 1), (0, 2)}), told=frozenset({(0, 1)}))
    assert score_copies(copies) == {"copies_precision": 1.0, "copies_recall": 0.5}


def test_what_a_third_text_joins_is_told_and_not_asked() -> None:
    copies = copies_of([text(0, 100), text(100, 200), text(0, 200)])
    assert copies.asked == {(0, 2), (1, 2)}
    assert copies.told == {(0, 1), (0, 2), (1, 2)}
