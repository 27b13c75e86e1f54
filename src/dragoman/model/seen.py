"""Seen: what of a row a person had before the eyes when judging it, and what has changed since.

A judgement keeps it as JSON beside itself. Confidence and evidence are no part of what is
compared: that more reports tell a thing changes nothing of what was accepted.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.place import Place
from dragoman.model.review import NO_BAND
from dragoman.model.situation import Situation
from dragoman.model.when import When

CHANGED = "accepted, since changed"
Row = Event | Claim | Figure | Situation
# The fields of each kind that a person who looks at a line can say yes or no to.
FIELDS: dict[type, tuple[str, ...]] = {
    Event: ("type", "mode", "status", "factuality", "when", "place", "participants"),
    Claim: ("stance", "content", "speaker", "addressee", "directness", "when"),
    Figure: ("measure", "low", "high", "exactness", "unit", "of", "as_of", "place"),
    Situation: ("type", "parties", "place", "start", "end", "state"),
}


def write_seen(row: Row, *, tier: str | None = None, band: int | None = None) -> str:
    """What a person sees of a row, and where in the queue it stood: its tier and its band."""
    fields = {name: _plain(getattr(row, name)) for name in FIELDS[type(row)]}
    place = {"tier": tier, "band": band}
    told = {name: value for name, value in place.items() if value not in (None, NO_BAND)}
    return json.dumps({**told, "fields": fields}, ensure_ascii=False, sort_keys=True)


def read_seen(seen: str | None) -> dict[str, Any]:
    """What `write_seen` wrote; empty where nothing was kept or it cannot be read."""
    try:
        found = json.loads(seen or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def changed_fields(seen: str | None, row: Row, *, bound: Collection[str] = ()) -> tuple[str, ...]:
    """Names of the fields that are no longer as they were seen, but for those that persons bound.

    >>> import dataclasses
    >>> from dragoman.model.when import UNKNOWN
    >>> figure = Figure(id="fg_1", report="rp_1", start=0, end=1, measure="killed", low=4.0,
    ...     high=4.0, exactness="exact", unit="people", of=None, as_of=UNKNOWN, place=None,
    ...     claim=None, event=None, cumulative=None, legible=True, text="4", evidence=())
    >>> changed_fields(write_seen(figure), dataclasses.replace(figure, low=5.0, text="5"))
    ('low',)
    """
    kept = read_seen(seen).get("fields")
    if not isinstance(kept, Mapping):
        return ()
    return tuple(
        name
        for name in FIELDS[type(row)]
        if name in kept and name not in bound and kept[name] != _plain(getattr(row, name))
    )


def _plain(value: Any) -> Any:
    """A field as it is compared: who in which role, where by name, when by its days."""
    match value:
        case When():
            return [value.start, value.end, value.precision]
        case Place():
            return [value.name, value.country]
        case Speaker():
            return value.name
        case tuple():
            return sorted([one.role, one.name] for one in value if isinstance(one, Participant))
    return value
