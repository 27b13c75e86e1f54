"""Undertakings: terms of agreements and promises as commitments, told once for all reports."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.actor import Participant
from dragoman.model.diplomacy import Commitment, Outcome
from dragoman.model.event import Event
from dragoman.model.ids import make_id
from dragoman.model.pacts import load_pact_words
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN
from dragoman.reconcile.accords import Accord
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.order import unite_evidence
from dragoman.reconcile.settling import FULFILS, VIOLATES, Deeds, settle, words_of
from dragoman.reconcile.sides import STATE_SECTORS, is_named
from dragoman.reconcile.terms import Term

ALIKE = 0.5  # shared words of two contents that are one promise told twice
BOUND = re.compile(r"\b(?:will|shall|must|(?:is|are) to|be \w+ed|to \w+)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"\b(?:if|unless|provided|on condition|as long as|once|only after"
    r"|in (?:return|exchange) for)\b.*",
    re.IGNORECASE | re.DOTALL,
)
Bound = tuple[Term, tuple[Participant, ...], Accord | None]


def find_undertakings(
    terms: Iterable[Term], accords: Mapping[str, Accord], deeds: Deeds, cast: Cast
) -> list[Commitment]:
    """Commitments of terms that somebody is bound by, those of one promise united.

    One that no event of the record tells, the deed or the promise, is none.
    """
    told = _by_sentence(deeds.events.values())
    groups: dict[frozenset[str], list[list[Bound]]] = defaultdict(list)
    for term in terms:
        accord = accords.get(term.pact or "") if term.kind == "provides" else None
        by = term.by or (_all_parties(accord) if accord and _is_deed(term) else ())
        sides = frozenset(cast.side(one.actor) for one in by)
        if term.verb in load_pact_words().lasting or term.verb in load_pact_words().standing:
            continue
        if not by or term.kind == "unkept" or not _event(term, accord, told):
            continue
        bound = (term, by, accord)
        own = next((group for group in groups[sides] if _is_same(group[0], bound)), None)
        if own is None:
            groups[sides].append([bound])
        else:
            own.append(bound)
    return [
        _commitment(group, _event(group[0][0], group[0][2], told), deeds, cast)
        for row in groups.values()
        for group in row
    ]


def _by_sentence(events: Iterable[Event]) -> dict[tuple[str, int], str]:
    """The event that each sentence tells, that of agreeing or promising before others."""
    ranked = sorted(events, key=lambda one: (one.type not in ("AGREE", "CONCEDE"), one.id))
    return {(item.report, item.start): one.id for one in ranked[::-1] for item in one.evidence}


def _event(term: Term, accord: Accord | None, told: Mapping[tuple[str, int], str]) -> str:
    """The event that the commitment is told by; empty for none."""
    spot = (term.evidence[0].report, term.evidence[0].start)
    return accord.main.id if accord else term.deed or told.get(spot, "")


def _is_deed(term: Term) -> bool:
    """Whether it tells a deed, not only a thing: "a joint commission" is nobody's to do."""
    return term.deed is not None or BOUND.search(term.content) is not None


def _all_parties(accord: Accord) -> tuple[Participant, ...]:
    """Parties who are bound together, as the words name nobody."""
    return tuple(replace(one, role="actor", stated=False) for one in accord.parties())


def _is_same(one: Bound, other: Bound) -> bool:
    """Whether two terms of one side are one promise: one deed, or one verb and much the same."""
    mine, theirs = one[0], other[0]
    if mine.deed is not None and mine.deed == theirs.deed:
        return mine.report != theirs.report or mine.content == theirs.content
    ours, others = words_of(mine.content), words_of(theirs.content)
    shared = len(ours & others) / max(1, min(len(ours), len(others)))
    numbers = {word for word in ours ^ others if word.isdigit()}
    return mine.verb == theirs.verb and shared >= ALIKE and not numbers


def _commitment(group: Sequence[Bound], event: str, deeds: Deeds, cast: Cast) -> Commitment:
    term, by, accord = group[0]
    settled = settle(term, by, deeds, accord)
    to = next((one.to for one, _, _ in group if one.to), ()) or _others(accord, by, cast)
    return Commitment(
        id=make_id("co", term.id),
        by=tuple(replace(one, role="actor") for one in by),
        to=tuple(replace(one, role="recipient") for one in to),
        content=term.content,
        due=next((one.due for one, _, _ in group if one.due.end), UNKNOWN),
        condition=condition_of(term.content),
        state=_state(term, settled, deeds),
        event=event,
        evidence=unite_evidence(_told(one, own) for one, _, own in group),
        agreement=make_id("ag", accord.main.id) if accord else None,
        settled=tuple(settled),
    )


def _told(term: Term, accord: Accord | None) -> tuple[Evidence, ...]:
    """Its sentence, and that of its report which tells the agreement."""
    made = [] if accord is None else [p for event in accord.events for p in event.evidence]
    return (*term.evidence, *[piece for piece in made if piece.report == term.report][:1])


def _others(
    accord: Accord | None, by: Sequence[Participant], cast: Cast
) -> tuple[Participant, ...]:
    """The other parties; it is promised to them, though no words say so.

    None where he who promises is known by no name: one of the parties is meant.
    """
    sides = {cast.side(one.actor) for one in by}
    if accord is None or not any(map(is_named, sides)):
        return ()
    lands = {one.country for one in by if one.country and one.sector in STATE_SECTORS}
    main = Accord((accord.main,), accord.inferred).parties()
    others = [one for one in main if cast.side(one.actor) not in sides]
    return tuple(
        replace(one, stated=False)
        for one in others
        if not (one.country in lands and one.sector in STATE_SECTORS)
    )


def _state(term: Term, settled: Sequence[Outcome], deeds: Deeds) -> str:
    """Kept or broken where the outlet says so; disputed where sides do, or both is said."""
    deed = deeds.events.get(term.deed or "")
    if deed is not None and deed.factuality in ("contested", "denied"):
        return "disputed"
    hows = {one.how for one in settled}
    if not hows:
        return "open"
    if {FULFILS, VIOLATES} <= hows or not any(one.asserted for one in settled):
        return "disputed"
    return "broken" if VIOLATES in hows else "kept"


def condition_of(content: str) -> str | None:
    """The words that set a condition."""
    found = CONDITION.search(content)
    return found.group().rstrip(" .”\"'") if found else None
