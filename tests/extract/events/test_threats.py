"""A deed that is only threatened or vowed is the threat and no deed."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Russia threatened to attack Ukrainian ports on Monday.", "violence"),
        ("France threatened to expel the Nigerien ambassador.", "expel"),
        ("China is threatening to arrest Taiwanese fishermen.", "arrest"),
        ("The rebels threatened to launch an attack on Bunia.", "violence"),
        ("Egypt promised to expel the militants from Sinai.", "expel"),
    ],
)
def test_what_is_threatened_tells_what_the_threat_is_of(tell: Tell, text: str, mode: str) -> None:
    told = tell(text)
    assert told.kinds() == ["THREATEN"]
    assert told.event("THREATEN").mode == mode


def test_whom_the_deed_would_hit_is_the_recipient_of_the_threat(tell: Tell) -> None:
    told = tell("Belarus threatened to expel the Polish ambassador.")
    assert told.cast("THREATEN")["recipient"] == {"ambassador"}


def test_what_was_done_beside_the_threat_is_told(tell: Tell) -> None:
    told = tell("The army threatened to storm the parliament and arrested two deputies.")
    assert told.kinds() == ["THREATEN", "COERCE"]


def test_what_another_would_do_is_not_the_speakers_threat(tell: Tell) -> None:
    told = tell("The minister warned that Israel would bomb Beirut.")
    assert "ASSAULT" in told.kinds()


def test_what_has_been_done_and_is_to_be_avenged_is_told(tell: Tell) -> None:
    told = tell("Hamas threatened to avenge the killing of its commander in Tyre.")
    assert "ASSAULT" in told.kinds()
