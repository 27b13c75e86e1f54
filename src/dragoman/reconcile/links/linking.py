"""The links of the record's events: those that reports give, and those found between events."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.event import Event, EventMention, Link
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.links.answers import find_answers
from dragoman.reconcile.links.breaches import find_breaches
from dragoman.reconcile.links.parts import find_parts
from dragoman.reconcile.links.promises import find_promises
from dragoman.reconcile.links.scene import Scene, make_scene
from dragoman.reconcile.links.tie import Tie

FINDERS = (find_answers, find_breaches, find_parts, find_promises)


def link_events(
    events: Iterable[Event],
    claims: Iterable[Claim],
    mentions: Iterable[EventMention],
    cast: Cast,
    more: Iterable[Tie] = (),
) -> list[Event]:
    """Events with their links, each once, with the words that say it where some do; those found
    elsewhere are `more`."""
    events = list(events)
    scene = make_scene(events, claims, mentions, cast)
    found: dict[str, dict[tuple[str, str], str]] = {
        event.id: {(link.type, link.event): link.text for link in event.links} for event in events
    }
    for tie in (*_ties(scene), *more):
        links = found[tie.one]
        known = links.get((tie.type, tie.other), "")
        if tie.one != tie.other:
            links[tie.type, tie.other] = min(filter(None, (known, tie.text)), default="")
    return [
        replace(
            event,
            links=tuple(
                Link(type=kind, event=other, text=text)
                for (kind, other), text in sorted(found[event.id].items())
            ),
        )
        for event in events
    ]


def _ties(scene: Scene) -> Iterator[Tie]:
    for find in FINDERS:
        yield from find(scene)
