"""Whens as spans of days, so that they can be laid over one another."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dragoman.model.event import PENDING
from dragoman.model.when import When

KNOWN_BASES = ("explicit", "publication", "event")
NEWS_DAYS = 10  # an undated event told as news is looked for this far before publication
AHEAD_DAYS = 40  # an undated event announced is looked for this far after publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """First and last day as ordinals; `is_known` where words give it, not only publication."""

    first: int
    last: int
    is_known: bool

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.is_known and self.first == self.last

    @property
    def length(self) -> int:
        """Number of days."""
        return self.last - self.first + 1

    def meets(self, other: "Span") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=2**12)
def ordinal(day: str | None) -> int | None:
    """Day number of an ISO date or time; None where there is none."""
    return date.fromisoformat(day[:10]).toordinal() if day else None


def iso(day: int) -> str:
    """ISO date of a day number."""
    return date.fromordinal(day).isoformat()


def is_known(when: When) -> bool:
    """Whether words of a report give both ends."""
    return bool(when.start and when.end) and when.basis in KNOWN_BASES


def is_day(when: When) -> bool:
    """Whether words of a report give one day (or a minute of it)."""
    return is_known(when) and ordinal(when.start) == ordinal(when.end)


@lru_cache(maxsize=2**14)
def reach(when: When, *, status: str, published: str | None) -> Span | None:
    """Days at which the event is looked for, or None where nothing dates it."""
    first, last = ordinal(when.start), ordinal(when.end)
    if first is not None and last is not None:
        return Span(first=min(first, last), last=max(first, last), is_known=is_known(when))
    if last is not None:
        return Span(first=last - NEWS_DAYS, last=last, is_known=False)
    if first is not None:
        return Span(first=first, last=first + AHEAD_DAYS, is_known=False)
    day = ordinal(published)
    if day is None:
        return None
    if status in PENDING:
        return Span(first=day, last=day + AHEAD_DAYS, is_known=False)
    return Span(first=day - NEWS_DAYS, last=day, is_known=False)
