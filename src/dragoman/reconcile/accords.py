"""Accords: the events by which several agree, those that tell of one agreement put together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dragoman.model.actor import Participant
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.pacts import load_pact_words
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.sides import is_named

PARTY_ROLES = ("actor", "recipient")
STANDING = frozenset(("observer", "guarantor", "attendee"))
MADE = ("occurred", "ongoing")
SIGNED = re.compile(r"\b(?:agree|conclu|initial|put|ratif|seal|settle|sign)", re.IGNORECASE)
POINTING = re.compile(r"\b(?:the|this|that|under) ([a-z-]+)(?: ([a-z-]+))?", re.IGNORECASE)
LONGER = re.compile(r"\b(?:exten(?:d|sion)|prolong|renew)", re.IGNORECASE)
TRUCE = "ceasefire"
RANK = {"AGREE": 0, "SUPPORT": 1, "CONCEDE": 2, "RETREAT": 3}
MEETING_DAYS = 7  # before an agreement in which those who made it met
NEAR_DAYS = 1  # apart from each other on which reports may date one signing


@dataclass(frozen=True, slots=True)
class Accord:
    """Events that tell of one agreement, that which tells it best first.

    `inferred` are those who met when it was made, where no words say who agreed.
    """

    events: tuple[Event, ...]
    inferred: tuple[Participant, ...] = ()

    @property
    def main(self) -> Event:
        """The event that stands for it."""
        return self.events[0]

    @property
    def is_truce(self) -> bool:
        """Whether it is a truce, or prolongs one."""
        return any(event.mode == TRUCE or _is_of_truce(event) for event in self.events)

    def parties(self) -> tuple[Participant, ...]:
        """Who agreed, each once."""
        own = [event for event in self.events if event.type != "RETREAT"] or self.events
        found: dict[str, Participant] = {}
        for item in (item for event in own for item in event.participants):
            if item.role in PARTY_ROLES and (item.stated or item.actor not in found):
                found.setdefault(item.actor, item)
        return tuple(found.values()) or self.inferred

    def sides(self, cast: Cast) -> frozenset[str]:
        """Sides of the parties that are known by name."""
        return frozenset(side for item in self.parties() if is_named(side := cast.side(item.actor)))

    def day(self, cast: Cast) -> int | None:
        """Its day, or that of the first report."""
        return min((day for one in self.events if (day := day_of(one, cast))), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What says whether two events of different reports tell of one agreement."""

    is_made: bool
    is_helping: bool
    is_longer: bool
    sides: frozenset[str]
    nouns: frozenset[str]
    day: int | None


def _is_of_truce(event: Event) -> bool:
    """ "Signed a ceasefire agreement", "agreed to extend the truce"."""
    longer = [item.text for item in event.evidence if LONGER.search(item.text)]
    return any(TRUCE in _nouns_of(text) for text in (event.trigger, *longer))


def day_of(event: Event, cast: Cast) -> int | None:
    """Its first day where words give it, else the day of its first report."""
    if event.when.start and event.when.basis != "bounded":
        return ordinal(event.when.start)
    days = (ordinal(cast.published[item.report]) for item in event.evidence)
    return min((day for day in days if day is not None), default=None)


def is_accord(event: Event, pacts: frozenset[str], cast: Cast) -> bool:
    """Whether several agree by it: it is signed, or terms are told of it, or it is mutual."""
    if event.factuality not in AFFIRMED:
        return False
    if is_standing_by(event):
        return True
    if event.status not in MADE or event.type not in RANK:
        return False
    doers = {cast.side(item.actor) for item in event.participants if item.role in PARTY_ROLES}
    if event.id in pacts:
        return len(doers) > 1 or event.type != "RETREAT"
    if event.type == "RETREAT":
        return event.mode == TRUCE and len(doers) > 1
    is_signed = event.type != "AGREE" and SIGNED.search(event.trigger) is not None
    return is_signed and (len(doers) > 1 or (bool(doers) and bool(_nouns_of(event.trigger))))


def is_standing_by(event: Event) -> bool:
    """Whether it only tells who witnesses or guarantees an agreement."""
    roles = {item.role for item in event.participants}
    return event.type == "AGREE" and bool(roles & STANDING) and not roles & set(PARTY_ROLES)


def find_accords(
    events: Iterable[Event], pacts: frozenset[str], agreed: frozenset[str], cast: Cast
) -> list[Accord]:
    """Accords in the order of their days; `agreed` are events known to be agreements."""
    ordered = sorted(events, key=lambda event: event.id)
    found = [one for one in ordered if one.id in agreed or is_accord(one, pacts, cast)]
    groups: Groups[str] = Groups(one.id for one in found)
    looks = {one.id: _look_of(one, cast) for one in found}
    for one, other in (*_of_one_report(found), *_near(found, looks)):
        if _is_same(one, other, looks):
            groups.join(one.id, other.id)
    met = _meetings_by_report(ordered)
    members: dict[str, list[Event]] = {}
    for event in found:
        members.setdefault(groups.root(event.id), []).append(event)
    accords = [
        Accord(tuple(sorted(group, key=_worth)), _who_met(group, met, cast))
        for group in members.values()
        if not all(map(is_standing_by, group))
    ]
    return sorted(accords, key=lambda one: (one.day(cast) or 0, one.main.id))


def _meetings_by_report(events: Iterable[Event]) -> dict[str, list[Event]]:
    """What may be the meeting at which an agreement was made, by the reports that tell it."""
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.type == "CONSULT" and event.status in MADE:
            for report in {item.report for item in event.evidence}:
                found.setdefault(report, []).append(event)
    return found


def _who_met(
    group: Sequence[Event], meetings: Mapping[str, Sequence[Event]], cast: Cast
) -> tuple[Participant, ...]:
    """Those who met, by the same report, on its day or the days before."""
    if Accord(tuple(group)).parties():
        return ()
    made = min((day for one in group if (day := day_of(one, cast)) is not None), default=None)
    if made is None:
        return ()
    reports = {item.report for event in group for item in event.evidence}
    told = {one.id: one for report in reports for one in meetings.get(report, ())}
    for _, event in sorted(told.items()):
        met = day_of(event, cast)
        if met is None or not made - MEETING_DAYS <= met <= made:
            continue
        seated = [item for item in event.participants if item.role in PARTY_ROLES]
        if len(seated) > 1:
            return tuple(replace(item, stated=False) for item in seated)
    return ()


def _worth(event: Event) -> tuple[bool, int, int, str]:
    parties = sum(item.role in PARTY_ROLES for item in event.participants)
    is_bare = not parties and event.type != "RETREAT"
    return is_bare, RANK.get(event.type or "", len(RANK)), -parties, event.id


def _of_one_report(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of events told in one report."""
    by_report: dict[str, dict[str, Event]] = {}
    for event in events:
        for item in event.evidence:
            by_report.setdefault(item.report, {})[event.id] = event
    for group in by_report.values():
        yield from combinations(group.values(), 2)


def _near(events: Iterable[Event], looks: Mapping[str, Look]) -> Iterator[tuple[Event, Event]]:
    """Pairs of events with two sides in common and days near each other.

    Of those that look the same, which tell of one agreement, only the first is laid against others.
    """
    first: dict[Look, Event] = {}
    by_sides: dict[tuple[str, str], list[tuple[int, str, Event]]] = {}
    for event in events:
        look = looks[event.id]
        if look.day is None or not look.nouns:
            continue
        if look in first:
            yield first[look], event
            continue
        first[look] = event
        for two in combinations(sorted(look.sides), 2):
            by_sides.setdefault(two, []).append((look.day, event.id, event))
    for entries in by_sides.values():
        entries.sort(key=lambda entry: entry[:2])
        for place, (day, _, event) in enumerate(entries):
            for other_day, _, other in entries[place + 1 :]:
                if other_day - day > NEAR_DAYS:
                    break
                yield event, other


def _points_to(one: Event, other: Event) -> bool:
    """ "Under the accord, signed by X": said in the report, behind the words, of the other."""
    when = one.when
    is_dated = when.start is not None and when.basis != "bounded" and when.stated
    if (is_dated and not is_standing_by(one)) or one.type == "RETREAT":
        return False
    words = load_pact_words().pacts
    for item in one.evidence:
        nouns = {
            word.lower() for match in POINTING.finditer(item.text) for word in match.groups("")
        }
        if nouns & words and any(
            piece.report == item.report and piece.end <= item.start for piece in other.evidence
        ):
            return True
    return False


def _is_same(one: Event, other: Event, looks: Mapping[str, Look]) -> bool:
    """Whether two events tell of one agreement: in one sentence, or of the same sides and kind."""
    look, second = looks[one.id], looks[other.id]
    if look.is_made != second.is_made and not (look.is_helping or second.is_helping):
        return False
    if look.is_longer != second.is_longer:
        return False
    sentences = {(item.report, item.start) for item in one.evidence}
    if any((item.report, item.start) in sentences for item in other.evidence):
        return True
    if _points_to(one, other) or _points_to(other, one):
        return True
    mine, theirs = look.sides, second.sides
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    if look.day is None or second.day is None or abs(look.day - second.day) > NEAR_DAYS:
        return False
    return len(mine & theirs) > 1 and bool(look.nouns & second.nouns)


def _look_of(event: Event, cast: Cast) -> Look:
    return Look(
        is_made=event.status in MADE,
        is_helping=is_standing_by(event),
        is_longer=any(LONGER.search(item.text) for item in event.evidence),
        sides=Accord((event,)).sides(cast),
        nouns=_nouns(event),
        day=day_of(event, cast),
    )


def _nouns(event: Event) -> frozenset[str]:
    """Nouns for agreements in its sentences; a truce by any word is one."""
    found = frozenset[str]().union(*(_nouns_of(item.text) for item in event.evidence))
    return found | ({"ceasefire"} if event.mode == TRUCE else set())


def _nouns_of(text: str) -> frozenset[str]:
    words = load_pact_words()
    return frozenset(
        "ceasefire" if word in words.truces else word
        for word in re.findall(r"[a-z-]+", text.lower())
        if word in words.pacts
    )
