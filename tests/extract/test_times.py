"""Which words date an event, and which say only how long it took."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize("span", ["four days", "around two hours", "months", "more than a week"])
def test_how_long_it_took_dates_nothing(tell: Tell, span: str) -> None:
    assert tell(f"Egypt and Sudan talked for {span}.").event("CONSULT").time is None


@pytest.mark.parametrize(
    "day", ["two days ago", "last week", "in the past two weeks", "earlier this month", "on 4 May"]
)
def test_a_day_counted_from_today_dates_it(tell: Tell, day: str) -> None:
    time = tell(f"Egypt attacked Sudan {day}.").event("ASSAULT").time
    assert time is not None
    assert time.text in day
