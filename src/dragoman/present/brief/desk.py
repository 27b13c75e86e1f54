"""What every part of a brief is written with: the material, words for its rows, and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.event import Event, TrailStep
from dragoman.model.span import Evidence
from dragoman.present.brief.citing import Citing
from dragoman.present.brief.document import Statement
from dragoman.present.brief.material import Frame, Material, Rows
from dragoman.present.brief.phrases import quote, say_event, warn
from dragoman.present.days import UNDATED_LAST
from dragoman.present.extent import count_reports
from dragoman.present.telling import Telling
from dragoman.present.wording import plain

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The material with its rows by id; `cite` numbers sentences as parts are written."""

    material: Material
    rows: Rows
    tell: Telling
    citing: Citing

    @property
    def frame(self) -> Frame:
        """What is asked for."""
        return self.material.frame

    def event(self, event: Event) -> Statement:
        """An event as a statement, with the first sentence that tells it."""
        support = say_support(event)
        numbers = self.tell.amounts(event)
        piece = self._telling(event)
        said = quote(piece) if piece else ""
        return Statement(
            said=say_event(event, self.tell, self.frame.as_of),
            details=tuple(part for part in (said, numbers, support) if part),
            wary=warn(event),
            refs=self.citing.cite(event.evidence, with_piece=piece),
            event=event.id,
        )

    def _telling(self, event: Event) -> Evidence | None:
        """The first sentence of the report that first told it as it stands: held, not planned."""
        told = {step.report for step in event.trail if step.status == event.status}
        pieces = [one for one in event.evidence if one.report in told] or list(event.evidence)
        return min(
            pieces, key=lambda one: self.tell.published(one.report) or UNDATED_LAST, default=None
        )

    def none(self, things: str) -> str:
        """That there is none, and in how much."""
        read = self.material.counted.period.reports
        within = f" in {count_reports(read)} of the period" if read else ": no report was read"
        return f"No {things}{within}."

    def is_in_period(self, day: str | None) -> bool:
        """Whether a day lies in the period; one that is not known lies in none."""
        frame = self.frame
        if not day:
            return False
        return (not frame.since or day[:10] >= frame.since) and (
            not frame.until or day[:10] <= frame.until
        )

    def is_before(self, day: str | None) -> bool:
        """Whether a day lies before the period; one that is not known does not."""
        return bool(day and self.frame.since and day[:10] < self.frame.since)

    def steps_on(self, event: Event) -> list[TrailStep]:
        """The steps of an event that were known at the end of the period."""
        end = self.frame.as_of or ""
        return [step for step in event.trail if step.published and step.published <= end]


def say_support(event: Event) -> str:
    """By how many it is told and by whom denied, where that is more than one source alone."""
    support = event.support
    if support is None or (event.independent <= 1 and not support.denied_by):
        return ""
    return plain(support.statement)


def say_more(shown: int, total: int, things: str) -> str:
    """How many are not listed; nothing where all are.

    >>> say_more(8, 1208, "events"), say_more(2, 2, "events")
    ('1,200 more events are in the record.', '')
    """
    rest = total - shown
    return f"{rest:,} more {things} are in the record." if rest > 0 else ""


def first(items: Sequence[T], most: int) -> tuple[T, ...]:
    """As many as are told."""
    return tuple(items[:most])
