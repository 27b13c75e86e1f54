"""Who has spoken on what: actors and issues of positions, and what each has held in turn."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.store.index.actors import PositionRow, find_positions
from dragoman.store.index.counts import ValueCount
from dragoman.store.index.index import Index

ALL = -1  # rows, as SQLite counts no limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A position; `was` is the stance that it took the place of, `later` the one that took its own.

    Another stance of the same actor on the same issue counts as such where it was voiced only
    before, or only after.
    """

    row: PositionRow
    was: PositionRow | None
    later: PositionRow | None


def count_holders(index: Index, *, issue: str | None = None) -> tuple[ValueCount, ...]:
    """Actors by the claims of their positions, on an issue or on all."""
    return _count(index, "actor", "name", "issue", issue)


def count_issues(index: Index, *, actor: str | None = None) -> tuple[ValueCount, ...]:
    """Issues by the claims of positions on them, of an actor or of all."""
    return _count(index, "issue", "issue", "actor", actor)


def find_holdings(
    index: Index, *, actor: str | None = None, issue: str | None = None
) -> tuple[Holding, ...]:
    """All positions of an actor, on an issue, or both."""
    return place_rows(find_positions(index, actor=actor, issue=issue, limit=ALL))


def place_rows(rows: Iterable[PositionRow]) -> tuple[Holding, ...]:
    """Positions with what was before and after each among them."""
    found = tuple(rows)
    groups: dict[tuple[str, str], list[PositionRow]] = {}
    for row in found:
        groups.setdefault((row.actor, row.issue), []).append(row)
    return tuple(_placed(row, groups[row.actor, row.issue]) for row in found)


def _placed(row: PositionRow, others: list[PositionRow]) -> Holding:
    before = [one for one in others if _is_before(one, row)]
    after = [one for one in others if _is_before(row, one)]
    return Holding(
        row=row,
        was=max(before, key=lambda one: (one.until or "", one.id), default=None),
        later=min(after, key=lambda one: (one.since or "", one.id), default=None),
    )


def _is_before(one: PositionRow, other: PositionRow) -> bool:
    """Whether it was voiced for the last time before the other was for the first; both dated."""
    if one.stance == other.stance or one.until is None or other.since is None:
        return False
    return one.until < other.since[:10]


def _count(
    index: Index, value: str, name: str, within: str, wanted: str | None
) -> tuple[ValueCount, ...]:
    sql = f"""
        SELECT {value} AS value, min({name}) AS name, sum(claims) AS claims FROM position
        WHERE ? IS NULL OR {within} = ? GROUP BY {value} ORDER BY claims DESC, name, value"""
    return tuple(
        ValueCount(value=row["value"], name=row["name"], events=row["claims"])
        for row in index.rows(sql, (wanted, wanted))
    )
