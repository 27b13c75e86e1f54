"""Accords: the events by which several agree, those that tell of one agreement put together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.actor import Participant
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.pacts import load_pact_words
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.sides import is_named

PARTY_ROLES = ("actor", "recipient")
MADE = ("occurred", "ongoing")
SIGNED = re.compile(
    r"\b(?:accord|agree|conclu|deal|declaration|initial|memorandum|pact|protocol|ratif|seal|sign"
    r"|treaty|truce|cease-?fire)",
    re.IGNORECASE,
)
LONGER = re.compile(r"\b(?:exten(?:d|sion)|prolong|renew)", re.IGNORECASE)
TRUCE = "ceasefire"
RANK = {"AGREE": 0, "SUPPORT": 1, "CONCEDE": 2, "RETREAT": 3}
NEAR_DAYS = 1  # apart from each other on which reports may date one signing


@dataclass(frozen=True, slots=True)
class Accord:
    """Events that tell of one agreement, that which tells it best first."""

    events: tuple[Event, ...]

    @property
    def main(self) -> Event:
        """The event that stands for it."""
        return self.events[0]

    @property
    def is_truce(self) -> bool:
        """Whether it is a truce."""
        return any(event.mode == TRUCE for event in self.events)

    def parties(self) -> tuple[Participant, ...]:
        """Who agreed, each once."""
        own = [event for event in self.events if event.type != "RETREAT"] or self.events
        found: dict[str, Participant] = {}
        for item in (item for event in own for item in event.participants):
            if item.role in PARTY_ROLES and (item.stated or item.actor not in found):
                found.setdefault(item.actor, item)
        return tuple(found.values())

    def sides(self, cast: Cast) -> frozenset[str]:
        """Sides of the parties that are known by name."""
        return frozenset(
            side for item in self.parties() if is_named(side := cast.side(item.actor))
        )

    def day(self, cast: Cast) -> int | None:
        """Its day, or that of the first report."""
        return min((day for one in self.events if (day := day_of(one, cast))), default=None)


def day_of(event: Event, cast: Cast) -> int | None:
    """Its first day where words give it, else the day of its first report."""
    if event.when.start and event.when.basis != "bounded":
        return ordinal(event.when.start)
    days = (ordinal(cast.published[item.report]) for item in event.evidence)
    return min((day for day in days if day is not None), default=None)


def is_accord(event: Event, pacts: frozenset[str], cast: Cast) -> bool:
    """Whether several agree by it: it is signed, or terms are told of it, or it is mutual."""
    if event.factuality not in AFFIRMED or event.status not in MADE:
        return False
    if event.type not in RANK:
        return False
    doers = {cast.side(item.actor) for item in event.participants if item.role in PARTY_ROLES}
    if event.id in pacts:
        return len(doers) > 1 or event.type != "RETREAT"
    if event.type == "RETREAT":
        return event.mode == TRUCE and len(doers) > 1
    return event.type != "AGREE" and len(doers) > 1 and SIGNED.search(event.trigger) is not None


def find_accords(
    events: Iterable[Event], pacts: frozenset[str], agreed: frozenset[str], cast: Cast
) -> list[Accord]:
    """Accords in the order of their days; `agreed` are events known to be agreements."""
    ordered = sorted(events, key=lambda event: event.id)
    found = [one for one in ordered if one.id in agreed or is_accord(one, pacts, cast)]
    groups: Groups[str] = Groups(one.id for one in found)
    for one, other in _near(found, cast):
        if _is_same(one, other, cast):
            groups.join(one.id, other.id)
    members: dict[str, list[Event]] = {}
    for event in found:
        members.setdefault(groups.root(event.id), []).append(event)
    accords = [Accord(tuple(sorted(group, key=_worth))) for group in members.values()]
    return sorted(accords, key=lambda one: (one.day(cast) or 0, one.main.id))


def _worth(event: Event) -> tuple[int, int, str]:
    parties = sum(item.role in PARTY_ROLES for item in event.participants)
    return RANK.get(event.type or "", len(RANK)), -parties, event.id


def _near(events: Sequence[Event], cast: Cast) -> Iterator[tuple[Event, Event]]:
    """Pairs of events with days near each other, those told in one sentence among them."""
    dated = sorted(((day_of(event, cast) or 0, event.id, event) for event in events))
    by_sentence: dict[tuple[str, int], list[Event]] = {}
    for event in events:
        for item in event.evidence:
            by_sentence.setdefault((item.report, item.start), []).append(event)
    for group in by_sentence.values():
        yield from combinations(group, 2)
    for place, (day, _, event) in enumerate(dated):
        for other_day, _, other in dated[place + 1 :]:
            if other_day - day > NEAR_DAYS:
                break
            yield event, other


def _is_same(one: Event, other: Event, cast: Cast) -> bool:
    """Whether two events tell of one agreement: in one sentence, or of the same sides and kind."""
    if (one.status in MADE) != (other.status in MADE) or _is_longer(one) != _is_longer(other):
        return False
    sentences = {(item.report, item.start) for item in one.evidence}
    if any((item.report, item.start) in sentences for item in other.evidence):
        return True
    mine, theirs = (Accord((event,)).sides(cast) for event in (one, other))
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    days = day_of(one, cast), day_of(other, cast)
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > NEAR_DAYS:
        return False
    return len(mine & theirs) > 1 and bool(_nouns(one) & _nouns(other))


def _is_longer(event: Event) -> bool:
    return any(LONGER.search(item.text) for item in event.evidence)


def _nouns(event: Event) -> frozenset[str]:
    """Nouns for agreements in its sentences; a truce by any word is one."""
    words = load_pact_words()
    found = {
        "ceasefire" if word in words.truces else word
        for item in event.evidence
        for word in re.findall(r"[a-z-]+", item.text.lower())
        if word in words.pacts
    }
    return frozenset(found | ({"ceasefire"} if event.mode == TRUCE else set()))
