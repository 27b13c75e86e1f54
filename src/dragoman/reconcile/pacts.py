"""Agreements of a record before they are rows: events, terms, citings and what came of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Commitment, Outcome
from dragoman.model.event import Event, EventMention
from dragoman.model.reading import Reading
from dragoman.reconcile.accords import Accord, find_accords
from dragoman.reconcile.agreements import Pacts, agreed_events
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.following import Cited, find_cited, find_followed
from dragoman.reconcile.references import References
from dragoman.reconcile.settling import gather_deeds
from dragoman.reconcile.terms import Term, find_terms
from dragoman.reconcile.undertakings import find_undertakings

LATEST_DAYS = 60  # an agreement that a report speaks of without its event is none older


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Accords with their terms and citings; when settled, commitments and what followed."""

    accords: Sequence[Accord]
    terms: Sequence[Term]
    cited: Sequence[Cited]
    commitments: Sequence[Commitment] = ()
    followed: dict[str, list[Outcome]] | None = None

    def of_agreements(self) -> Pacts:
        """What agreements are made of."""
        return Pacts(
            accords=self.accords,
            terms=self.terms,
            commitments=self.commitments,
            followed=self.followed or {},
        )


def find_pacts(
    readings: Sequence[Reading],
    events: Sequence[Event],
    claims: Sequence[Claim],
    references: References,
    cast: Cast,
) -> Found:
    """Accords and what reports say of them, before links are known."""
    terms = find_terms(readings, events, references, cast)
    named = frozenset(term.pact for term in terms if term.pact)
    agreed = frozenset(event.id for event in agreed_events(events, claims, cast.side))
    accords = find_accords(events, named, agreed, cast)
    citings = [citing for reading in readings for citing in reading.citings]
    by_id = {event.id: event for event in events}
    return Found(
        accords=accords,
        terms=[_placed(term, accords, cast) for term in terms],
        cited=find_cited(citings, accords, by_id, references, cast),
    )


def settle_pacts(
    found: Found, events: Sequence[Event], mentions: Iterable[EventMention], cast: Cast
) -> Found:
    """The same with the events as they are linked: what is promised, and what came of it."""
    by_id = {event.id: event for event in events}
    accords = [
        Accord(tuple(by_id.get(event.id, event) for event in accord.events))
        for accord in found.accords
    ]
    by_event = {event.id: accord for accord in accords for event in accord.events}
    deeds = gather_deeds(events, found.terms, mentions, cast)
    commitments = find_undertakings(found.terms, by_event, deeds, cast)
    return replace(
        found,
        accords=accords,
        commitments=commitments,
        followed=find_followed(accords, events, found.cited, commitments, cast),
    )


def _placed(term: Term, accords: Iterable[Accord], cast: Cast) -> Term:
    """The term under the agreement of its report, else the last before it, where it names none."""
    if term.pact is not None or term.kind != "provides":
        return term
    told = ordinal(term.published)
    best: tuple[tuple[bool, int], str] | None = None
    sides = {cast.side(one.actor) for one in term.by}
    for accord in accords:
        made = accord.day(cast)
        if made is None or told is None or not made <= told <= made + LATEST_DAYS:
            continue
        is_here = any(p.report == term.report for one in accord.events for p in one.evidence)
        is_theirs = bool(sides & accord.sides(cast))
        if (is_here or is_theirs) and (best is None or (is_here, made) > best[0]):
            best = (is_here, made), accord.main.id
    return replace(term, pact=best[1]) if best else term
