"""Kinds of actors by the words of their names."""

import pytest

from dragoman.annotate.mentions.kinds import kind_of_compound, kind_of_name, kind_of_noun


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Patriotic Front for Rebirth", "REB"),
        ("Kaduna Daily Herald", "JRN"),
        ("Archdiocese of Lwow", "REL"),
        ("Chamber of Mines", "BUS"),
        ("United Workers' Federation", "LAB"),
    ],
)
def test_a_name_tells_its_kind(tables, name, sector):
    assert kind_of_name(name.split(), tables) == sector


def test_an_unknown_name_tells_none(tables):
    assert kind_of_name(["Zxyq"], tables) is None


def test_a_plural_is_of_the_kind_of_its_singular(tables):
    assert kind_of_noun(["beekeepers"], tables) == kind_of_noun(["beekeeper"], tables) == "AGR"


def test_a_single_word_is_no_compound(tables):
    assert kind_of_compound(["soldier"], tables) is None
