"""Settling: the deeds that keep what is to be done, and the words that it was not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.diplomacy import Outcome
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.span import Evidence
from dragoman.reconcile.accords import Accord, day_of
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.terms import Term

DONE = ("occurred", "ongoing")
DEEDS = ("AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT")
FULFILS, VIOLATES = "fulfils", "violates"
MEANT_DAYS = 90  # within which a deed is taken for the one that was promised
FEWEST_SHARED = 1  # words of what is promised that the deed's sentence must have
WORD = re.compile(r"\w[\w'-]{3,}|\d+")
# Words that say nothing of which deed is meant.
COMMON = frozenset(
    "will shall must that with from their they them which this have been were when until before "
    "after within under also into more than would both sides side agreement deal accord".split()
)
FIRE = re.compile(r"\b(?:fire|truce|cease-?fire|hostilities)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deeds:
    """Deeds of the record by the sides that do them, and what is said not to have been done."""

    by_side: Mapping[str, Sequence[tuple[int, Event]]]
    events: Mapping[str, Event]
    unkept: Sequence[Term]
    cast: Cast


def gather_deeds(events: Iterable[Event], terms: Iterable[Term], cast: Cast) -> Deeds:
    """Deeds and words of failing, ready to be looked up."""
    events = list(events)
    found: dict[str, list[tuple[int, str, Event]]] = defaultdict(list)
    for event in events:
        day = day_of(event, cast)
        if event.type in DEEDS and event.status in DONE and event.factuality in AFFIRMED and day:
            for item in event.participants:
                if item.role in ("actor", "host"):
                    found[cast.side(item.actor)].append((day, event.id, event))
    return Deeds(
        by_side={
            side: [(day, event) for day, _, event in sorted(rows, key=lambda row: row[:2])]
            for side, rows in found.items()
        },
        events={event.id: event for event in events},
        unkept=[term for term in terms if term.kind == "unkept"],
        cast=cast,
    )


def settle(term: Term, sides: frozenset[str], deeds: Deeds, accord: Accord | None) -> list[Outcome]:
    """What came of a term that is to be done by these sides, in the order of its days."""
    made = ordinal(term.published)
    found = [*_own_deed(term, deeds)]
    if made is not None:
        found += _later_deeds(term, sides, deeds, made)
    found += _not_done(term, sides, deeds)
    if accord is not None and _is_to_hold_fire(term, deeds):
        found += _violations(accord, sides, deeds)
    unique = {(one.how, one.event, one.text): one for one in found}
    return sorted(unique.values(), key=lambda one: (one.day or "", one.how, one.event or ""))


def words_of(text: str) -> frozenset[str]:
    """Words that tell what is meant, each by its first letters."""
    found = (word.lower() for word in WORD.findall(text))
    return frozenset(word if word.isdigit() else word[:5] for word in found if word not in COMMON)


def _own_deed(term: Term, deeds: Deeds) -> Iterator[Outcome]:
    """The deed itself, which was to come and then came."""
    deed = deeds.events.get(term.deed or "")
    if deed is None or deed.factuality not in AFFIRMED or not deed.trail:
        return
    was_to_come = deed.trail[0].step not in ("held",)
    later = [piece for piece in deed.evidence if piece.report != term.report]
    if deed.status in DONE and was_to_come and later:
        yield _outcome(FULFILS, deed, deeds.cast, evidence=tuple(later))
    if deed.status in ("cancelled", "not_held"):
        yield _outcome(VIOLATES, deed, deeds.cast, evidence=deed.evidence)


def _later_deeds(
    term: Term, sides: frozenset[str], deeds: Deeds, made: int
) -> Iterator[Outcome]:
    """Deeds of the same kind by the same sides, told with the same words."""
    deed = deeds.events.get(term.deed or "")
    if deed is None or deed.mode is None:
        return
    wanted = words_of(term.content)
    for side in sorted(sides):
        for day, event in deeds.by_side.get(side, ()):
            if event.id == deed.id or not made <= day <= made + MEANT_DAYS:
                continue
            told = frozenset[str]().union(*(words_of(item.text) for item in event.evidence))
            is_same = (event.type, event.mode) == (deed.type, deed.mode)
            if is_same and len(wanted & told) >= FEWEST_SHARED:
                yield _outcome(FULFILS, event, deeds.cast)


def _not_done(term: Term, sides: frozenset[str], deeds: Deeds) -> Iterator[Outcome]:
    """Words that it has yet to be done, by the same verb and side or the same number."""
    wanted = words_of(term.content)
    numbers = {word for word in wanted if word.isdigit()}
    for other in deeds.unkept:
        if (other.published or "") < (term.published or "") or other.report == term.report:
            continue
        doers = {deeds.cast.side(one.actor) for one in other.by}
        told = words_of(other.content)
        is_own = other.verb == term.verb and bool(doers & sides) and len(wanted & told) > 1
        is_missed = bool(other.to) and bool(numbers & told) and not doers
        if is_own or is_missed:
            yield Outcome(
                how=VIOLATES,
                event=None,
                day=other.published,
                text=other.content,
                asserted=False,
                evidence=other.evidence,
            )


def _violations(accord: Accord, sides: frozenset[str], deeds: Deeds) -> Iterator[Outcome]:
    """Hostile deeds of those sides that are tied to the truce."""
    ids = {event.id for event in accord.events}
    for event in deeds.events.values():
        if event.status not in DONE or event.factuality not in AFFIRMED:
            continue
        doers = {deeds.cast.side(i.actor) for i in event.participants if i.role == "actor"}
        for link in event.links:
            if link.type == VIOLATES and link.event in ids and (doers & sides or not doers):
                yield _outcome(VIOLATES, event, deeds.cast, text=link.text)


def _is_to_hold_fire(term: Term, deeds: Deeds) -> bool:
    deed = deeds.events.get(term.deed or "")
    is_truce = deed is not None and deed.mode == "ceasefire"
    return is_truce or FIRE.search(term.content) is not None


def _outcome(
    how: str, event: Event, cast: Cast, *, text: str = "", evidence: tuple[Evidence, ...] = ()
) -> Outcome:
    is_dated = event.when.start is not None and event.when.basis != "bounded"
    told = min((cast.published[item.report] or "" for item in event.evidence), default="")
    return Outcome(
        how=how,
        event=event.id,
        day=(event.when.start or "")[:10] if is_dated else told or None,
        text=text,
        asserted=event.factuality == "asserted",
        evidence=evidence or event.evidence,
    )
