"""Corrected values as people write them, and as a judgement keeps them."""

import json
from dataclasses import asdict, is_dataclass
from typing import Any

from dragoman.model.place import Place
from dragoman.model.when import When

WHENS = ("when", "as_of")


def correction_value(field: str, written: str) -> str:
    """A day becomes a when, a name a place; JSON and plain words stay as they are.

    >>> json.loads(correction_value("when", "2023-07-15"))["precision"]
    'day'
    """
    if written.lstrip().startswith("{"):
        return written
    if field in WHENS:
        return _json(When(start=written, end=written, precision="day", basis="explicit"))
    if field == "place":
        return _json(Place(name=written, text=written))
    return written


def value_before(row: Any, field: str) -> str | None:
    """The value that a row has now, as a judgement keeps it."""
    value = getattr(row, field, None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return json.dumps([_plain(item) for item in value], ensure_ascii=False)
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
