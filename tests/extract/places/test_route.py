"""The way of a movement: which places are on it, and in which part."""

import pytest

from dragoman.extract.places.route import route_of
from tests.extract.conftest import Read, Tell

Way = list[tuple[str, str]]
SHAPES: dict[str, tuple[str, Way]] = {
    "Thousands of people fled from Stepanakert to Goris through the Lachin corridor.": (
        "fled",
        [("from", "Stepanakert"), ("through", "Lachin corridor"), ("to", "Goris")],
    ),
    "The convoy went from Amman through Damascus to Beirut.": (
        "went",
        [("from", "Amman"), ("through", "Damascus"), ("to", "Beirut")],
    ),
    "About 300 families fled Kharkiv via Poltava to Lviv.": (
        "fled",
        [("from", "Kharkiv"), ("through", "Poltava"), ("to", "Lviv")],
    ),
    "Some 1,500 residents were evacuated from Mariupol to Zaporizhzhia.": (
        "evacuated",
        [("from", "Mariupol"), ("to", "Zaporizhzhia")],
    ),
    "Refugees crossed from Sudan into Chad.": ("crossed", [("from", "Sudan"), ("to", "Chad")]),
    "The exodus of Armenians from Nagorno-Karabakh to Armenia continued.": (
        "exodus",
        [("from", "Nagorno-Karabakh"), ("to", "Armenia")],
    ),
    "Troops left Aleppo for Damascus by way of Homs.": (
        "left",
        [("from", "Aleppo"), ("through", "Homs"), ("to", "Damascus")],
    ),
    "Russian forces withdrew from Kherson across the Dnipro.": (
        "withdrew",
        [("from", "Kherson"), ("through", "Dnipro")],
    ),
    "Israel deported 20 Palestinians to Gaza through Egypt.": (
        "deported",
        [("through", "Egypt"), ("to", "Gaza")],
    ),
    "Turkey sent 500 soldiers to Libya.": ("sent", [("to", "Libya")]),
    "Aid reached Gaza through Rafah on Monday.": (
        "reached",
        [("through", "Rafah"), ("to", "Gaza")],
    ),
    "Iran shipped weapons from Bandar Abbas to Hodeidah.": (
        "shipped",
        [("from", "Bandar Abbas"), ("to", "Hodeidah")],
    ),
    "Civilians were forced to flee from Goma to Bukavu.": (
        "flee",
        [("from", "Goma"), ("to", "Bukavu")],
    ),
    "Families returned to Homs from Lebanon.": ("returned", [("from", "Lebanon"), ("to", "Homs")]),
}
NO_WAY = {
    "Syria withdrew from the talks in Geneva.": "withdrew",
    "The ministers met in Paris and spoke of Lebanon.": "met",
    "The army shelled Gaza from Monday to Friday.": "shelled",
    "The parties moved from words to deeds.": "moved",
    "Russia returned to the agreement with Ukraine.": "returned",
    "Protesters gathered in Tbilisi.": "gathered",
}


@pytest.mark.parametrize("text", SHAPES)
def test_each_place_of_the_way_has_its_part(read: Read, text: str) -> None:
    word, expected = SHAPES[text]
    doc = read(text)
    found = route_of(token for token in doc if token.text == word)
    assert [(one.part, one.place.text) for one in found] == expected
    assert all(text[one.place.start : one.place.end] == one.place.text for one in found)


@pytest.mark.parametrize("text", NO_WAY)
def test_what_does_not_move_or_names_no_place_has_no_way(read: Read, text: str) -> None:
    doc = read(text)
    assert route_of(token for token in doc if token.text == NO_WAY[text]) == ()


def test_a_convoy_that_is_attacked_was_not_moved_by_the_attack(read: Read) -> None:
    doc = read("A convoy from Goma to Bukavu was attacked by gunmen.")
    assert route_of(token for token in doc if token.text == "attacked") == ()


def test_what_goes_on_to_reach_another_place_is_one_way(read: Read) -> None:
    doc = read("The soldiers left Aleppo and reached Homs.")
    found = route_of(token for token in doc if token.text == "left")
    assert [(one.part, one.place.text) for one in found] == [("from", "Aleppo"), ("to", "Homs")]


def test_an_event_has_the_way_of_what_moved_and_an_offer_has_none(tell: Tell) -> None:
    told = tell("Thousands of people fled from Goma to Bukavu through Kalehe on Tuesday.")
    (event,) = told.drafts.events
    assert [one.part for one in event.route] == ["from", "through", "to"]
    offered = tell("Azerbaijan offered to send aid to Armenia through Aghdam.")
    assert [event.route for event in offered.drafts.events if event.type == "AGREE"] in ([], [()])
