"""What is dated after the report that tells of it."""

import pytest

from dragoman.model.draft import EventDraft
from dragoman.model.when import When
from dragoman.resolve.foretold import as_foretold

LATER = When(start="2023-10-05", end="2023-10-05", precision="day", basis="explicit")
BEFORE = When(start="2023-09-20", end="2023-09-20", precision="day", basis="explicit")


def draft(*, tense: str, status: str = "occurred") -> EventDraft:
    return EventDraft(
        index=0, start=0, end=7, trigger="meeting", type="CONSULT", mode=None, contexts=(),
        status=status, factuality="asserted", background=None, tense=tense, roles=(), time=None,
        place=None, format=None, medium=None, definite=True, links=(), confidence=0.9,
        decided_by="meeting.noun", sentence_start=0, sentence_end=7,
        sentence=0, block="body",
    )  # fmt: skip


def test_a_meeting_of_a_day_to_come_is_planned():
    told, when = as_foretold(draft(tense="present"), LATER, "2023-09-26")
    assert (told.status, told.step, when) == ("planned", "announced", LATER)


def test_a_deed_told_as_done_is_not_of_a_day_to_come():
    told, when = as_foretold(draft(tense="past"), LATER, "2023-09-26")
    assert told.status == "occurred"
    assert (when.start, when.end, when.basis) == (None, "2023-09-26", "bounded")


@pytest.mark.parametrize(
    ("status", "when", "published"),
    [
        ("planned", LATER, "2023-09-26"),
        ("occurred", BEFORE, "2023-09-26"),
        ("occurred", LATER, "2023-10-05"),
        ("occurred", LATER, None),
    ],
)
def test_what_agrees_with_the_day_of_publication_stays(
    status: str, when: When, published: str | None
) -> None:
    one = draft(tense="past", status=status)
    assert as_foretold(one, when, published) == (one, when)
