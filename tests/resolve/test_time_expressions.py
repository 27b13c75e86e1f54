"""All time expressions of a text, each of one kind."""

import pytest

from dragoman.resolve.dates import find_times, resolve_when
from dragoman.resolve.time_expressions import find_time_expressions

TEXT = (
    "On 4 May the ministers, who now meet every month, agreed on a 30-day truce after talks of "
    "two hours, three years after the war and a week before the summit of 10 June."
)


def found(text: str) -> list[tuple[str, str]]:
    spans = find_time_expressions(text, dates=find_times(text))
    return [(text[one.start : one.end], one.kind) for one in spans]


def test_dates_lengths_sets_and_references_are_kept_apart() -> None:
    assert found(TEXT) == [
        ("4 May", "date"),
        ("now", "reference"),
        ("every month", "set"),
        ("30-day", "length"),
        ("two hours", "length"),
        ("three years", "length"),
        ("a week", "length"),
        ("10 June", "date"),
    ]


def test_what_is_no_date_becomes_none() -> None:
    others = [text for text, kind in found(TEXT) if kind != "date"]
    assert len(others) == 6
    for text in others:
        assert resolve_when(text, tense="past", published="2023-09-26") is None, text


@pytest.mark.parametrize(
    "text", ["two days ago", "the past three weeks", "a month later", "next year", "every Tuesday"]
)
def test_a_length_inside_a_date_or_set_is_not_found_again(text: str) -> None:
    assert [one for one, _ in found(f"They met {text}.")] == [text]
