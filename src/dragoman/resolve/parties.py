"""Parties: the two sides of a report, by whom it names and by what its events set against whom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dragoman.model.actor import OTHER, Participant
from dragoman.model.draft import ActorDraft
from dragoman.model.event import EventMention, is_judged
from dragoman.model.tables import Tables
from dragoman.resolve.persons import Person

# PLOVER's codes in place of a country for actors of no one country.
NO_COUNTRY = frozenset({"IGO", "IMG", "MNC", "NGO"})
ARMED_SECTORS = frozenset({"MIL", "PRE", "PRM", "REB", "UAF"})
CONFLICT = frozenset(
    {"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "REJECT", "REQUEST", "SANCTION", "THREATEN"}
)
MEDIATOR = "mediator"  # the title in the table of offices
MEETING = frozenset({"AGREE", "CONSULT"})


def most_named(
    drafts: Sequence[ActorDraft], persons: Mapping[int, Person], tables: Tables
) -> tuple[str, ...]:
    """The two states, armed groups or peoples that the report names most, by ISO code or key.

    The earlier named goes first in a tie. A capital that does nothing is a place ("talks in Doha"),
    and who mediates is no party, unless no two others are named.
    """
    counts: Counter[str] = Counter()
    for draft in sorted(drafts, key=lambda one: one.start):
        party = None if _is_venue(draft, tables) else _party_of(draft, persons.get(draft.index))
        if party is not None:
            counts[party] += 1
    between = _mediating(drafts)
    ranked = [party for party, _ in counts.most_common()]
    parties = [party for party in ranked if party not in between]
    return tuple((parties if len(parties) > 1 else ranked)[:2])


def _is_venue(draft: ActorDraft, tables: Tables) -> bool:
    """A city of government that does nothing: "talks in Doha", "signed in Jeddah"."""
    state = tables.states.get(draft.country or "") if draft.kind == "state" else None
    is_seat = state is not None and draft.text in (state.capital, *state.seats)
    return is_seat and not draft.subject


def _mediating(drafts: Sequence[ActorDraft]) -> frozenset[str]:
    """The countries of those who are called mediators: "mediators from Qatar"."""
    countries = {draft.index: draft.country for draft in drafts}
    mediators = [one for one in drafts if any(t.title == MEDIATOR for t in one.titles)]
    told = {country for one in mediators for country in (one.country, *one.countries)}
    told |= {countries.get(member) for one in mediators for member in one.members}
    return frozenset(country for country in told if country)


def _party_of(draft: ActorDraft, person: Person | None) -> str | None:
    if draft.kind == "group" and draft.key and draft.sector in ARMED_SECTORS:
        return draft.key
    if draft.kind == "people" and draft.key and draft.region:
        return draft.key  # the people of a disputed region is a side of its own
    country = draft.country or (person.country if person else None)
    return country if country and country not in NO_COUNTRY else None


def most_opposed(events: Iterable[EventMention]) -> tuple[str, ...]:
    """The two states that the report's events set most against or beside each other.

    Ties go to the pair met first. Only states count, so that a mediating organisation is none, and
    only events that words decided: what the judge alone sees is too unsure to infer more from.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for event in events:
        if event.type in CONFLICT | MEETING and not is_judged(event.decided_by):
            for first, second in combinations(_states(event), 2):
                pairs[min(first, second), max(first, second)] += 1
    return pairs.most_common(1)[0][0] if pairs else ()


def _states(event: EventMention) -> list[str]:
    countries = [
        one.country
        for one in event.participants
        if one.role in ("actor", "recipient") and one.country and one.country not in NO_COUNTRY
        if not is_other(one)
    ]
    return list(dict.fromkeys(countries))


def is_other(one: Participant) -> bool:
    """Whether it is told only by words that no list knows: too little to set sides by."""
    return one.actor.startswith(f"{OTHER}:")
