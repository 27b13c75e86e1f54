"""Numbers that are part of others, and those that are totals or new."""

import pytest

from tests.extract.conftest import Tell


def parts(tell: Tell, text: str) -> list[tuple[float | None, int | None, str | None]]:
    return [(one.low, one.part_of, one.of) for one in tell(text).drafts.figures]


def test_five_of_them_are_part_of_the_number_before(tell: Tell) -> None:
    text = "Ten miners were abducted, five of them children."
    assert parts(tell, text) == [(10, None, "miners"), (5, 0, "children")]


def test_a_list_after_including_is_of_parts(tell: Tell) -> None:
    text = "At least 20 people, including two children and a nurse, were killed."
    assert parts(tell, text) == [(20, None, "people"), (2, 0, "children"), (1, 0, "nurse")]


def test_a_part_may_have_a_measure_of_its_own(tell: Tell) -> None:
    figures = tell("Ten soldiers were captured, two of them wounded.").drafts.figures
    assert [(one.measure, one.part_of) for one in figures] == [("detained", None), ("wounded", 0)]


def test_a_number_behind_another_verb_is_no_part(tell: Tell) -> None:
    text = "A bomb killed 20 people, including a nurse, and wounded 12 others."
    assert [one.part_of for one in tell(text).drafts.figures] == [None, 0, None]


def test_no_part_is_larger_than_its_whole(tell: Tell) -> None:
    text = "Ten people were killed. Some 40 of them were arrested."
    assert [one.part_of for one in tell(text).drafts.figures] == [None, None]


def test_ten_of_the_dead_are_part_of_the_dead_told_before(tell: Tell) -> None:
    text = "At least 200 people have been killed. Ten of the dead are civilians."
    assert parts(tell, text) == [(200, None, "people"), (10, 0, "civilians")]


def test_mostly_says_who_they_are(tell: Tell) -> None:
    text = "Around 200 people, mostly women and children, drowned."
    assert parts(tell, text) == [(200, None, "mostly women and children")]


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("So far 19,000 refugees have crossed into Chad.", True),
        ("Some 500,000 people have been uprooted since January.", True),
        ("Another 25 people were wounded on Tuesday.", False),
        ("More than 25 people were wounded on Tuesday.", None),
        ("The ministry has since said that 20 people were wounded.", None),
    ],
)
def test_a_total_is_told_from_what_is_new(tell: Tell, text: str, cumulative: bool | None) -> None:
    assert tell(text).drafts.figures[0].cumulative is cumulative


@pytest.mark.parametrize(
    ("text", "exactness", "low", "high"),
    [
        ("Fewer than 20 people were hurt.", "at_most", None, 20),
        ("As many as 300 people were hurt.", "at_most", None, 300),
        ("More than a dozen people were hurt.", "more_than", 12, None),
        ("At least another 20 people were hurt.", "at_least", 20, None),
        ("Between 20 and 30 people were hurt.", "about", 20, 30),
    ],
)
def test_words_before_a_number_open_one_of_its_bounds(
    tell: Tell, text: str, exactness: str, low: float | None, high: float | None
) -> None:
    (figure,) = tell(text).drafts.figures
    assert (figure.exactness, figure.low, figure.high) == (exactness, low, high)
