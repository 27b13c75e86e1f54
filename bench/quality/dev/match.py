"""Which event mention serves which noted event: one to one, the best pairs first."""

from collections.abc import Iterable
from dataclasses import dataclass

from bench.quality.dev.fields import found_roles, is_status
from bench.quality.dev.notes import NotedEvent
from dragoman.model.event import EventMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A noted event and the mention that serves it."""

    note: NotedEvent
    event: EventMention


def match_events(notes: Iterable[NotedEvent], events: Iterable[EventMention]) -> tuple[Match, ...]:
    """Pairs of one report, the best first; what is left over on either side stands in none."""
    mentions = tuple(events)
    pairs = [
        Match(note=note, event=event) for note in notes for event in mentions if fits(note, event)
    ]
    taken: set[str] = set()
    served: set[str] = set()
    matches = []
    for pair in sorted(pairs, key=_rank):
        if pair.note.id not in served and pair.event.id not in taken:
            served.add(pair.note.id)
            taken.add(pair.event.id)
            matches.append(pair)
    return tuple(matches)


def fits(note: NotedEvent, event: EventMention) -> bool:
    """Whether the mention has a noted type and evidence where the event was noted."""
    return event.type in note.types and any(
        item.start < note.end and note.start < item.end for item in event.evidence
    )


def _rank(pair: Match) -> tuple[int, int, int, str, str]:
    """Most fields right first, then the first type, then the nearest trigger."""
    right = is_status(pair.note, pair.event) + len(found_roles(pair.note, pair.event))
    away = abs(pair.event.start - pair.note.trigger_start)
    other = pair.note.types.index(pair.event.type or "")
    return -right, other, away, pair.note.id, pair.event.id
