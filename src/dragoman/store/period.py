"""What of the record falls into a period: steps, disputes, corrections, positions, promises."""

from collections.abc import Iterable

from dragoman.model.diplomacy import Commitment, Position
from dragoman.model.dispute import Contradiction, Correction
from dragoman.store.rows import Connection, select_where

FIRST_DAY, LAST_DAY = "0000", "9999"
# Of events that more than one report tells: the others have but one step.
MOVED = """
    SELECT id FROM (
        SELECT id, [x.published FOR x IN trail IF x.published IS NOT NULL] AS days
        FROM event WHERE reports > 1)
    WHERE list_min(days) < $since AND len([d FOR d IN days IF d BETWEEN $since AND $until]) > 0
    ORDER BY id"""


def find_moved_ids(con: Connection, *, since: str, until: str | None) -> tuple[str, ...]:
    """Ids of the events told before the period in which a report took a step with them."""
    rows = con.execute(MOVED, {"since": since, "until": until or LAST_DAY}).fetchall()
    return tuple(row[0] for row in rows)


def load_disputes(
    con: Connection, *, since: str | None, until: str | None, limit: int
) -> tuple[Contradiction, ...]:
    """Contradictions that came to stand in the period, the latest first."""
    condition = f"since BETWEEN ? AND ? ORDER BY since DESC, id LIMIT {limit:d}"
    days = [since or FIRST_DAY, until or LAST_DAY]
    return tuple(select_where(con, "contradiction", Contradiction, condition, days))


def load_corrections(
    con: Connection, *, since: str | None, until: str | None, limit: int
) -> tuple[Correction, ...]:
    """Corrections published in the period, the latest first."""
    condition = f"published BETWEEN ? AND ? ORDER BY published DESC, id LIMIT {limit:d}"
    days = [since or FIRST_DAY, until or LAST_DAY]
    return tuple(select_where(con, "correction", Correction, condition, days))


def load_positions(
    con: Connection, *, since: str | None, until: str | None, limit: int
) -> tuple[Position, ...]:
    """Positions taken in the period, the latest first."""
    condition = f"since BETWEEN ? AND ? ORDER BY since DESC, id LIMIT {limit:d}"
    days = [since or FIRST_DAY, until or LAST_DAY]
    return tuple(select_where(con, "position", Position, condition, days))


def load_commitments(con: Connection, events: Iterable[str]) -> tuple[Commitment, ...]:
    """Commitments made by the given events."""
    condition = "event IN (SELECT unnest(?)) ORDER BY id"
    return tuple(select_where(con, "commitment", Commitment, condition, [list(events)]))
