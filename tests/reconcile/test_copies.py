"""Copies count as one source."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reconcile.copies import group_copies
from dragoman.reconcile.grams import containment, grams_of
from tests.reconcile.rows import report

WORDS = [f"word{number}" for number in range(400)]


def text(start: int, stop: int) -> str:
    return " ".join(WORDS[start:stop])


def test_a_text_with_its_head_rewritten_is_a_copy_of_the_earlier():
    first = report(text(0, 100), published="2023-05-14")
    copy = report("Another head. " + text(20, 100), published="2023-05-15", outlet="Times")
    assert set(group_copies([copy, first]).values()) == {first.id}


def test_a_shared_quotation_makes_no_copy():
    one = report(text(0, 100))
    other = report(text(80, 200), outlet="Times")
    assert len(set(group_copies([one, other]).values())) == 2


def test_short_texts_are_no_copies():
    one, other = report(text(0, 40)), report(text(0, 40), outlet="Times")
    assert len(set(group_copies([one, other]).values())) == 2


@given(st.integers(60, 200), st.integers(0, 150))
def test_a_copy_is_found_wherever_more_than_half_is_shared(length, shift):
    one, other = text(0, length), text(shift, shift + length)
    reports = [report(one), report(other, outlet="Times")]
    is_copy = len(set(group_copies(reports).values())) == 1
    assert is_copy == (containment(grams_of(one), grams_of(other)) > 0.5)
