"""What a report is about, as weights of words."""

import pytest

from dragoman.model.commonness import Commonness
from dragoman.model.report import make_report
from dragoman.reconcile.texts.profile import HEAD_WORDS, add_vectors, make_profile, make_vectors

COMMON = Commonness(texts=100, counts={"the": 99, "talks": 20})


def profile(text: str, title: str | None = None):
    return make_profile(make_report(text, file="report.txt", title=title), COMMON)


def test_a_rare_word_weighs_more_than_a_common_one():
    weights = profile("The talks in Zarnwick")
    assert weights["zarnwick"] > weights["talks"] > weights["the"] == 0.0


def test_a_word_of_the_title_weighs_more():
    weights = profile("Zarnwick Quellmark", title="Quellmark")
    assert weights["quellmark"] > weights["zarnwick"]


def test_what_comes_below_the_head_has_no_weight():
    assert "zarnwick" not in profile("talks " * HEAD_WORDS + "Zarnwick")


def test_a_profile_has_length_one():
    assert sum(one**2 for one in profile("Talks in Zarnwick").values()) == pytest.approx(1.0)


def test_the_sum_of_two_vectors_has_the_words_of_both():
    one, other = make_vectors([{"a": 0.5, "c": 0.5}, {"b": 0.25, "c": 0.25}])
    added = add_vectors(one, other)
    assert added.words.tolist() == [0, 1, 2]
    assert added.weights.tolist() == [0.5, 0.25, 0.75]
