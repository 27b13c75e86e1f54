"""Dates as a report tells them: each against the date told before it and the day of publication."""

import re
from dataclasses import replace
from datetime import date

from dragoman.model.draft import TimeDraft
from dragoman.model.when import UNKNOWN, When
from dragoman.resolve.dates import bounded_when, resolve_when

MISPLACED_DAYS = 270  # news seldom dates what is older, or further ahead, without a year
BACKGROUND_DAYS = 21  # an event further back than this is told as history, not as news
PAST = ("not_held", "occurred", "ongoing")
TENSES = {"not_held": "past", "occurred": "past", "ongoing": "present"}  # all others: future
YEAR = re.compile(r"\d{4}")
# "At dawn", "by nightfall", "towards evening": of the day told before.
PART_OF_DAY = re.compile(
    r"(?:(?:after|around|at|before|by|during|early|in|later?|shortly|that|the|towards?)[\s-])*"
    r"(?:afternoon|dawn|daybreak|dusk|evening|morning|night|nightfall|sunrise|sunset)"
)


class ReportedDates:
    """The dates of one report; those of its events are read in the order in which it tells them."""

    def __init__(self, published: str | None) -> None:
        self._published = published
        self._previous: When | None = None
        self._told: dict[tuple[int, str, str], When | None] = {}

    def of_event(self, time: TimeDraft | None, status: str) -> When:
        """Date of an event; where the words give none, what its status and publication bound."""
        found = self._read(time) if time is not None else None
        is_past = status in PAST
        if time is None or found is None or self._is_misplaced(found, time, is_past=is_past):
            return bounded_when(TENSES.get(status, "future"), self._published)
        found = self._moved_to_news(found, time)
        if time.relation in ("after", "before"):
            return self._beside(found, time.relation, is_past=is_past)
        if is_past and not _lasts(found, status):
            found = self._until_publication(found)
        if found.start and found.end:
            self._previous = found
        return found

    def of_statement(self, time: TimeDraft | None) -> When:
        """Date of a claim or a figure, as its words give it."""
        found = self._read(time) if time is not None else None
        if time is None or found is None:
            return UNKNOWN
        is_past = time.tense == "past"
        return UNKNOWN if self._is_misplaced(found, time, is_past=is_past) else found

    def of_situation(self, time: TimeDraft | None) -> When:
        """Date of a situation; without one it lasts since some time before publication."""
        return self.of_statement(time) if time else bounded_when("past", self._published)

    def is_history(self, when: When, status: str) -> bool:
        """Whether an event of this date is told as background."""
        if status not in PAST or not when.end or not self._published:
            return False
        return -_days_ahead(when.end, self._published) > BACKGROUND_DAYS

    def _read(self, time: TimeDraft) -> When | None:
        """Several events may share the words: "the next day" is one day for all of them."""
        key = (time.start, time.text, time.tense)
        if key not in self._told:
            self._told[key] = self._on_day_before(time) or self._resolve(time)
        return self._told[key]

    def _resolve(self, time: TimeDraft) -> When | None:
        """The date by the words; "three years after the clashes": so long before this news."""
        is_ago = time.relation == "ago"
        words = f"{time.text} ago" if is_ago else time.text
        found = resolve_when(
            words, tense=time.tense, published=self._published, previous=self._previous
        )
        return replace(found, text=time.text) if found is not None and is_ago else found

    def _on_day_before(self, time: TimeDraft) -> When | None:
        """The day told before, of which the words name a part and no day of their own."""
        before = self._previous
        is_part = PART_OF_DAY.fullmatch(time.text.strip().casefold())
        if before is None or not is_part or before.precision not in ("day", "minute"):
            return None
        start, end = (bound and bound[:10] for bound in (before.start, before.end))
        return replace(before, start=start, end=end, precision="day", text=time.text, basis="event")

    def _until_publication(self, when: When) -> When:
        """What has happened "this month" or "since May" did so before it was reported."""
        if not when.start or not self._published or when.start[:10] > self._published:
            return when
        is_open = when.end is None or when.end[:10] > self._published
        return replace(when, end=self._published) if is_open else when

    def _beside(self, other: When, relation: str, *, is_past: bool) -> When:
        """Of what the words put after another date, or before it."""
        if relation == "before":
            return replace(other, start=None, end=other.end, extent="within", basis="bounded")
        until = self._published if is_past else None
        start = other.start and other.start[:10]
        if start and until and start > until:
            start = None
        return replace(other, start=start, end=until, extent="within", basis="event")

    def _moved_to_news(self, when: When, time: TimeDraft) -> When:
        """ "was to meet on 26 September", read the day after: the day past, not next year's."""
        if not when.start or not when.end or not self._published or not _is_guess(when, time):
            return when
        if _days_ahead(when.start, self._published) <= MISPLACED_DAYS:
            return when
        return replace(when, start=_year_before(when.start), end=_year_before(when.end))

    def _is_misplaced(self, when: When, time: TimeDraft, *, is_past: bool) -> bool:
        """ "invited both to the next round on 21 July": a day without a year that is still to come,
        or almost a year back, is no day of what was done."""
        if not when.start or not when.end or not self._published or not _is_guess(when, time):
            return False
        is_ahead = _days_ahead(when.start, self._published) > 0
        is_long_ago = -_days_ahead(when.end, self._published) > MISPLACED_DAYS
        return is_long_ago or (is_past and is_ahead)


def _lasts(when: When, status: str) -> bool:
    """ "Have been shut since 12 October": what goes on has not ended by being reported."""
    return status == "ongoing" and when.start is not None and when.end is None


def _is_guess(when: When, time: TimeDraft) -> bool:
    """Whether the year of a day is only our reading of words that give none."""
    is_day = when.precision == "day" and when.basis == "explicit"
    return is_day and not YEAR.search(time.text)


def _days_ahead(day: str, published: str) -> int:
    return (date.fromisoformat(day[:10]) - date.fromisoformat(published)).days


def _year_before(day: str) -> str:
    year, rest = int(day[:4]) - 1, day[4:]
    return f"{year}-02-28" if rest.startswith("-02-29") else f"{year}{rest}"
