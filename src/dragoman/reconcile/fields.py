"""Fields that a person can set, and their values as judgements keep them."""

import json
from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Any

import pyarrow as pa

from dragoman.model.actor import ROLES, Participant
from dragoman.model.arrow import from_dict, to_table
from dragoman.model.claim import DIRECTNESS, STANCES, Speaker
from dragoman.model.event import FACTUALITIES, STATUSES, Meeting
from dragoman.model.figure import EXACTNESS, MEASURES
from dragoman.model.judgement import names_row
from dragoman.model.place import PLACE_PRECISIONS, Place
from dragoman.model.report import MARKS
from dragoman.model.situation import SITUATION_STATES, SITUATION_TYPES
from dragoman.model.when import BASES, EXTENTS, PRECISIONS, UNKNOWN, When

CORRECTABLE = {
    "event": frozenset(
        "type mode status factuality background contexts trigger when place participants"
        " meeting mark".split()
    ),
    "claim": frozenset("stance content directness issue when speaker addressee about mark".split()),
    "figure": frozenset(
        "measure low high exactness unit of by legible cumulative as_of place event mark".split()
    ),
    "situation": frozenset("type state when place parties mark".split()),
}
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("event", "status"): STATUSES,
    ("event", "factuality"): FACTUALITIES,
    ("claim", "stance"): STANCES,
    ("claim", "directness"): DIRECTNESS,
    ("figure", "measure"): MEASURES,
    ("figure", "exactness"): EXACTNESS,
    ("situation", "type"): SITUATION_TYPES,
    ("situation", "state"): SITUATION_STATES,
    **{(kind, "mark"): MARKS for kind in CORRECTABLE},
}
MARK = "mark"  # of who may see a row: no part of what a report says, so no part of an addition
COMPOUND: dict[str, type] = {
    "when": When,
    "as_of": When,
    "place": Place,
    "meeting": Meeting,
    "speaker": Speaker,
    "addressee": Speaker,
    "by": Speaker,
}
LISTS = ("participants", "parties")
TRUTHS = ("background", "legible", "cumulative")
NUMBERS = ("low", "high")
WORDS = {"precision": (*PRECISIONS, *PLACE_PRECISIONS), "extent": EXTENTS, "basis": BASES}
# What a field holds where a person says that it has no value; others always have one.
EMPTY: dict[str, Any] = {
    "when": UNKNOWN,
    "as_of": UNKNOWN,
    "contexts": (),
    **dict.fromkeys(LISTS, ()),
    **dict.fromkeys(("mode", "place", "meeting", "issue", "of", "low", "high", "cumulative")),
    **dict.fromkeys(("speaker", "addressee", "by", "about", "event")),
}


def field_value(kind: str, name: str, text: str | None) -> Any:
    """The value of a field: text as it is, JSON where the field holds more than a word.

    Raises ValueError where the field cannot hold it, saying what it can.

    >>> field_value("figure", "low", "12")
    12.0
    >>> field_value("event", "place", '{"name": "Granada"}').name
    'Granada'
    """
    if name not in CORRECTABLE.get(kind, ()):
        raise ValueError(f"a {kind} has no field {name} that a person sets")
    if not text:
        if name not in EMPTY and (kind, name) != ("event", "type"):
            raise ValueError(f"{name} of a {kind} cannot be empty")
        return EMPTY.get(name)
    choices = CHOICES.get((kind, name))
    if choices and text not in choices:
        raise ValueError(f"{name} {text!r} is none; it is one of {', '.join(choices)}")
    return _read(name, text)


def field_values(kind: str, text: str | None) -> dict[str, Any]:
    """The values of an addition, by field; raises ValueError where one of them cannot be."""
    given = json.loads(text or "{}")
    if not isinstance(given, Mapping):
        raise ValueError("an addition is an object of fields in JSON")
    if MARK in given:
        raise ValueError("a mark is set on a row that there is; correct it once it is added")
    if any(names_row(kind, name) for name in given):
        raise ValueError("what it is about is said of a row that there is, once it is added")
    return {name: field_value(kind, name, _as_text(value)) for name, value in given.items()}


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _read(name: str, text: str) -> Any:
    if name in COMPOUND:
        return _compound(COMPOUND[name], json.loads(text))
    if name in LISTS:
        return tuple(_participant(item) for item in json.loads(text))
    if name == "contexts":
        words = json.loads(text) if text.startswith("[") else text.split(",")
        return tuple(sorted(str(word).strip() for word in words if str(word).strip()))
    if name in TRUTHS:
        return _truth(text)
    return _number(text) if name in NUMBERS else text


def _truth(text: str) -> bool:
    found = json.loads(text.lower())
    if not isinstance(found, bool):
        raise ValueError(f"{text!r} is neither true nor false")
    return found


def _number(text: str) -> float:
    found = float(text.replace(",", ""))
    if not isfinite(found):
        raise ValueError(f"{text!r} is no number")
    return found


def _participant(item: Any) -> Participant:
    found: Participant = _compound(Participant, {"actor": "", **dict(item)})
    if found.role not in ROLES:
        raise ValueError(f"role {found.role!r} is none; it is one of {', '.join(ROLES)}")
    return found


def _compound(cls: type, value: Any) -> Any:
    """A nested value; what is not of the type of its field is refused here, not by the store."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r} is no {cls.__name__.casefold()} in JSON")
    given = {"actor": None, **value} if cls is Speaker else dict(value)
    try:
        found: Any = from_dict(cls, given)
        to_table(cls, [found])
    except (KeyError, TypeError, pa.ArrowException) as error:
        raise ValueError(f"{value!r} is no {cls.__name__.casefold()}") from error
    for name, words in WORDS.items():
        if (word := given.get(name)) is not None and word not in words:
            raise ValueError(f"{name} {word!r} is none; it is one of {', '.join(words)}")
    if isinstance(found, When):
        _expect_days(found)
    return found


def _expect_days(when: When) -> None:
    for day in filter(None, (when.start, when.end)):
        date.fromisoformat(day[:10])
    if when.start and when.end and when.end < when.start:
        raise ValueError(f"{when.end} lies before {when.start}")
