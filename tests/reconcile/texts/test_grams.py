"""A text as runs of five words."""

from dragoman.reconcile.texts.grams import containment, grams_of, running_grams

WORDS = [f"word{number}" for number in range(120)]


def test_a_text_of_fifty_words_has_no_grams_and_one_of_more_has_all():
    assert len(grams_of(" ".join(WORDS[:50]))) == 0
    assert len(grams_of(" ".join(WORDS[:51]))) == 47


def test_capitals_and_marks_make_no_difference():
    one = " ".join(WORDS)
    assert containment(grams_of(one), grams_of(one.upper().replace(" ", ", "))) == 1.0


def test_the_same_five_words_in_another_order_are_another_gram():
    forth, back = running_grams(" ".join(WORDS)), running_grams(" ".join(WORDS[::-1]))
    assert not set(forth.tolist()) & set(back.tolist())


def test_a_part_is_contained_whichever_is_named_first():
    whole, part = grams_of(" ".join(WORDS)), grams_of(" ".join(WORDS[:60]))
    assert containment(whole, part) == containment(part, whole) == 1.0
