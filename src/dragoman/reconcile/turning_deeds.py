"""Deeds that open and end what lasts: situation mentions made of the record's events."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.model.event import AFFIRMED, Event
from dragoman.model.ids import make_id
from dragoman.model.lexicon import Turning, load_turnings
from dragoman.model.situation import SituationMention

DONE = ("occurred", "ongoing")
# "12 of the students were freed": what is partly ended goes on.
PARTLY = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|half) "
    r"of (?:the|its|their|them|those|these)\b|\b(?:partly|partial|partially|in part|one lane)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A situation mention with the record's event behind it, and whether it only ends one."""

    mention: SituationMention
    event: Event | None
    only_ending: bool = False
    is_partial: bool = False


def find_turnings(events: Iterable[Event]) -> Iterator[Told]:
    """One for each report that tells of a deed which opens or ends something."""
    for event in events:
        if event.status in DONE and event.factuality in AFFIRMED:
            for turning in load_turnings():
                if _is_turning(event, turning):
                    yield from _told(event, turning)


def _is_turning(event: Event, turning: Turning) -> bool:
    if f"{event.type}/{event.mode}" not in turning.events:
        return False
    texts = [item.text for item in event.evidence] if turning.anywhere else []
    return any(turning.words.search(text) for text in (event.trigger, *texts))


def _told(event: Event, turning: Turning) -> Iterator[Told]:
    for report in sorted({item.report for item in event.evidence}):
        evidence = tuple(item for item in event.evidence if item.report == report)
        mention = SituationMention(
            id=make_id("mn", event.id, report, turning.type, turning.state),
            report=report,
            start=evidence[0].start,
            end=evidence[0].end,
            trigger=event.trigger,
            type=turning.type,
            parties=event.participants,
            place=event.place,
            when=event.when,
            state=turning.state,
            event=event.mentions[0],
            evidence=evidence,
        )
        yield Told(
            mention=mention,
            event=event,
            only_ending=turning.only_ending,
            is_partial=any(PARTLY.search(item.text) for item in evidence),
        )
