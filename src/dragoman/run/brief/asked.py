"""What a brief is asked for: a period and a filter, in the words that an address has too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.filter import EVERYTHING, Filter
from dragoman.model.filter_query import from_query, to_query
from dragoman.store.index.asking import known_in, name_values
from dragoman.store.index.index import Index

TITLE = "Brief"
# By the name in an address: how a brief says it.
SAID = {
    "type": "type",
    "actor": "actor",
    "between": "between",
    "role": "role",
    "place": "place",
    "country": "country",
    "track": "track",
    "status": "status",
    "factuality": "factuality",
    "outlet": "outlet",
    "mark": "mark",
    "tier": "tier",
    "confidence": "confidence from",
    "background": "history",
    "box": "within degrees",
    "text": "words",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A filter, whose days are the period, and the title to give the brief."""

    filter: Filter = EVERYTHING
    title: str = TITLE
    limits: tuple[str, ...] = ()


def read_asked(
    index: Index, params: Sequence[tuple[str, str]], *, title: str, limits: tuple[str, ...] = ()
) -> Asked:
    """What the words of a call ask for; raises UsageError where one means nothing."""
    asked = from_query(params)
    known = known_in(index, asked.filter)
    faults = (*asked.faults, *known.faults)
    if faults:
        raise UsageError("; ".join(faults))
    return Asked(filter=known.filter, title=title, limits=limits)


def say_filter(index: Index, filter: Filter) -> tuple[str, ...]:
    """What narrows the brief beside its period, field by field."""
    names = name_values(index, filter)
    by_field: dict[str, list[str]] = {}
    for name, value in to_query(filter):
        if name in SAID:
            by_field.setdefault(name, []).append(names.get(value, value))
    return tuple(f"{SAID[name]}: {_or(values)}" for name, values in by_field.items())


def _or(values: Iterable[str]) -> str:
    return " or ".join(value.replace("_", " ") for value in values)
