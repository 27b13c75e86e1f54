"""What stands in the record for what was purged: that it was, and never what it said."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.names_in_text import fold_name

PURGED_KINDS = ("report", "note", "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """One purge: the kind of what is gone, why, by whom and on which day.

    `id` is the id that a report or note had, None for a name. `sha256` is that of its text, or of
    the name in small plain letters, which has so many `words`.
    """

    kind: str
    id: str | None
    sha256: str
    words: int
    reason: str
    by: str
    date: str


def name_hash(folded: str) -> str:
    """Hash of a name that `fold_name` made plain.

    >>> name_hash(fold_name("Reem al-Ali")) == name_hash(fold_name("REEM AL ALI"))
    True
    """
    return hashlib.sha256(folded.encode()).hexdigest()


def tombstone_of(
    kind: str, text: str, *, id: str | None, reason: str, by: str, date: str
) -> Tombstone:
    """The tombstone of a report's or note's text, or of a name."""
    plain = fold_name(text) if kind == "name" else text
    return Tombstone(
        kind=kind,
        id=id,
        sha256=name_hash(plain),
        words=len(plain.split()) if kind == "name" else 0,
        reason=reason,
        by=by,
        date=date,
    )


def names_among(tombstones: Sequence[Tombstone]) -> list[Tombstone]:
    """Those of names, in the order of their purging."""
    return [stone for stone in tombstones if stone.kind == "name"]
