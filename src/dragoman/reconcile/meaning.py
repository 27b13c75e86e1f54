"""What a person means by a name: the actor or place that reports or tables know by it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model.actor import OTHER, Participant
from dragoman.model.claim import Speaker
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.tables import Tables
from dragoman.reconcile.cast import TYPES

ACTOR_ID = "ac_"
NAMED_IN_TABLES = ("state", "organisation", "group", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """An actor that a name can mean."""

    key: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """Bearers by id and by folded name, those that most reports mean first; places by name."""

    by_id: Mapping[str, Bearer]
    by_name: Mapping[str, Sequence[Bearer]]
    places: Mapping[str, Place]

    def participant(self, item: Participant) -> Participant:
        """The participant with the key of the actor that is meant."""
        bearer = self._bearer(item.actor, item.name, item.country)
        return replace(
            item, actor=bearer.key, name=bearer.name, country=item.country or bearer.country
        )

    def speaker(self, item: Speaker) -> Speaker:
        """The speaker with the key of the actor that is meant."""
        bearer = self._bearer(item.actor or "", item.name, None)
        return Speaker(actor=bearer.key, name=bearer.name)

    def place(self, item: Place) -> Place:
        """The place with the degrees that the record knows for its name."""
        known = self.places.get(_fold(item.name))
        is_other = known and item.country and known.country and item.country != known.country
        if known is None or is_other or item.latitude is not None:
            return item
        return replace(known, text=item.text, stated=item.stated)

    def values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of fields with whom and where they mean."""
        return {name: self._meant(value) for name, value in values.items()}

    def _meant(self, value: Any) -> Any:
        match value:
            case Place():
                return self.place(value)
            case Speaker():
                return self.speaker(value)
            case tuple():
                return tuple(self.participant(v) if _takes_part(v) else v for v in value)
        return value

    def _bearer(self, actor: str, name: str, country: str | None) -> Bearer:
        if actor in self.by_id:
            return self.by_id[actor]
        if actor.partition(":")[0] in TYPES and ":" in actor:
            return Bearer(key=actor, name=name, country=country)
        found = self.by_name.get(_fold(name), ())
        fitting = [one for one in found if not country or one.country in (None, country)]
        unknown = Bearer(key=f"{OTHER}:{_fold(name)}", name=name, country=country)
        return fitting[0] if fitting else unknown


def find_meanings(readings: Iterable[Reading], tables: Tables) -> Meanings:
    """All that names mean in the readings, and where they say nothing in the tables."""
    reports: dict[str, dict[Bearer, set[str]]] = defaultdict(lambda: defaultdict(set))
    places: dict[str, dict[Place, None]] = defaultdict(dict)
    for reading in readings:
        for name, bearer in _bearers(reading):
            reports[_fold(name)][bearer].add(reading.report.id)
        for place in (event.place for event in reading.events):
            if place is not None and place.latitude is not None:
                places[_fold(place.name)][replace(place, text="", stated=True)] = None
    by_name = {
        name: sorted(found, key=lambda one: (-len(found[one]), one.key, one.name))
        for name, found in sorted(reports.items())
    }
    by_id: dict[str, Bearer] = {}
    for one in sorted((one for found in by_name.values() for one in found), key=_order):
        by_id.setdefault(make_id("ac", one.key), one)
    for name, bearer in _in_tables(tables):
        by_name.setdefault(_fold(name), [bearer])
        by_id.setdefault(make_id("ac", bearer.key), bearer)
    return Meanings(
        by_id=by_id,
        by_name=by_name,
        places={name: min(found, key=repr) for name, found in places.items()},
    )


def _order(one: Bearer) -> tuple[str, int, str]:
    """By key, then the longest name, which is the fullest."""
    return (one.key, -len(one.name), one.name)


def _in_tables(tables: Tables) -> Iterator[tuple[str, Bearer]]:
    for row in tables.names:
        if row.kind in NAMED_IN_TABLES:
            bearer = Bearer(key=row.key, name=row.name, country=row.country)
            yield from ((row.name, bearer), (row.text, bearer))
    for iso, state in tables.states.items():
        bearer = Bearer(key=f"state:{iso}", name=state.name, country=iso)
        yield from ((state.name, bearer), (iso, bearer))


def _bearers(reading: Reading) -> Iterator[tuple[str, Bearer]]:
    """Each name of an actor in a report; a pronoun is none."""
    for one in reading.actors:
        bearer = Bearer(key=one.key, name=one.name, country=one.country)
        yield one.name, bearer
        if not one.pronoun and _fold(one.text) != _fold(one.name):
            yield one.text, bearer
    for event in reading.events:
        for item in event.participants:
            yield item.name, Bearer(key=item.actor, name=item.name, country=item.country)


def _takes_part(value: object) -> bool:
    return isinstance(value, Participant)


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()
