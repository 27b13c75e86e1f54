"""Promises: what is agreed prepares what is to come, and what is then done fulfils it."""

import re
from collections import defaultdict
from collections.abc import Iterator

from dragoman.model.event import AHEAD, Event
from dragoman.reconcile.links.calendar import between, make_calendar
from dragoman.reconcile.links.scene import Scene, is_binding, is_done
from dragoman.reconcile.links.tie import Tie

PREPARES, FULFILS = "prepares", "fulfils"
MEETING = "CONSULT"
DEEDS = ("AID", "CONCEDE", "COOPERATE", "RETREAT")
OFFER = re.compile(r"\b(?:offer|propos)", re.IGNORECASE)
# Said of a deed, these tell that it was promised or agreed before.
KEPT = re.compile(
    r"\b(?:as (?:\w+ ){0,4}(?:agreed|promised|announced|pledged|ordered)|in line with|"
    r"(?:keep|keeps|kept|keeping) (?:its|their|his|her|the) (?:word|promise|pledge|part)|"
    r"promise kept|have been kept|honou?red|fulfill?(?:ed|ing)|"
    r"(?:under|by) (?:the|an?) (?:\w+ )?"
    r"(?:accord|agreement|deal|paper|protocol|pact|promise|text))\b",
    re.IGNORECASE,
)
MEANT_DAYS = 60  # a deed that is said to keep a promise keeps one made so lately


def find_promises(scene: Scene) -> Iterator[Tie]:
    """By what a promise is about, by what is agreed of a meeting, by words of keeping."""
    for claim in scene.claims:
        one, other = scene.events.get(claim.act or ""), scene.events.get(claim.about or "")
        if one is not None and other is not None and is_done(one):
            yield from _of_claim(scene, one, other)
    yield from _done_later(scene)
    yield from _meetings(scene)
    yield from _kept(scene)


def _of_claim(scene: Scene, one: Event, other: Event) -> Iterator[Tie]:
    if other.type == MEETING and _is_accepted(one) and _is_settled(other):
        yield Tie(one=one.id, type=PREPARES, other=other.id, rule="claim")
    is_deed = other.type in DEEDS and is_done(other)
    is_own = is_binding(one) and _is_own(scene, one, other)
    if is_deed and is_own and _is_first(scene, one, other):
        yield Tie(one=other.id, type=FULFILS, other=one.id, rule="claim own")


def _done_later(scene: Scene) -> Iterator[Tie]:
    """The first deed of the promised kind that those who promised it do thereafter."""
    kinds: dict[tuple[str | None, str], list[Event]] = defaultdict(list)
    for event in scene.events.values():
        if event.type in DEEDS and event.mode and is_done(event):
            kinds[event.type, event.mode].append(event)
    calendars = {kind: make_calendar(found, scene, "actor") for kind, found in kinds.items()}
    for claim in scene.claims:
        one, other = scene.events.get(claim.act or ""), scene.events.get(claim.about or "")
        if one is None or other is None or other.status not in AHEAD:
            continue
        made = scene.first_day(one)
        if made is None or not is_binding(one) or not is_done(one):
            continue
        calendar = calendars.get((other.type, other.mode or ""), {})
        later = set(between(calendar, scene.sides(one, "actor"), made, made + MEANT_DAYS))
        if later:
            yield Tie(one=min(later)[1], type=FULFILS, other=one.id, rule="same kind")


def _meetings(scene: Scene) -> Iterator[Tie]:
    """ "They agreed to meet again on Saturday": in one sentence, the meeting is still to come."""
    for later, earlier in scene.pairs(1):
        one, other = earlier.event, later.event
        if not _is_accepted(one) or other.type != MEETING or later.sentence != earlier.sentence:
            continue
        is_ahead = later.mention.status in AHEAD and earlier.mention.status not in AHEAD
        if is_ahead and is_done(one) and _is_settled(other):
            yield Tie(one=one.id, type=PREPARES, other=other.id, rule="same sentence")


def _is_accepted(one: Event) -> bool:
    """Whether it is more than an offer."""
    return one.type == "AGREE" and OFFER.search(one.trigger) is None


def _is_settled(meeting: Event) -> bool:
    """Whether more than an offer came of it: who offers to meet prepares nothing yet."""
    return meeting.status not in ("offered", "called_for") and meeting.factuality == "asserted"


def _kept(scene: Scene) -> Iterator[Tie]:
    """By words of keeping: the last promise before the deed by those who do it."""
    binding = (event for event in scene.events.values() if is_binding(event) and is_done(event))
    calendar = make_calendar(binding, scene, "actor")
    for deed in scene.events.values():
        if deed.type not in DEEDS or not is_done(deed):
            continue
        found = [KEPT.search(item.text) for item in deed.evidence]
        text = min((match.group() for match in found if match), default="")
        day = scene.first_day(deed)
        if text and day is not None:
            made = between(calendar, scene.sides(deed, "actor"), day - MEANT_DAYS, day)
            last = max((entry for entry in made if entry[1] != deed.id), default=None)
            if last is not None:
                yield Tie(one=deed.id, type=FULFILS, other=last[1], text=text, rule="words")


def _is_own(scene: Scene, promise: Event, deed: Event) -> bool:
    doers = scene.sides(deed, "actor")
    return bool(doers & scene.sides(promise, "actor"))


def _is_first(scene: Scene, one: Event, other: Event) -> bool:
    made, done = scene.first_day(one), scene.first_day(other)
    return made is not None and done is not None and made <= done
