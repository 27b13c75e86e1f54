"""A date told by how long it was before the news."""

import pytest

from dragoman.extract.settings.elapsed import with_elapsed
from dragoman.extract.triggers.finding import find_triggers
from dragoman.model.codebook import Codebook
from dragoman.model.draft import EventDraft, TimeDraft
from dragoman.resolve.reported_dates import ReportedDates
from tests.extract.conftest import Read, Tell

SIGNED = "The presidents signed a treaty on Thursday, three years after clashes killed 50 people."


def times_of(text: str, tell: Tell, read: Read, codebook: Codebook) -> dict[str, TimeDraft | None]:
    """The time that each trigger's words tell by a length, by its word."""
    triggers = {one.token.text: one for one in find_triggers(read(text), codebook)}
    draft: EventDraft = tell(text).drafts.events[0]
    blank = EventDraft(**{name: getattr(draft, name) for name in draft.__slots__} | {"time": None})
    return {word: with_elapsed((one, blank))[1].time for word, one in triggers.items()}


def test_what_was_years_before_is_dated_by_them(tell: Tell, read: Read, codebook: Codebook) -> None:
    times = times_of(SIGNED, tell, read, codebook)
    assert times["signed"] is None
    assert times["killed"] is not None
    assert (times["killed"].text, times["killed"].relation) == ("three years", "ago")


@pytest.mark.parametrize(
    "text",
    [
        "In 1994 the presidents signed a treaty, three years after clashes killed 50 people.",
        "The presidents signed a treaty on Thursday after clashes killed 50 people.",
    ],
)
def test_nothing_is_counted_back_from_a_year_that_is_not_this_one(
    tell: Tell, read: Read, codebook: Codebook, text: str
) -> None:
    assert set(times_of(text, tell, read, codebook).values()) == {None}


def test_the_length_is_counted_back_from_the_day_of_publication() -> None:
    time = TimeDraft(start=0, end=11, text="three years", tense="past", relation="ago")
    when = ReportedDates("2023-05-03").of_event(time, "occurred")
    assert when.text == "three years"
    assert (when.start or "").startswith("2020")
