"""Settling: the deeds that keep what is to be done, and the words that it was not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from dragoman.model.actor import Participant
from dragoman.model.diplomacy import Outcome
from dragoman.model.event import AFFIRMED, Event, EventMention
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
MORE_SHARED = 2  # where the deed is of no mode, which says less of it
WORD = re.compile(r"\w[\w'-]{3,}|\d+")
# Words that say nothing of which deed is meant.
COMMON = frozenset(
    "will shall must that with from their they them which this have been were when until before "
    "after within under also into more than would both sides side agreement deal accord".split()
)
FIRE = re.compile(r"\b(?:fire|truce|cease-?fire|hostilities)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deeds:
    """Deeds of the record by their type and day, and what is said not to have been done."""

    by_type: Mapping[str, Sequence[tuple[int, Event]]]
    events: Mapping[str, Event]
    unkept: Sequence[Term]
    asserted: Set[str]  # events that some report itself tells as done
    cast: Cast


def gather_deeds(
    events: Iterable[Event], terms: Iterable[Term], mentions: Iterable[EventMention], cast: Cast
) -> Deeds:
    """Deeds and words of failing, ready to be looked up."""
    events = list(events)
    sure = {m.id for m in mentions if m.status in DONE and m.factuality == "asserted"}
    found: dict[str, list[tuple[int, str, Event]]] = defaultdict(list)
    for event in events:
        day = day_of(event, cast)
        if event.type in DEEDS and event.status in DONE and event.factuality in AFFIRMED and day:
            found[event.type].append((day, event.id, event))
    return Deeds(
        by_type={
            kind: [(day, event) for day, _, event in sorted(rows, key=lambda row: row[:2])]
            for kind, rows in found.items()
        },
        events={event.id: event for event in events},
        unkept=[term for term in terms if term.kind == "unkept"],
        asserted={event.id for event in events if not sure.isdisjoint(event.mentions)},
        cast=cast,
    )


def settle(
    term: Term, by: Sequence[Participant], deeds: Deeds, accord: Accord | None
) -> list[Outcome]:
    """What came of a term that is to be done by these sides, in the order of its days."""
    made = ordinal(term.published)
    sides = frozenset(deeds.cast.side(one.actor) for one in by)
    if _is_to_hold_fire(term, deeds):
        found = [*_violations(accord, sides, deeds)] if accord is not None else []
    else:
        found = [*_own_deed(term, deeds), *_not_done(term, sides, deeds)]
        found += _later_deeds(term, by, deeds, made) if made is not None else []
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
        outcome = _outcome(FULFILS, deed, deeds.cast, evidence=tuple(later))
        yield replace(outcome, asserted=deed.id in deeds.asserted)
    if deed.status in ("cancelled", "not_held"):
        yield _outcome(VIOLATES, deed, deeds.cast, evidence=deed.evidence)


def _later_deeds(
    term: Term, by: Sequence[Participant], deeds: Deeds, made: int
) -> Iterator[Outcome]:
    """Deeds of the same kind by the same sides, told with the same words."""
    deed = deeds.events.get(term.deed or "")
    if deed is None:
        return
    wanted = words_of(term.content)
    numbers = _numbers(wanted)
    for day, event in deeds.by_type.get(deed.type or "", ()):
        if event.id == deed.id or event.mode != deed.mode or not made <= day <= made + MEANT_DAYS:
            continue
        if not is_by(event, by, deeds.cast):
            continue
        told = frozenset[str]().union(*(words_of(item.text) for item in event.evidence))
        is_other = bool(numbers) and bool(_numbers(told)) and not numbers & _numbers(told)
        if len(wanted & told) >= (FEWEST_SHARED if deed.mode else MORE_SHARED) and not is_other:
            yield _outcome(FULFILS, event, deeds.cast)


def is_by(event: Event, by: Sequence[Participant], cast: Cast) -> bool:
    """Whether one of these does it: the same side, or one called so ("the army", "the company")."""
    doers = [item for item in event.participants if item.role in ("actor", "host")]
    sides = {cast.side(one.actor) for one in by}
    names = {_last_word(one.name) for one in by}
    return any(cast.side(one.actor) in sides or _last_word(one.name) in names for one in doers)


def _last_word(name: str) -> str:
    return name.casefold().rpartition(" ")[2]


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit() or word[1:2].isdigit())


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
            is_theirs = bool(doers & sides) or not doers or len(sides) > 1
            if link.type == VIOLATES and link.event in ids and is_theirs:
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
