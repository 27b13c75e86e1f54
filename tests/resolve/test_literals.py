"""What a text must hold for a pattern to match in it."""

import re

import pytest

from dragoman.resolve.literals import MOST, literals_of


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("the summit", {"the summit"}),
        ("May [0-9]+", {"may "}),
        ("(?:early |late )?(?:spring|autumn)", {"spring", "autumn"}),
        ("(?:[0-9]+ )?weeks? ago", {"week"}),
        ("(?:week)+", {"week"}),
        (r"(?<!\w)overnight(?!\w)", {"overnight"}),
    ],
)
def test_what_each_match_holds_is_found(pattern: str, wanted: set[str]) -> None:
    assert literals_of(pattern) == wanted


@pytest.mark.parametrize(
    "pattern",
    [
        "[0-9]+",
        "(?:spring)?",
        "spring|[0-9]+",
        "of",
        "é" * 5,
        "|".join("abc" * n for n in range(MOST + 2)),
    ],
)
def test_where_nothing_is_always_there_nothing_is_asked_for(pattern: str) -> None:
    assert literals_of(pattern) is None


@pytest.mark.parametrize("text", ["In MAY 2021", "in May 2021", "ın may 3"])
def test_a_text_with_a_match_holds_one(text: str) -> None:
    pattern = "(?:in|of) (?:may|june) [0-9]+"
    literals = literals_of(pattern)
    assert literals is not None
    if re.search(pattern, text, re.IGNORECASE):
        assert any(one in text.casefold() for one in literals)
