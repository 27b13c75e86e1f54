"""Events that stand otherwise than one knew: held, called off, denied, or lapsed."""

from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.span import Evidence
from dragoman.present.news.change import Change
from dragoman.present.news.cited import REGROUPED, Cited, cite, cite_new, is_told, new_first
from dragoman.present.news.events import weight
from dragoman.present.pending import LAPSED, is_lapsed, say_standing, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedState:
    """An event whose status or factuality is another now; what lapsed names its last report.

    `is_regrouped` where no new report tells of it, and it only has other accounts than before.
    """

    id: str
    said: str
    details: tuple[str, ...]
    before: str
    after: str
    factuality_before: str
    factuality_after: str
    is_regrouped: bool
    steps: tuple[str, ...]
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_changed_states(change: Change) -> tuple[ChangedState, ...]:
    """Events that were known and stand otherwise, the most consequential first, regrouped last."""
    found = [
        _changed(event, change.events[event.id], change)
        for event in sorted(change.after.events, key=weight)
        if event.id in change.events and _is_changed(event, change.events[event.id], change)
    ]
    return tuple(sorted(found, key=lambda one: one.is_regrouped))


def _is_changed(event: Event, old: Event, change: Change) -> bool:
    before = standing(old, change.was), old.factuality
    return before != (standing(event, change.now), event.factuality)


def _changed(event: Event, old: Event, change: Change) -> ChangedState:
    before, after = say_standing(old, change.was), say_standing(event, change.now)
    is_regrouped = not is_told(event.evidence, change) and not is_lapsed(event, change.now)
    return ChangedState(
        id=event.id,
        said=f"{before} → {after}: {change.tell.event(event)}{REGROUPED * is_regrouped}",
        details=(),
        before=standing(old, change.was),
        after=standing(event, change.now),
        factuality_before=old.factuality,
        factuality_after=event.factuality,
        is_regrouped=is_regrouped,
        steps=tuple(step.step for step in event.trail if step.report in change.new),
        reports=_reports(event, change),
        evidence=new_first(event.evidence, change),
    )


def _reports(event: Event, change: Change) -> tuple[Cited, ...]:
    """The new reports that moved it; of what lapsed the last one that told of it."""
    moving = [step.report for step in event.trail if step.report in change.new]
    if moving:
        return cite(moving, change)
    found = cite_new(event.evidence, change)
    return found[-1:] if standing(event, change.now) == LAPSED else found
