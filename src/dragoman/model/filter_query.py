"""A filter in an address and back: what cannot be meant is kept out and told, never raised."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from dragoman.model.actor import ROLES
from dragoman.model.event import FACTUALITIES, STATUSES
from dragoman.model.filter import Box, Filter
from dragoman.model.report import MARKS

WORDS = "q"  # what a reader typed: words, and fields as in `actor:Aliyev status:planned`
MOST_VALUES = 40  # of a field; an address that holds more was made by no page of ours
MOST_CHARACTERS = 300  # of a value; of the words ten times as many
TIERS = ("publish", "check")
SAID = {"yes": True, "no": False}
# By the name in the address: the field of Filter, and the values that it can have, if listed.
LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "type": ("types", ()),
    "actor": ("actors", ()),
    "between": ("between", ()),
    "role": ("roles", ROLES),
    "place": ("places", ()),
    "country": ("countries", ()),
    "track": ("tracks", ()),
    "status": ("statuses", STATUSES),
    "factuality": ("factualities", FACTUALITIES),
    "outlet": ("outlets", ()),
    "mark": ("marks", MARKS),
}
# A stretch in quotes, a field with its value, or a word.
PART = re.compile(r'(?P<key>[a-z]+):(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))|"[^"]*"?|[^\s"]+')


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filter that an address asks for, and a line for each value in it that is none."""

    filter: Filter
    faults: tuple[str, ...]


class _FaultError(Exception):
    """A value that cannot be meant; the message is the line."""


def from_query(params: Iterable[tuple[str, str]]) -> Asked:
    """The filter of an address's parameters; those that are no field of one are left alone.

    >>> from_query([("status", "planned"), ("since", "soon"), ("page", "2")])
    ... # doctest: +NORMALIZE_WHITESPACE
    Asked(filter=Filter(types=(), actors=(), between=(), roles=(), places=(), countries=(),
    tracks=(), statuses=('planned',), factualities=(), outlets=(), marks=(), tier=None,
    confidence=None, since=None, until=None, background=None, box=None, text=''),
    faults=("since: 'soon' is no day; write it as YYYY-MM-DD",))
    """
    given: dict[str, list[str]] = defaultdict(list)
    for name, value in params:
        for key, one in _split(value) if name == WORDS else [(name, value)]:
            if one.strip():
                given[key].append(one.strip())
    faults: list[str] = []
    found: dict[str, Any] = {}
    for name, (field, listed) in LISTS.items():
        found[field] = tuple(_read_all(name, given[name], listed, faults))
    for name, read in SINGLE.items():
        for value in given[name][-1:]:
            _try(name, read, value, found, faults)
    found["text"] = _text(given["text"], faults)
    if found.get("since") and found.get("until") and found["since"] > found["until"]:
        faults.append(f"until: {found['until']} is before {found['since']}, where the view begins")
        del found["until"]
    return Asked(filter=Filter(**found), faults=tuple(faults))


def to_query(filter: Filter) -> tuple[tuple[str, str], ...]:
    """The parameters that `from_query` makes the same filter of, in a fixed order."""
    params = [(name, one) for name, (field, _) in LISTS.items() for one in getattr(filter, field)]
    for name in SINGLE:
        value = getattr(filter, name)
        if value is not None:
            params.append((name, _written(value)))
    return (*params, *([("text", filter.text)] if filter.text else []))


def to_address(filter: Filter, **more: str) -> str:
    """The part of an address behind its question mark, with the page's own parameters last.

    >>> to_address(Filter(types=("CONSULT",), text="corridor talks"), page="2")
    'type=CONSULT&text=corridor+talks&page=2'
    """
    return urlencode([*to_query(filter), *more.items()], errors="replace")


def _split(words: str) -> Iterable[tuple[str, str]]:
    """What a reader typed, as parameters: fields apart, all else as one text."""
    rest = []
    for part in PART.finditer(words[: 10 * MOST_CHARACTERS]):
        if part["key"] in LISTS or part["key"] in SINGLE:
            yield part["key"], part["quoted"] if part["plain"] is None else part["plain"]
        else:
            rest.append(part[0])
    yield "text", " ".join(rest)


def _read_all(
    name: str, values: list[str], listed: tuple[str, ...], faults: list[str]
) -> Iterable[str]:
    if len(values) > MOST_VALUES:
        faults.append(f"{name}: only the first {MOST_VALUES} of {len(values)} values are taken")
    for value in values[:MOST_VALUES]:
        try:
            yield _one_of(value, listed) if listed else _short(value)
        except _FaultError as error:
            faults.append(f"{name}: {error}")


def _try(
    name: str, read: Callable[[str], Any], value: str, found: dict[str, Any], faults: list[str]
) -> None:
    try:
        found[name] = read(value)
    except _FaultError as error:
        faults.append(f"{name}: {error}")


def _short(value: str) -> str:
    if len(value) > MOST_CHARACTERS:
        raise _FaultError(f"{_shown(value)} is longer than {MOST_CHARACTERS} characters")
    return value


def _one_of(value: str, listed: tuple[str, ...]) -> str:
    plain = value.casefold().replace("-", "_").replace(" ", "_")
    for known in listed:
        if known.casefold() == plain:
            return known
    raise _FaultError(f"{_shown(value)} is none; it is one of {', '.join(listed)}")


def _day(value: str) -> str:
    try:
        found = date.fromisoformat(value).isoformat()
    except ValueError:
        found = None
    if found != value:
        raise _FaultError(f"{_shown(value)} is no day; write it as YYYY-MM-DD")
    return value


def _share(value: str) -> float:
    number = _number(value)
    if number is None or not 0 <= number <= 1:
        raise _FaultError(f"{_shown(value)} is no number from 0 to 1")
    return number


def _yes_or_no(value: str) -> bool:
    if value.casefold() not in SAID:
        raise _FaultError(f"{_shown(value)} is neither yes nor no")
    return SAID[value.casefold()]


def _box(value: str) -> Box:
    sides = [_number(part) for part in value.split(",")]
    try:
        south, west, north, east = sides
        return Box(south=south, west=west, north=north, east=east)  # type: ignore[arg-type]  # None raises TypeError, caught below
    except (TypeError, ValueError) as error:
        raise _FaultError(
            f"{_shown(value)} is no box; write it as south,west,north,east in degrees"
        ) from error


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _text(values: list[str], faults: list[str]) -> str:
    text = " ".join(values)
    if len(text) > 10 * MOST_CHARACTERS:
        faults.append(f"text: only the first {10 * MOST_CHARACTERS} characters are taken")
    return text[: 10 * MOST_CHARACTERS].strip()


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Box):
        return ",".join(repr(side) for side in (value.south, value.west, value.north, value.east))
    return str(value)


def _shown(value: str) -> str:
    return repr(value if len(value) <= 40 else f"{value[:40]}…")


SINGLE: dict[str, Callable[[str], Any]] = {
    "tier": lambda value: _one_of(value, TIERS),
    "confidence": _share,
    "since": _day,
    "until": _day,
    "background": _yes_or_no,
    "box": _box,
}
