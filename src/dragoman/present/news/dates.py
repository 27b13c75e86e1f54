"""Days that are others than one knew, and days that have become known of what was to come."""

from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.present.days import UNDATED_LAST
from dragoman.present.news.change import Change
from dragoman.present.news.cited import REGROUPED, Cited, cite, cite_new, is_told, new_first
from dragoman.present.news.events import weight
from dragoman.present.pending import is_open
from dragoman.present.telling import say_day_known
from dragoman.present.wording import say_when

UNDATED_FIRST = ""
MOVES = {"set": "day set"}  # where the word alone says too little


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDate:
    """An event whose day is another now.

    `move` is ``moved`` (of what was to come), ``redated`` (of what had happened) or ``set`` (of
    what was to come, and its day is known more exactly). `is_regrouped` where no new report tells
    of the event, and it only has other accounts than before.
    """

    id: str
    said: str
    details: tuple[str, ...]
    move: str
    is_regrouped: bool
    before: When
    after: When
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_moved_dates(change: Change) -> tuple[MovedDate, ...]:
    """Events with another day, the most consequential first, regrouped ones last."""
    pairs = [
        (event, change.events[event.id])
        for event in sorted(change.after.events, key=weight)
        if event.id in change.events
    ]
    found = [(event, old, _move(old, event)) for event, old in pairs]
    moved = [_moved(event, old, move, change) for event, old, move in found if move]
    return tuple(sorted(moved, key=lambda one: one.is_regrouped))


def _move(old: Event, event: Event) -> str | None:
    """How the day moved; None where it did not, or is only known more or less exactly."""
    before, after = _span(old.when), _span(event.when)
    if before == after or after == (UNDATED_FIRST, UNDATED_LAST):
        return None
    if before[0] <= after[0] and after[1] <= before[1]:
        return "set" if is_open(old) and after[1] != UNDATED_LAST else None
    if after[0] <= before[0] and before[1] <= after[1]:
        return None
    return "moved" if is_open(old) else "redated"


def _span(when: When) -> tuple[str, str]:
    """First and last possible day; an end that is open lies beyond all days."""
    return (when.start or UNDATED_FIRST)[:10], (when.end or UNDATED_LAST)[:10]


def _moved(event: Event, old: Event, move: str, change: Change) -> MovedDate:
    before, after = say_day_known(say_when(old.when)), say_when(event.when)
    saying = [step.report for step in event.trail if step.when == event.when]
    saying = [report for report in saying if report in change.new]
    is_regrouped = not is_told(event.evidence, change)
    word = MOVES.get(move, move)
    return MovedDate(
        id=event.id,
        said=f"{word}, {before} → {after}: {change.tell.event(event)}{REGROUPED * is_regrouped}",
        details=(),
        move=move,
        is_regrouped=is_regrouped,
        before=old.when,
        after=event.when,
        reports=cite(saying, change) if saying else cite_new(event.evidence, change),
        evidence=new_first(event.evidence, change),
    )
