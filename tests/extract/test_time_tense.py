"""Whether a time lies behind or ahead, beyond the form of the verb."""

import pytest

from dragoman.extract.time_tense import tense_at
from tests.extract.conftest import Read


def tense_of_friday(read: Read, text: str) -> str:
    doc = read(text)
    start = text.index("Friday")
    span = doc.char_span(start, start + len("Friday"))
    assert span is not None
    return tense_at(span)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers will meet on Friday.",
        "The ministers agreed to meet on Friday.",
        "The talks are scheduled for Friday.",
        "The talks are to be held on Friday.",
        "The delegation might arrive on Friday.",
        "The conference begins on Friday.",
        "The bridge stays closed until Friday.",
        "Norway promised Chad two boats by Friday.",
    ],
)
def test_what_is_planned_or_lasts_until_a_day_lies_ahead(read: Read, text: str) -> None:
    assert tense_of_friday(read, text) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Friday.",
        "The ministers managed to meet on Friday.",
        "The talks were held on Friday.",
        "The army said on Friday that it would attack.",
    ],
)
def test_what_was_done_lies_behind(read: Read, text: str) -> None:
    assert tense_of_friday(read, text) == "past"
