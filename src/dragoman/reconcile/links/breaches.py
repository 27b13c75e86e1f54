"""Breaches: what is done against a truce or an accord while it holds."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.model.event import Event
from dragoman.reconcile.links.calendar import between, make_calendar
from dragoman.reconcile.links.scene import Scene, is_done
from dragoman.reconcile.links.tie import Tie

KIND = "violates"
HOSTILE = ("ASSAULT", "COERCE", "MOBILIZE")
# Said of a deed, these tell that it went against something that held.
BREACH = re.compile(
    r"\b(?:(?:in|a) (?:breach|violation) of|breach(?:es|ed|ing)?|violat(?:es|ed|ing)|"
    r"(?:hours|days?|weeks?|minutes) (?:into|after) (?:a|the) (?:cease-?fire|truce|deal|accord)|"
    r"(?:broke|broken|breaking|despite|shattered) (?:a|the|its|their) (?:cease-?fire|truce)|"
    r"since the (?:cease-?fire|truce))\b",
    re.IGNORECASE,
)
LONGEST_DAYS = 60  # a truce of no known end is taken to hold so long
LONGEST_KNOWN = 400  # and one with a known end is not looked for further back


def find_breaches(scene: Scene) -> Iterator[Tie]:
    """Hostile deeds of a party in the time of its truce, and such as are said to break one."""
    truces = [event for event in scene.events.values() if is_truce(event)]
    calendar = make_calendar(truces, scene, "actor", "recipient")
    by_report: dict[str, set[str]] = defaultdict(set)
    for truce in truces:
        for item in truce.evidence:
            by_report[item.report].add(truce.id)
    for event in scene.events.values() if truces else ():
        day = scene.first_day(event)
        if event.type in HOSTILE and is_done(event) and day is not None:
            near = between(calendar, scene.sides(event), day - LONGEST_KNOWN, day)
            told = {key for item in event.evidence for key in by_report[item.report]}
            ids = sorted(told | {key for _, key in near})
            yield from _of(scene, event, [scene.events[key] for key in ids])


def is_truce(event: Event) -> bool:
    """Whether it is a truce that came to hold."""
    return is_done(event) and event.mode == "ceasefire"


def _of(scene: Scene, deed: Event, truces: Sequence[Event]) -> Iterator[Tie]:
    found = [BREACH.search(item.text) for item in deed.evidence]
    text = min((match.group() for match in found if match), default="")
    sides = scene.sides(deed)
    actors, victims = scene.sides(deed, "actor"), scene.sides(deed, "recipient", "victim")
    for truce in truces:
        parties = scene.sides(truce, "actor", "recipient")
        is_of_parties = bool(actors & parties and victims & parties - actors)
        is_told = bool(text) and (not parties or not sides or bool(sides & parties))
        if _holds(scene, truce, deed) and (is_of_parties or is_told):
            rule = "words" if text else "parties"
            yield Tie(one=deed.id, type=KIND, other=truce.id, text=text, rule=rule)


def _holds(scene: Scene, truce: Event, deed: Event) -> bool:
    """Whether the truce holds on the day of the deed."""
    first, last, day = scene.first_day(truce), scene.last_day(truce), scene.first_day(deed)
    if first is None or last is None or day is None:
        return False
    return first <= day <= (last if last > first else first + LONGEST_DAYS)
