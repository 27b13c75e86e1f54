"""What a report tells about its places."""

from dragoman.model.draft import ActorDraft, PlaceDraft
from dragoman.model.tables import load_tables
from dragoman.resolve.gazetteer import Gazetteer
from dragoman.resolve.place_context import confirm_places, make_place_context
from dragoman.resolve.places import PlaceContext, PlaceName


def place(text: str, start: int = 0) -> PlaceDraft:
    return PlaceDraft(start=start, end=start + len(text), text=text)


def actor(text: str, start: int, country: str) -> ActorDraft:
    return ActorDraft(
        index=0,
        start=start,
        end=start + len(text),
        text=text,
        kind="state",
        name=text,
        country=country,
    )


def test_a_country_is_vouched_for_by_other_words_than_its_bare_name() -> None:
    actors = [actor("Georgia lawmakers", 0, "GEO"), actor("Armenian police", 40, "ARM")]

    context = make_place_context([place("Georgia")], (), actors, countries=("GEO", "ARM"))

    assert context.vouched == ("ARM",)


def test_a_name_said_twice_counts_twice() -> None:
    context = make_place_context([place("Goris"), place("Goris", 9)], (), (), countries=())

    assert context.names == (PlaceName(text="Goris", times=2),)


def confirmed(*possible: str) -> list[str]:
    sure = [place("Huntsville"), place("Decatur", 20)]
    names = tuple(PlaceName(text=one.text) for one in sure)
    drafts = [place(text, 50 * number + 50) for number, text in enumerate(possible)]
    gazetteer = Gazetteer.load(load_tables())
    found = confirm_places(sure, drafts, PlaceContext(names=names, vouched=()), gazetteer)
    return [draft.text for draft in found]


def test_a_possible_name_is_a_place_among_the_sure_ones() -> None:
    assert confirmed("Athens", "Yerevan", "Xqzzyburg") == ["Athens"]


def test_a_possible_name_that_is_surely_one_elsewhere_is_a_place() -> None:
    assert confirmed("Decatur") == ["Decatur"]


def test_a_common_word_is_no_possible_place() -> None:
    assert confirmed("Union", "Agency", "Miller") == []
