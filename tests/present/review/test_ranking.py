"""What is asked first: where there is most doubt and most hangs on it."""

import pytest

from dragoman.present.review.ranking import (
    doubt_of,
    event_candidates,
    reasons_of,
    weight_of,
)
from tests.present.review.rows import sketch


def band(**more: object) -> int:
    return event_candidates([sketch(1, **more)])[0].band


def test_the_less_sure_the_more_doubt() -> None:
    doubts = [doubt_of(sketch(1, confidence=c)) for c in (0.5, 0.7, 0.9, 1.0)]
    assert doubts == sorted(doubts, reverse=True)
    assert doubts[-1] > 0


@pytest.mark.parametrize(
    "more",
    [
        {"killed": 3.0},
        {"type": "AGREE"},
        {"level": "leaders"},
        {"status": "planned"},
        {"disputed": True},
        {"factuality": "contested"},
        {"reports": 5},
        {"tier": "publish"},
    ],
)
def test_what_an_analyst_would_lose_most_by_weighs_more(more: dict[str, object]) -> None:
    assert weight_of(sketch(1, **more)) > weight_of(sketch(1))
    assert len(reasons_of(sketch(1, **more))) == 1
    assert band(**more) <= band()


def test_what_is_told_as_history_weighs_less() -> None:
    assert weight_of(sketch(1, background=True)) < weight_of(sketch(1))


def test_a_doubtful_meeting_of_leaders_comes_before_a_sure_statement() -> None:
    assert band(confidence=0.55, level="leaders", killed=12.0) == 0
    assert band(confidence=0.99) == 5


def test_what_a_person_added_is_not_asked_about() -> None:
    assert event_candidates([sketch(1, spot=None)]) == []
