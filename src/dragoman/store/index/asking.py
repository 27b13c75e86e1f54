"""What of a filter names something in the record, and what is told to name nothing."""

from dataclasses import replace
from typing import Any

from dragoman.model.filter import Filter
from dragoman.model.filter_query import Asked
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.matching import find_actors, find_places, find_tracks


def known_in(index: Index, filter: Filter) -> Asked:
    """The filter without what names nothing in the record, and a line for each of those."""
    faults: list[str] = []
    kept: dict[str, Any] = {}
    for field, name in FIELDS.items():
        values = getattr(filter, field)
        known = tuple(value for value in values if _is_known(index, field, value))
        faults += [f"{name}: the record has no {value!r}" for value in values if value not in known]
        kept[field] = known
    return Asked(filter=replace(filter, **kept), faults=tuple(faults))


def name_values(index: Index, filter: Filter) -> dict[str, str]:
    """Names for people of the actors and tracks that the filter names by id."""
    found: dict[str, str] = {}
    ids = {"actor": (*filter.actors, *filter.between), "track": filter.tracks}
    for table, values in ids.items():
        marks = ", ".join("?" * len(values))
        rows = index.rows(f"SELECT id, name FROM {table} WHERE id IN ({marks})", values)
        found |= {row["id"]: row["name"] for row in rows}
    return found


def _is_known(index: Index, field: str, value: str) -> bool:
    if field in ("actors", "between"):
        return len(find_actors(index, (value,))) > 0 or _is_word(index, "seat.country", value)
    if field == "places":
        return len(find_places(index, (value,))) > 0
    if field == "tracks":
        return len(find_tracks(index, (value,))) > 0
    return any(_is_word(index, name, value) for name in WORDS[field])


def _is_word(index: Index, field: str, value: str) -> bool:
    return fold(value) in set(map(fold, index.words(field)[1:]))


# By the field of Filter: its name in an address.
FIELDS = {
    "types": "type",
    "actors": "actor",
    "between": "between",
    "places": "place",
    "countries": "country",
    "tracks": "track",
    "outlets": "outlet",
}
WORDS = {
    "types": ("event.type", "event.mode"),
    "countries": ("event.country",),
    "outlets": ("report.outlet",),
}
