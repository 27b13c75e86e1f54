"""MUC, B³ and CEAFe against values worked out by hand."""

import pytest

from bench.quality.coreference.measures import (
    MEASURES,
    Cluster,
    b_cubed,
    ceaf_e,
    clusters_of,
    conll_f1,
    muc,
)


def clusters(*told: str) -> list[Cluster]:
    return [frozenset(letters) for letters in told]


ASKED = clusters("abcde", "fg", "hijkl")  # of Bagga and Baldwin's example of 12 mentions
LARGE = clusters("abcde", "fghijkl")  # the small one joined to a large one
LARGER = clusters("abcdehijkl", "fg")  # the two large ones joined


def test_muc_sees_one_wrong_link_wherever_it_is() -> None:
    for given in (LARGE, LARGER):
        rates = muc(ASKED, given)
        assert rates.precision == pytest.approx(9 / 10)
        assert rates.recall == 1.0


def test_b_cubed_minds_more_if_large_events_are_joined() -> None:
    assert b_cubed(ASKED, LARGE).precision == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert b_cubed(ASKED, LARGER).precision == pytest.approx((10 * 0.5 + 2) / 12)
    assert b_cubed(ASKED, LARGE).recall == 1.0


def test_ceaf_matches_each_event_with_one_at_most() -> None:
    rates = ceaf_e(ASKED, LARGE)
    total = 1 + 2 * 5 / (5 + 7)  # the joined one goes to the larger, the small one to none
    assert rates.precision == pytest.approx(total / 2)
    assert rates.recall == pytest.approx(total / 3)


def test_ceaf_takes_the_best_matching_of_all_and_not_the_nearest_pair_first() -> None:
    asked, given = clusters("abc", "de"), clusters("abd", "c")
    best = 4 / 6 + 0.0, 2 / 4 + 2 / 5  # abc with abd; abc with c, and de with abd
    assert ceaf_e(asked, given).recall == pytest.approx(max(best) / 2)


def test_the_same_events_score_one_and_mentions_alone_have_no_links() -> None:
    told = clusters("ab", "c")
    assert conll_f1(told, told) == 1.0
    assert muc(clusters("a", "b"), clusters("a", "b")).f1 == 0.0


def test_mentions_that_one_side_lacks_cost_the_other_recall_or_precision() -> None:
    asked, given = clusters("abc", "d"), clusters("ab", "x")
    assert muc(asked, given).recall == pytest.approx(1 / 2)
    assert muc(asked, given).precision == 1.0
    assert b_cubed(asked, given).recall == pytest.approx(2 * 2 / 3 / 4)
    assert b_cubed(asked, given).precision == pytest.approx(2 / 3)
    assert ceaf_e(asked, given).precision == pytest.approx(4 / 5 / 2)


def test_nothing_given_scores_nothing() -> None:
    assert all(measure(clusters("ab"), []).f1 == 0.0 for measure in MEASURES.values())
    assert conll_f1(clusters("ab"), []) == 0.0


def test_swapping_the_sides_swaps_precision_and_recall() -> None:
    for measure in MEASURES.values():
        there, back = measure(ASKED, LARGE), measure(LARGE, ASKED)
        assert (there.precision, there.recall) == pytest.approx((back.recall, back.precision))


def test_items_with_one_label_are_one_cluster() -> None:
    assert set(clusters_of({"a": 1, "b": 2, "c": 1})) == {frozenset("ac"), frozenset("b")}
