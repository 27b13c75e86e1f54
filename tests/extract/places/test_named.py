"""Names of places in a report, with what stands beside them."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dragoman.extract.places.named import places_in, possible_places_in

Read = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("The talks were held in Salem, Ore., on Monday.", "Salem", "Ore."),
        ("They met in Granada, Spain, on Monday.", "Granada", "Spain"),
        ("They met in Granada (Spain) on Monday.", "Granada", "Spain"),
        ("They met in Granada on Monday, Spain said.", "Granada", None),
    ],
)
def test_what_follows_a_comma_or_stands_in_brackets_may_hold_the_place(
    read: Read, text: str, name: str, within: str | None
) -> None:
    found = {draft.text: draft.within for draft in places_in(read(text))}

    assert found[name] == within


def test_a_state_that_acts_is_a_name_of_a_place_too(read: Read) -> None:
    assert "Moldova" in {draft.text for draft in places_in(read("Moldova protested on Monday."))}


def test_a_body_named_for_a_place_possibly_names_it(read: Read) -> None:
    doc = read("The Riverton Police Department said that two men were held.")

    assert "Riverton" in {draft.text for draft in possible_places_in(doc)}


def test_a_sure_name_is_no_possible_one_once_more(read: Read) -> None:
    doc = read("They met in Yerevan on Monday.")

    assert "Yerevan" not in {draft.text for draft in possible_places_in(doc)}
