"""A wrong that is committed is no promise, and a button that is pressed no demand."""

import pytest

from dragoman.extract.triggers.wrongs import tells_another
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The army has committed 112 violations in Hodeidah.", True),
        ("The massacre was committed by rebels.", True),
        ("France has committed itself to a truce.", False),
        ("Kenya has committed 400 officers to the mission.", False),
    ],
)
def test_who_commits_a_wrong_promises_nothing(read: Read, text: str, is_wrong: bool) -> None:
    verb = next(token for token in read(text) if token.lemma_ == "commit")
    assert tells_another(verb) is is_wrong


@pytest.mark.parametrize(
    ("text", "is_button"),
    [
        ("The two presidents pressed a button to open the valve.", True),
        ("The envoys pressed Khartoum to accept a truce.", False),
    ],
)
def test_who_presses_a_button_demands_nothing(read: Read, text: str, is_button: bool) -> None:
    verb = next(token for token in read(text) if token.lemma_ == "press")
    assert tells_another(verb) is is_button
