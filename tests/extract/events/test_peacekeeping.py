"""Who is sent to keep a peace is help; forces that move against somebody are not."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent peacekeepers to Haiti.",
        "Rwanda deployed 400 peacekeepers in Mozambique.",
        "Nigeria announced the deployment of 230 troops to Liberia on a peacekeeping mission.",
        "Chadian peacekeepers arrived in Bangui.",
    ],
)
def test_peacekeepers_who_are_sent_or_come_are_aid(tell: Tell, text: str) -> None:
    assert "AID" in tell(text).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia sent troops to the border with Sudan.",
        "Rebels massed troops against the peacekeepers of the African Union.",
    ],
)
def test_forces_sent_to_a_border_or_against_peacekeepers_are_mobilised(
    tell: Tell, text: str
) -> None:
    assert tell(text).kinds() == ["MOBILIZE"]


def test_peacekeepers_who_leave_retreat(tell: Tell) -> None:
    assert tell("Qatar withdrew its peacekeepers from the border.").kinds() == ["RETREAT"]
