"""What answered to events: those that fulfil, violate, replace or respond to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.store.index.events import EventRow, find_events
from dragoman.store.lookup import load_links_to
from dragoman.web.shelves import Shelves


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An event that answers to another, and how."""

    type: str
    event: EventRow


def find_answers(
    shelves: Shelves, ids: Iterable[str]
) -> tuple[dict[str, EventRow], dict[str, tuple[Answer, ...]]]:
    """The events with the given ids, by id; and what answers to each."""
    made = list(ids)
    links = load_links_to(shelves.store, made)
    wanted = dict.fromkeys((*made, *(link.event for those in links.values() for link in those)))
    events = {one.id: one for one in find_events(shelves.index, tuple(wanted))}
    answers = {
        id: tuple(
            Answer(type=link.type, event=events[link.event])
            for link in those
            if link.event in events
        )
        for id, those in links.items()
    }
    return events, answers
