"""Which words date an event, and which say only how long it took."""

import pytest

from dragoman.extract.times import mark_times, times_in
from dragoman.resolve.dates import find_times
from tests.extract.conftest import Read, Tell


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


@pytest.mark.parametrize("often", ["every day", "each year", "twice a week", "daily", "annually"])
def test_how_often_it_happens_dates_nothing(tell: Tell, often: str) -> None:
    assert tell(f"Egypt attacks Sudan {often}.").event("ASSAULT").time is None


def test_a_time_ends_with_its_paragraph(read: Read) -> None:
    doc = read("Egypt to close the crossing until Friday\n\n18 September 2023\n\nEgypt closed it.")
    mark_times(doc, find_times)
    assert [span.text for span in times_in(doc)] == ["until Friday", "18 September 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "Sisi met Erdogan in Ankara on his first visit to Turkey since 2013.",
        "Egypt shelled Sudan in the worst attack in two years.",
    ],
)
def test_since_when_it_is_the_first_dates_nothing(read: Read, text: str) -> None:
    doc = read(text)
    mark_times(doc, find_times)
    assert not times_in(doc)


def test_since_when_it_lasts_dates_it(read: Read) -> None:
    doc = read("Egypt has shelled Sudan since 2013.")
    mark_times(doc, find_times)
    assert [span.text for span in times_in(doc)] == ["since 2013"]
