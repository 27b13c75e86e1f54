"""To whom something is said or refused, where no object names it."""

import pytest

from tests.extract.conftest import Tell
from tests.extract.told import Told


def addressed(told: Told, type_: str) -> list[str]:
    """The words of the recipients of the first event of a type."""
    actors = {one.index: one.text for one in told.drafts.actors}
    event = next(one for one in told.drafts.events if one.type == type_)
    return [actors[role.actor] for role in event.roles if role.role == "recipient"]


@pytest.mark.parametrize(
    ("text", "type_", "to"),
    [
        (
            "Moscow told Turkey and Ukraine that it rejected the deal.",
            "REJECT",
            ["Turkey", "Ukraine"],
        ),
        ("The Polisario Front rejected the Moroccan plan.", "REJECT", ["Moroccan"]),
        ("Spain refuses to recognise Kosovo.", "REJECT", ["Kosovo"]),
        ("Spain rejected the plan.", "REJECT", []),
    ],
)
def test_the_other_side_is_whom_the_words_around_name(
    tell: Tell, text: str, type_: str, to: list[str]
) -> None:
    assert addressed(tell(text), type_) == to
