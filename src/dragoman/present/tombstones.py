"""What was purged, as rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.tombstone import Tombstone
from dragoman.present.views.column import Column
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneRow:
    """One purge."""

    kind: str
    id: str | None
    short: str
    date: str
    day: str
    by: str
    reason: str


TOMBSTONE_COLUMNS = (
    Column(field="day", title="On", width=12),
    Column(field="kind", title="What", width=6, least=6),
    Column(field="by", title="By", width=14),
    Column(field="reason", title="Because"),
    Column(field="short", title="Id", is_id=True),
)


def tombstone_rows(tombstones: Iterable[Tombstone]) -> list[TombstoneRow]:
    """Purges in their order."""
    return [
        TombstoneRow(
            kind=stone.kind,
            id=stone.id,
            short=short_id(stone.id) if stone.id else "",
            date=stone.date,
            day=say_day(stone.date),
            by=plain(stone.by),
            reason=plain(stone.reason),
        )
        for stone in tombstones
    ]
