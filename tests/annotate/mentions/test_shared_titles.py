"""One title for several persons set beside it."""

import pytest

from dragoman.model.actor import OfficeSeen


def persons(found):
    return {one.name: one for one in found.values() if one.kind == "person"}


def test_all_who_are_set_beside_a_plural_have_its_title(find):
    found = persons(find("The foreign ministers, Hugh Todd and Yvan Gil, met in Bridgetown."))
    for name in ("Hugh Todd", "Yvan Gil"):
        assert found[name].titles == (OfficeSeen(title="foreign minister", of=None),)


@pytest.mark.parametrize(
    "title", ["The leaders of Kenya and Uganda", "The Kenyan and Ugandan presidents"]
)
def test_as_many_countries_as_persons_are_theirs_in_turn(find, title):
    found = persons(find(f"{title}, William Ruto and Yoweri Museveni, met in Nairobi."))
    assert found["William Ruto"].country == "KEN"
    assert found["Yoweri Museveni"].country == "UGA"


def test_a_plural_in_a_list_with_persons_is_nobodys_title(find):
    found = persons(find("Ministers and Hugh Todd met Yvan Gil in Bridgetown."))
    assert found["Hugh Todd"].titles == ()


def test_who_is_set_beside_a_subject_is_one(find):
    found = persons(find("The foreign ministers, Hugh Todd and Yvan Gil, met in Bridgetown."))
    assert found["Hugh Todd"].subject
    assert found["Hugh Todd"].main
