"""The cast: every actor of the record, and which of them a report's key means."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dragoman.model.actor import OTHER, Actor, ActorMention, Participant
from dragoman.model.claim import Speaker
from dragoman.model.ids import make_id
from dragoman.model.reading import Reading
from dragoman.model.tables import Tables
from dragoman.reconcile.homes import Homes, find_homes
from dragoman.reconcile.leaders import led_by, owners_by_name
from dragoman.reconcile.names import PREFIX as PERSON
from dragoman.reconcile.names import PersonSeen, unite_names
from dragoman.reconcile.offices import PREFIX as OFFICE
from dragoman.reconcile.offices import (
    Holders,
    Sighting,
    has_one_holder,
    learn_holders,
    offices_held,
    telling,
)
from dragoman.reconcile.sides import Known, known_names, side_of
from dragoman.reconcile.usual import usual

# Keys of nobody in particular, who are many: people here are not the people there.
LOCAL = ("crowd::", f"{OTHER}::")
TYPES = {
    "state": "state",
    "org": "organisation",
    "group": "group",
    "people": "people",
    "body": "body",
    "person": "person",
    "office": "office",
    "crowd": "crowd",
    OTHER: OTHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One report's naming of a key, as far as it tells of the actor."""

    key: str
    report: str
    name: str
    type: str
    country: str | None
    sector: str | None
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Actors by key and by id, and the ways from a report's keys to them."""

    tables: Tables
    known: Mapping[str, Known]
    persons: Mapping[str, str]
    holders: Holders
    owners: Mapping[str, str]
    published: Mapping[str, str | None]
    homes: Homes
    by_key: dict[str, Actor]
    by_id: dict[str, Actor]
    sides: dict[str, str] = field(default_factory=dict)

    def key_of(self, key: str, report: str) -> str:
        """Key of the actor that `report` means by `key`."""
        day = self.published[report]
        key = self.homes.owned(key, report)
        found = self.holders.find(key, day) if key.startswith(OFFICE) else None
        owner = led_by(key, self.owners)
        if owner and not found:
            found = self.holders.find_leader(owner, day)
        return found or self.persons.get(key, key)

    def actor(self, key: str) -> Actor:
        """Actor of a resolved key; one that only the tables know is made from them."""
        return self.by_key.get(key) or _bare_actor(key, self.known)

    def side(self, actor_id: str) -> str:
        """Side of the actor with that id."""
        if actor_id not in self.sides:
            actor = self.by_id.get(actor_id)
            self.sides[actor_id] = (
                side_of(actor, tables=self.tables, known=self.known) if actor else actor_id
            )
        return self.sides[actor_id]

    def participant(self, item: Participant, report: str) -> Participant:
        """The participant with the record's actor: id, name, country and sector.

        A crowd of nobody's is where its event is, not where others called so were.
        """
        actor = self.actor(self.key_of(item.actor, report))
        is_local = item.actor.startswith(LOCAL) and item.country is not None
        country = item.country if is_local else actor.country
        return _played(item, actor.id, actor.name, country, actor.sector)

    def speaker(self, item: Speaker, report: str) -> Speaker:
        """The speaker with the record's actor, where one is known."""
        if item.actor is None:
            return item
        actor = self.actor(self.key_of(item.actor, report))
        return Speaker(actor=actor.id, name=actor.name)


def gather_cast(readings: Sequence[Reading], *, tables: Tables) -> Cast:
    """Cast of all readings: names united, offices learnt, every key given its actor."""
    published = {reading.report.id: reading.report.published for reading in readings}
    mentions = [mention for reading in readings for mention in reading.actors]
    persons = unite_names(_persons(mentions, readings))
    sightings = [_sighting(mention, persons, published) for mention in mentions if mention.office]
    cast = Cast(
        tables=tables,
        known=known_names(tables),
        persons=persons,
        holders=learn_holders(
            (
                seen
                for seen in sightings
                if seen.person.startswith(PERSON) and has_one_holder(seen.title, seen.of, tables)
            ),
            tables,
        ),
        owners=owners_by_name(tables),
        published=published,
        homes=find_homes(readings, tables),
        by_key={},
        by_id={},
    )
    _fill(cast, [*map(_naming, mentions), *_unmentioned(readings)], sightings)
    return cast


@lru_cache(maxsize=2**15)
def _played(
    item: Participant, actor: str, name: str, country: str | None, sector: str | None
) -> Participant:
    """The participant as an actor of the record; one object for all who are told alike."""
    return replace(
        item,
        actor=actor,
        name=name,
        country=country or item.country,
        sector=sector or item.sector,
    )


def _persons(mentions: list[ActorMention], readings: Sequence[Reading]) -> list[PersonSeen]:
    reports: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    offices: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for naming in [*map(_naming, mentions), *_unmentioned(readings)]:
        reports[naming.key].add(naming.report)
        countries[naming.key] |= {naming.country} if naming.country else set()
    for mention in mentions:
        if mention.office:
            offices[mention.key].add((mention.office.title.casefold(), mention.office.of))
    return [
        PersonSeen(
            key=key,
            reports=len(reports[key]),
            countries=frozenset(countries[key]),
            offices=frozenset(offices[key]),
        )
        for key in reports
        if key.startswith(PERSON) and key != PERSON
    ]


def _sighting(
    mention: ActorMention, persons: Mapping[str, str], published: Mapping[str, str | None]
) -> Sighting:
    title, of = (mention.office.title, mention.office.of) if mention.office else ("", None)
    return Sighting(
        person=persons.get(mention.key, mention.key),
        title=title,
        of=of,
        published=published[mention.report],
    )


def _naming(mention: ActorMention) -> Naming:
    return Naming(
        key=mention.key,
        report=mention.report,
        name=mention.name,
        type=mention.type,
        country=mention.country,
        sector=mention.sector,
        text=None if mention.pronoun else mention.text,
    )


def _unmentioned(readings: Iterable[Reading]) -> list[Naming]:
    """Namings by participants and speakers whose keys no actor mention of their report has."""
    found = []
    for reading in readings:
        mentioned = {mention.key for mention in reading.actors}
        rows = [p for event in reading.events for p in event.participants]
        rows += [p for situation in reading.situations for p in situation.parties]
        for claim in reading.claims:
            speakers = (claim.speaker, *claim.via, claim.addressee)
            rows += [
                Participant(role="", actor=s.actor, name=s.name) for s in speakers if s and s.actor
            ]
        found += [
            Naming(
                key=row.actor,
                report=reading.report.id,
                name=row.name,
                type=TYPES.get(row.actor.partition(":")[0], "person"),
                country=row.country,
                sector=row.sector,
                text=None,
            )
            for row in rows
            if row.actor not in mentioned
        ]
    return found


def _fill(cast: Cast, namings: list[Naming], sightings: list[Sighting]) -> None:
    by_key: dict[str, list[Naming]] = defaultdict(list)
    held: dict[str, list[Sighting]] = defaultdict(list)
    for naming in namings:
        by_key[cast.key_of(naming.key, naming.report)].append(naming)
    for seen in sightings:
        held[seen.person].append(seen)
    for key in sorted(by_key):
        actor = _actor(key, by_key[key], telling(held[key], cast.tables))
        cast.by_key[key] = actor
        cast.by_id[actor.id] = actor


def _actor(key: str, namings: list[Naming], sightings: list[Sighting]) -> Actor:
    own = [naming for naming in namings if naming.key == key] or namings
    name = usual((n.report, n.name) for n in own) or key
    texts = {naming.text.strip() for naming in namings if naming.text}
    named = {naming.name for naming in namings}
    return Actor(
        id=make_id("ac", key),
        key=key,
        name=name,
        type=usual((n.report, n.type) for n in own) or TYPES.get(key.partition(":")[0], "person"),
        country=usual((n.report, n.country) for n in own),
        sector=usual((n.report, n.sector) for n in own),
        offices=offices_held(sightings),
        aliases=tuple(sorted((texts | named) - {name, ""})),
    )


def _bare_actor(key: str, known: Mapping[str, Known]) -> Actor:
    row = known.get(key)
    return Actor(
        id=make_id("ac", key),
        key=key,
        name=row.name if row else key.partition(":")[2],
        type=TYPES.get(key.partition(":")[0], "person"),
        country=row.country if row else None,
        sector=row.sector if row else None,
    )
