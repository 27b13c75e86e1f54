"""A record with its texts rewritten: names of persons or places taken out before it is given away.

Evidence whose text is changed is no longer the kept text from `start` to `end`, so both become 0,
as do those of the claim or figure that rests on it.
"""

import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.model.record import Record
from dragoman.model.span import Evidence

T = TypeVar("T")
Rewrite = Callable[[str, str], str]  # a field's name and its text -> the text as it is given away

# Fields that hold words of the codebook, hashes or days, never words of a report.
FIXED = frozenset(
    "basis by cameo contexts corrects country directness distance exactness extent factuality field"
    " find format geonames kind language last_held level mark measure medium mode part precision"
    " published quad review role sector seen_from seen_to sha256 since stance state status step"
    " tier turn type".split()
)


def rewrite_record(record: Record, rewrite: Rewrite, *, ids: Mapping[str, str]) -> Record:
    """The record with every text rewritten, and the `ids` that tell too much replaced throughout.

    Rows stand in the order of their ids again. What persons judged is not given away with it: a
    judgement has words of its own, and points to the text as it is kept.
    """
    record = replace(record, attachments=())

    def change(name: str, text: str) -> str:
        return ids.get(text) or (text if name in FIXED else rewrite(name, text))

    kinds = {field.name: getattr(record, field.name) for field in fields(record)}
    rows = {name: tuple(_row(row, change) for row in kind) for name, kind in kinds.items()}
    return Record(**{name: tuple(sorted(kind, key=_id)) for name, kind in rows.items()})


def _id(row: Any) -> str:
    return str(row.id)


def _row(row: T, change: Rewrite) -> T:
    new = _value("", row, change)
    if isinstance(new, Claim | Figure) and any(piece.end == 0 for piece in new.evidence):
        new = replace(new, start=0, end=0)
    return typing.cast(T, new)


def _value(name: str, value: Any, change: Rewrite) -> Any:
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, tuple):
        items = [_value(name, item, change) for item in value]
        return tuple(dict.fromkeys(items) if name == "aliases" else items)
    if not is_dataclass(value):
        return value
    new = {f.name: _value(f.name, getattr(value, f.name), change) for f in fields(value)}
    changed = {key: item for key, item in new.items() if item != getattr(value, key)}
    if isinstance(value, Evidence) and "text" in changed:
        changed |= {"start": 0, "end": 0}
    return replace(value, **changed) if changed else value
