import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("The death toll rose to 68.", "killed", 68, 68),
        ("More than 20,000 refugees crossed into Chad.", "crossed", 20000, None),
        ("Between 20 and 30 people were killed in Khartoum.", "killed", 20, 30),
        ("The explosion wounded at least 40 people.", "wounded", 40, None),
        ("The attack caused no casualties.", "casualties", 0, 0),
    ],
)
def test_a_number_has_its_measure_and_bounds(
    tell: Tell, text: str, measure: str, low: float, high: float | None
) -> None:
    (figure,) = tell(text).drafts.figures
    assert (figure.measure, figure.low, figure.high) == (measure, low, high)


def test_a_number_belongs_to_the_event_of_its_word(tell: Tell) -> None:
    told = tell("Between 20 and 30 people were killed in Khartoum.")
    assert told.drafts.figures[0].event == told.event("ASSAULT").index


def test_a_date_is_no_figure(tell: Tell) -> None:
    assert tell("Egypt and Turkey are to meet in Cairo on 4 May.").drafts.figures == ()


@pytest.mark.parametrize("number", ["Thousands", "Hundreds", "Tens of thousands"])
def test_thousands_of_people_are_people(tell: Tell, number: str) -> None:
    (figure,) = tell(f"{number} of people fled Khartoum.").drafts.figures
    assert (figure.text, figure.measure, figure.unit) == (number, "displaced", "people")


def test_thousands_alone_are_people_too(tell: Tell) -> None:
    (figure,) = tell("Thousands fled Khartoum.").drafts.figures
    assert figure.unit == "people"


def test_hundreds_of_soldiers_are_soldiers_and_their_verb_says_what_befell_them(tell: Tell) -> None:
    (figure,) = tell("Hundreds of soldiers were wounded in Goma.").drafts.figures
    assert (figure.measure, figure.unit) == ("wounded", "soldiers")


def test_thousands_of_things_are_no_people(tell: Tell) -> None:
    assert [one.unit for one in tell("Thousands of doses were sent to Goma.").drafts.figures] == [
        "doses"
    ]
    assert tell("Thousands of views were voiced in Khartoum.").drafts.figures == ()


def test_those_left_short_of_food_have_not_left(tell: Tell) -> None:
    told = tell("The protest has left some 120,000 people short of food.")
    assert [one for one in told.drafts.figures if one.measure == "displaced"] == []
    (figure,) = tell("Some 7,000 people left the town on Sunday.").drafts.figures
    assert (figure.measure, figure.low) == ("displaced", 7000)


def test_people_of_a_kind_are_counted_where_no_verb_says_more(tell: Tell) -> None:
    (found,) = tell("His men removed 51 students from the college on Sunday.").drafts.figures
    assert (found.measure, found.low) == ("people", 51.0)


def test_things_of_a_kind_are_counted_where_no_verb_says_more(tell: Tell) -> None:
    (found,) = tell("The army counted nine violations on Sunday.").drafts.figures
    assert (found.measure, found.low) == ("things", 9.0)


def test_not_a_single_one_is_nobody(tell: Tell) -> None:
    (found,) = tell("Not a single fisherman was hurt in the attack, it said.").drafts.figures
    assert (found.measure, found.low, found.high) == ("wounded", 0.0, 0.0)
