"""Foretold: what is dated after the report that tells of it has not happened yet.

Words of a sentence may leave open whether a meeting was held ("the October 5 meeting in Granada");
its day does not. Where a verb of the event itself says that it is done, the day is not its day.
"""

from dataclasses import replace

from dragoman.model.draft import EventDraft
from dragoman.model.when import When

DONE = ("occurred", "ongoing")
PAST = "past"


def as_foretold(draft: EventDraft, when: When, published: str | None) -> tuple[EventDraft, When]:
    """The draft and its date, made to agree with the day on which the report was published."""
    if not is_foretold(draft, when, published):
        return draft, when
    if draft.is_verb and draft.tense == PAST:
        return draft, When(end=published, basis="bounded", stated=False)
    return replace(draft, status="planned", step="announced"), when


def is_foretold(draft: EventDraft, when: When, published: str | None) -> bool:
    """Whether it is told as done, of a day that was yet to come."""
    if published is None or when.start is None or draft.status not in DONE:
        return False
    return when.start[:10] > published[:10]
