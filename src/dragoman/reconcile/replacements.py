"""Replacements: what was held without one who withdrew, or in place of what had been planned."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.event import PENDING, Event, Link, TrailStep
from dragoman.reconcile.account import DONE, MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.compare.status import OFF
from dragoman.reconcile.days import is_known, ordinal
from dragoman.reconcile.sides import is_named

# "Instead of the Brussels meeting, …": what was planned is named behind these words.
INSTEAD = re.compile(
    r"\b(?:instead of|in place of|in lieu of|rather than|replac(?:es|ed|ing))\s+"
    r"(?P<what>(?:[\w'’-]+\s+){0,5}?(?:conference|meetings?|negotiations|round|session|summit|talks))\b",
    re.IGNORECASE,
)
Days = tuple[str | None, str | None]
NEAR_DAYS = 21  # between the day planned and the day of what was held in its place


def link_replacements(events: Sequence[Event], cast: Cast) -> list[Event]:
    """Events where what was held in place of something is linked to what had been planned.

    What nobody called off, and another meeting replaced, was not held.
    """
    meetings = [event for event in events if event.type == MEETING]
    off: dict[Days, list[Event]] = defaultdict(list)
    for event in meetings:
        if event.status in OFF:
            off[_days(event)].append(event)
    links = {event.id: tuple(_links(event, meetings, off, cast)) for event in meetings}
    named = {link.event: event for event in meetings for link in links[event.id] if link.text}
    linked = [replace(e, links=(*e.links, *links.get(e.id, ()))) for e in events]
    return [
        _not_held(event, named[event.mentions[0]], cast)
        if event.mentions[0] in named and event.status in PENDING
        else event
        for event in linked
    ]


def _links(
    held: Event, meetings: Sequence[Event], off: Mapping[Days, Sequence[Event]], cast: Cast
) -> Iterator[Link]:
    """Of what is held; `off` are the meetings called off, by their days."""
    if held.status not in DONE or held.factuality != "asserted":
        return
    sides = _sides(held, cast)
    for event in off.get(_days(held), ()):
        if _is_without_one(held, event, sides, cast):
            yield Link(type="replaces", event=event.mentions[0])
    text = _instead(held)
    if not text:
        return
    planned = [
        event
        for event in meetings
        if event.id != held.id
        and (event.status in PENDING or event.status in OFF)
        and _is_named_by(text, event)
        and _is_near(held, event)
        and _is_for_same(sides, _sides(event, cast))
    ]
    if len(planned) == 1 and not _is_without_one(held, planned[0], sides, cast):
        yield Link(type="replaces", event=planned[0].mentions[0], text=text)


def _is_without_one(held: Event, off: Event, sides: set[str], cast: Cast) -> bool:
    """Whether it was held on the day of what was called off, by some of those expected there."""
    return bool(
        held.when.start
        and _days(off) == _days(held)
        and len(sides) > 1
        and sides < _sides(off, cast)
    )


def _days(event: Event) -> Days:
    return event.when.start, event.when.end


def _instead(held: Event) -> str:
    """The words by which a report sets it in another's place."""
    found = [match.group("what") for e in held.evidence for match in INSTEAD.finditer(e.text)]
    return min(found, default="")


def _is_named_by(text: str, planned: Event) -> bool:
    """Whether the words fit: they name its place, or no place at all."""
    names = [word for word in text.split() if word[:1].isupper()]
    place = planned.place.name if planned.place else ""
    return not names or any(name in place for name in names)


def _is_near(held: Event, planned: Event) -> bool:
    one, other = ordinal(held.when.end), ordinal(planned.when.end)
    if one is None or other is None or not is_known(planned.when):
        return planned.when.end is None
    return abs(one - other) <= NEAR_DAYS


def _is_for_same(sides: set[str], expected: set[str]) -> bool:
    return len(sides & expected) > 1


def _not_held(planned: Event, held: Event, cast: Cast) -> Event:
    """What was planned, with the report that tells what took its place as its last step."""
    told = next(item.report for item in held.evidence if INSTEAD.search(item.text))
    step = TrailStep(
        step="cancelled",
        status="not_held",
        report=told,
        published=cast.published[told],
        when=planned.when,
    )
    return replace(planned, status="not_held", trail=(*planned.trail, step))


def _sides(event: Event, cast: Cast) -> set[str]:
    return {side for item in event.participants if is_named(side := cast.side(item.actor))}
