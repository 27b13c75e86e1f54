"""Those to whom an event is done are counted though no measure names them."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "measure", "low"),
    [
        ("Russia expelled two Norwegian surveyors.", "people", 2),
        ("Police raided forty parishes on Monday.", "things", 40),
    ],
)
def test_the_objects_of_a_deed_are_a_figure(
    tell: Tell, text: str, measure: str, low: float
) -> None:
    assert (measure, low) in [(one.measure, one.low) for one in tell(text).drafts.figures]


def test_rounds_and_sides_are_not_there_to_be_counted(tell: Tell) -> None:
    assert tell("Turkey blocked two proposals and three rounds.").drafts.figures == ()
