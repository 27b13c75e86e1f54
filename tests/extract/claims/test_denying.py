"""Plain statements that deny."""

from dataclasses import replace

import pytest

from dragoman.extract.claims.denying import is_denial
from tests.extract.conftest import Read, Tell

SHELLED = "The army said its forces had shelled the village."


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("The army said its forces had not shelled the village.", True),
        ("The army said no soldier of theirs had shelled the village.", True),
        (SHELLED, False),
        ("The army said its forces would not have shelled the village.", False),
    ],
)
def test_a_deed_not_done_is_denied(read: Read, tell: Tell, text: str, is_denied: bool) -> None:
    [event] = tell(SHELLED).drafts.events
    start = text.index("shelled")
    there = replace(event, start=start, end=start + len("shelled"))
    doc = read(text)
    assert is_denial(((3, len(doc)),), doc, [there]) is is_denied


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("The army said the reports of shelling were false.", True),
        ("The army said the man held false papers.", False),
    ],
)
def test_what_is_called_false_is_denied(read: Read, text: str, is_denied: bool) -> None:
    doc = read(text)
    assert is_denial(((3, len(doc)),), doc, ()) is is_denied
