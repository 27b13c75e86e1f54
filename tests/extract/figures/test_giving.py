"""Who gives a number."""

import pytest

from tests.extract.conftest import Tell
from tests.extract.told import Told


def giver(told: Told, low: float) -> str | None:
    figure = next(one for one in told.drafts.figures if one.low == low)
    claims, actors = told.drafts.claims, {one.index: one for one in told.drafts.actors}
    speaker = None if figure.claim is None else claims[figure.claim].speaker
    return None if speaker is None else actors[speaker].text


@pytest.mark.parametrize(
    ("text", "low", "by"),
    [
        ("The Red Cross lists 1,794 prisoners.", 1_794, "Red Cross"),
        ("Some 80 people were killed, by the ombudswoman's count.", 80, "the ombudswoman"),
        ("By the count of the Red Cross, 41 people were killed.", 41, "the Red Cross"),
        ("Strikes killed 19 and hurt 40, by the army's tally.", 19, "the army"),
        ("The ministry's count of returned children has reached 388.", 388, "The ministry"),
        ("Medics said 8 people were killed. Fourteen more were hurt.", 14, "Medics"),
        ("Police said 12 people were hurt. The shells burned 40 houses.", 40, None),
    ],
)
def test_the_number_is_of_whom_the_words_name(
    tell: Tell, text: str, low: float, by: str | None
) -> None:
    assert giver(tell(text), low) == by


def test_a_part_is_of_who_gives_the_whole(tell: Tell) -> None:
    told = tell("Medics said 20 people were hurt, five of them children.")
    assert giver(told, 5) == giver(told, 20) == "Medics"
