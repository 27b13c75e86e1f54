"""Lists of phrases as patterns."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.phrases import any_of

PHRASES = st.lists(st.text("abA .'", min_size=1, max_size=6).filter(str.strip), min_size=1)


def one_after_the_other(phrases: list[str]) -> re.Pattern[str]:
    """The plain pattern: every phrase tried at every place, the longest first."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = (r"\s+".join(map(re.escape, phrase.split())) for phrase in longest)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@given(PHRASES, st.text("abAB .'\n", max_size=30))
def test_what_is_found_is_what_trying_every_phrase_finds(phrases: list[str], text: str) -> None:
    found = [match.span() for match in any_of(phrases).finditer(text)]
    assert found == [match.span() for match in one_after_the_other(phrases).finditer(text)]


def test_the_longest_phrase_is_found_whatever_its_case_and_spacing() -> None:
    match = any_of(["Turned", "turned down"]).search("It TURNED\ndown the offer")
    assert match is not None
    assert match.group() == "TURNED\ndown"
