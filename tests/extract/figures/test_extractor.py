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
