"""A wrong that is committed is no promise."""

import pytest

from dragoman.extract.triggers.wrongs import commits_wrong
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The army has committed 112 violations in Hodeidah.", True),
        ("The massacre was committed by rebels.", True),
        ("France has committed itself to a truce.", False),
        ("Kenya has committed 400 officers to the mission.", False),
    ],
)
def test_who_commits_a_wrong_promises_nothing(read: Read, text: str, is_wrong: bool) -> None:
    verb = next(token for token in read(text) if token.lemma_ == "commit")
    assert commits_wrong(verb) is is_wrong
