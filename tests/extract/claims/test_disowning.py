"""Statements by which somebody will have no part in a thing."""

import pytest

from dragoman.extract.claims.disowning import is_disowned
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("It has no soldiers in Congo.", True),
        ("There are no political prisoners in the country.", True),
        ("They had nothing to do with the explosion.", True),
        ("None of its units had entered the village.", True),
        ("No such order was given.", True),
        ("We never ordered the march.", True),
        ("That never happened.", True),
        ("It has no time for games.", False),
        ("There is no rain.", False),
        ("They had nothing to say.", False),
        ("Nobody was hurt.", False),
        ("No soldier will leave.", False),
        ("He never met the man.", False),
        ("It happened at dawn.", False),
        ("The road is open.", False),
    ],
)
def test_it_is_disowned_where_it_is_said_that_there_is_none_of_it(
    read: Read, said: str, is_so: bool
) -> None:
    assert is_disowned(read(said)) is is_so


def test_nothing_is_disowned_by_no_words():
    assert not is_disowned(())
