"""Copies count as one source."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.grams import containment, grams_of
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


def test_a_copy_cut_to_a_third_under_another_dateline_is_found():
    first = report("LAGOS, May 14 (Wire) - " + text(0, 240), published="2023-05-14")
    cut = report("ABUJA, May 16 - " + text(0, 80), published="2023-05-16", outlet="Times")
    assert set(group_copies([cut, first]).values()) == {first.id}


def test_a_copy_with_a_paragraph_left_out_and_a_word_changed_is_found():
    first = report(text(0, 160), published="2023-05-14")
    words = WORDS[:60] + WORDS[90:160]
    words[20], words[100] = "other", "words"
    edited = report(" ".join(words), published="2023-05-15", outlet="Times")
    assert set(group_copies([edited, first]).values()) == {first.id}


def test_a_copy_of_a_copy_belongs_to_the_first_source():
    texts = [text(0, 100), text(35, 135), text(70, 170)]
    first, *later = (
        report(one, published=f"2023-05-1{at}", outlet=f"Outlet {at}")
        for at, one in enumerate(texts)
    )
    assert set(group_copies([*later, first]).values()) == {first.id}


def test_what_an_outlet_prints_under_each_report_makes_no_copies():
    # Long reports with the same sixty words under them, and two briefs that are mostly these.
    under = " ".join(f"subscribe{number}" for number in range(60))
    days = [f"2023-05-{day:02}" for day in range(1, 13)]
    long = [
        report(" ".join(f"{day}{word}" for word in WORDS[:120]) + " " + under, published=day)
        for day in days
    ]
    briefs = [report(text(at, at + 52) + " " + under, published=days[0]) for at in (0, 100)]
    groups = group_copies([*long, *briefs])
    assert len(set(groups.values())) == len(groups)


def test_an_outlets_own_update_belongs_to_its_report_where_half_of_it_is_new():
    first = report(text(0, 120), published="2023-05-14")
    kept = [text(0, 15), text(200, 240), text(40, 55), text(250, 290), text(80, 95)]
    update = report(" ".join(kept), published="2023-05-15")
    elsewhere = report(" ".join(kept), published="2023-05-15", outlet="Times")
    assert group_copies([first, update])[update.id] == first.id
    assert group_copies([first, elsewhere])[elsewhere.id] == elsewhere.id


@given(st.permutations(range(12)))
def test_the_groups_do_not_depend_on_the_order_of_reports(order):
    reports = [
        report(
            text(at * 25, at * 25 + 90), published=f"2023-05-{10 + at}", outlet=f"Outlet {at % 5}"
        )
        for at in range(12)
    ]
    assert group_copies(reports[at] for at in order) == group_copies(reports)
