"""What of the record falls into a period: disputes, corrections, positions, promises."""

from collections.abc import Iterable

from dragoman.model.diplomacy import Commitment, Position
from dragoman.model.dispute import Contradiction, Correction
from dragoman.store.rows import Connection, select_where, wanted_keys

FIRST_DAY, LAST_DAY = "0000", "9999"


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
    with wanted_keys(con, events):
        condition = "event IN (FROM wanted_keys) ORDER BY id"
        return tuple(select_where(con, "commitment", Commitment, condition))
