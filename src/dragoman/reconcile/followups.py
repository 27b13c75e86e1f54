"""What follows from a meeting: what is part of it, and the meeting that comes next.

"Agreed to meet again in two weeks in Doha": the meeting to come that the same report tells of with
such words after one that was held, or the next round by number of the same parties.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.event import AFFIRMED, PENDING, Event, EventMention
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.links.scene import Scene, Telling, is_done, make_scene

# Said of a meeting to come, they set it after one told before.
AGAIN = re.compile(
    r"\b(?:again|another|continue[ds]?|follow-up|further|next|new|reconvene[ds]?|resume[ds]?|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
REACH = 60  # characters before and behind the trigger in which such a word stands
FEWEST = 2  # sides that both meetings share, where both name so many
LONGEST_DAYS = 400  # between two rounds

Pairs = set[tuple[str, str]]  # ids of a meeting held and of one that may come next


def with_followups(
    events: Sequence[Event], mentions: Iterable[EventMention], cast: Cast
) -> list[Event]:
    """Events with, of each meeting, its results and the meeting that comes next."""
    by_id = {event.id: event for event in events}
    results: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for link in event.links:
            if link.type == "part_of" and _is_held(by_id.get(link.event)):
                results[link.event].add(event.id)
    scene = make_scene(events, (), mentions, cast)
    following = _nearest(_by_number(scene) | _by_words(scene), scene)
    return [
        replace(
            event,
            meeting=replace(
                event.meeting,
                results=tuple(sorted(results[event.id])),
                next=following.get(event.id),
            ),
        )
        if event.meeting is not None
        else event
        for event in events
    ]


def _by_words(scene: Scene) -> Pairs:
    """Of each report, the meeting told "again" after one that was held."""
    found: Pairs = set()
    for tellings in scene.reports.values():
        for place, later in enumerate(tellings):
            if not _is_meeting(later.event) or not _says_again(later):
                continue
            before = [one for one in reversed(tellings[:place]) if _may_precede(one, later, scene)]
            # A report that begins with what is to come tells afterwards what it follows.
            after = [one for one in tellings[place + 1 :] if _may_precede(one, later, scene)]
            for one in (*before, *after)[:1]:
                found.add((one.event.id, later.event.id))
    return found


def _by_number(scene: Scene) -> Pairs:
    """Rounds of the same parties whose numbers follow each other."""
    rounds: dict[int, list[Event]] = defaultdict(list)
    for event in scene.events.values():
        if _is_meeting(event) and event.meeting and event.meeting.round:
            rounds[event.meeting.round].append(event)
    return {
        (one.id, other.id)
        for number, events in rounds.items()
        for one in events
        for other in rounds.get(number + 1, ())
        if _is_held(one) and _may_be_next(one, other, scene, fewest=FEWEST)
    }


def _nearest(pairs: Pairs, scene: Scene) -> dict[str, str]:
    """The first of those that may come next of each meeting."""
    following: dict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        following[one].append(other)
    return {
        one: min(others, key=lambda other: (scene.first_day(scene.events[other]) or 0, other))
        for one, others in following.items()
    }


def _says_again(telling: Telling) -> bool:
    mention = telling.mention
    first = mention.evidence[0]
    start, end = mention.start - first.start, mention.end - first.start
    return AGAIN.search(first.text[max(0, start - REACH) : end + REACH]) is not None


def _may_precede(one: Telling, later: Telling, scene: Scene) -> bool:
    if one.event.id == later.event.id or not _is_held(one.event):
        return False
    return _may_be_next(one.event, later.event, scene, fewest=1)


def _may_be_next(one: Event, other: Event, scene: Scene, *, fewest: int) -> bool:
    """Whether the same sides meet, and the one before the other."""
    if one.id == other.id or other.factuality not in AFFIRMED:
        return False
    mine, theirs = scene.sides(one), scene.sides(other)
    is_same = len(mine & theirs) >= FEWEST or (fewest < FEWEST and theirs <= mine)
    if len(mine) < FEWEST or not is_same:
        return False
    first, then = scene.first_day(one), scene.first_day(other)
    if first is None or then is None:
        return other.status in PENDING
    return first < then <= first + LONGEST_DAYS or (other.status in PENDING and first <= then)


def _is_meeting(event: Event) -> bool:
    return event.type == MEETING and event.meeting is not None


def _is_held(event: Event | None) -> bool:
    return event is not None and _is_meeting(event) and is_done(event)
