"""Events that nobody had told before, the most consequential first."""

from dataclasses import dataclass

from dragoman.model.event import UNREAL, Event, Link
from dragoman.model.span import Evidence
from dragoman.present.days import day_order
from dragoman.present.news.change import Change
from dragoman.present.news.cited import Cited, cite_new
from dragoman.present.pending import say_standing, standing
from dragoman.present.tiers import TIERS
from dragoman.present.wording import plain

ANSWERS = {"replaces": "in place of", "violates": "violates", "fulfils": "fulfils"}
Weight = tuple[bool, bool, int, int, float, tuple[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """An event of which the reports that one knew say nothing."""

    id: str
    said: str
    details: tuple[str, ...]
    type: str | None
    mode: str | None
    status: str
    factuality: str
    background: bool
    tier: str
    independent: int
    start: str | None
    end: str | None
    support: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_new_events(change: Change) -> tuple[NewEvent, ...]:
    """Events without one before them, by `weight`."""
    events = [event for event in change.after.events if event.id not in change.events]
    return tuple(_new(event, change) for event in sorted(events, key=weight))


def weight(event: Event) -> Weight:
    """Sort key: news before history and what is not so, then tier, sources, and type.

    Types weigh as far as their score lies from nought: an assault or a withdrawal before a talk.
    """
    return (
        event.background,
        event.factuality in UNREAL,
        TIERS.index(event.tier) if event.tier in TIERS else len(TIERS),
        -event.independent,
        -abs(event.score or 0.0),
        day_order(event.when),
        event.id,
    )


def _new(event: Event, change: Change) -> NewEvent:
    support = plain(event.support.statement) if event.support else None
    numbers = change.tell.amounts(event)
    ties = [f"{ANSWERS[link.type]} {change.tell.about(link.event)}" for link in _answers(event)]
    return NewEvent(
        id=event.id,
        said=f"{say_standing(event, change.now)}, {change.tell.event(event)}{_marks(event)}",
        details=tuple(part for part in (numbers, *ties, support) if part),
        type=event.type,
        mode=event.mode,
        status=standing(event, change.now),
        factuality=event.factuality,
        background=event.background,
        tier=event.tier,
        independent=event.independent,
        start=event.when.start,
        end=event.when.end,
        support=support,
        reports=cite_new(event.evidence, change),
        evidence=event.evidence,
    )


def _answers(event: Event) -> list[Link]:
    return [link for link in event.links if link.type in ANSWERS]


def _marks(event: Event) -> str:
    marks = ["background"] * event.background + ["to check"] * (event.tier == "check")
    return f" [{', '.join(marks)}]" if marks else ""
