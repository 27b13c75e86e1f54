"""Whom "both sides" stand for: the two told together last."""

import pytest

from dragoman.extract.annotations import actors_in
from dragoman.extract.references.sides import with_sides
from tests.extract.conftest import Read

TALKS = "The Sudanese army and the Rapid Support Forces opened talks. "


def meant(read: Read, text: str) -> list[str]:
    """The words of those whom the last sides of a text stand for."""
    doc = read(text)
    actors = {one.index: one for one in with_sides(doc, actors_in(doc))}
    sides = [one for one in actors.values() if one.kind == "members"]
    return [actors[index].text for index in sides[-1].antecedents or ()]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            TALKS + "Egypt praised it. Both sides agreed to a truce.",
            ["The Sudanese army", "the Rapid Support Forces"],
        ),
        (
            "Armenia and Azerbaijan met. Qatar and Egypt mediated. Both sides agreed to a truce.",
            ["Armenia", "Azerbaijan"],
        ),
        (
            "Kenya met the rebels. Qatar and Egypt mediated. The two countries want more.",
            ["Qatar", "Egypt"],
        ),
        ("Kenya, Uganda and Burundi met. Both sides agreed to a truce.", []),
        (TALKS + "It rained. " * 4 + "Both sides agreed to a truce.", []),
    ],
)
def test_both_sides_are_the_two_told_together_last(read: Read, text: str, pair: list[str]) -> None:
    assert [one.removeprefix("the ").removeprefix("The ") for one in meant(read, text)] == [
        one.removeprefix("the ").removeprefix("The ") for one in pair
    ]
