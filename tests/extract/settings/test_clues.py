"""What shows of a place beside an event."""

import pytest

from dragoman.extract.settings.clues import Event, Scene
from tests.extract.conftest import Read


def event(token, type_: str) -> Event:
    return Event(
        token=token, type=type_, status="occurred", factuality="asserted", time=None, place=None
    )


@pytest.mark.parametrize(
    ("text", "word", "type_", "is_topic"),
    [
        ("The ministers held talks on Crimea.", "talks", "CONSULT", True),
        ("Kyiv rejected any deal over Crimea.", "rejected", "REJECT", True),
        ("The ministers met on Malta.", "met", "CONSULT", False),
        ("The ministers held talks in Crimea.", "talks", "CONSULT", False),
        ("Planes dropped bombs over Crimea.", "dropped", "ASSAULT", False),
    ],
)
def test_a_place_that_is_talked_about_is_not_where_it_is_said(
    read: Read, text: str, word: str, type_: str, is_topic: bool
) -> None:
    doc = read(text)
    token = next(one for one in doc if one.text == word)
    place = doc[len(doc) - 2 : len(doc) - 1]
    assert Scene.is_topic(place, event(token, type_)) is is_topic
