"""What an actor has wanted on an issue before, and what it came to want after."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.diplomacy import Position
from dragoman.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A position with the first and last published days on which it was voiced.

    `was` is the stance that it took the place of, `later` the one that took its own: another
    stance of the same actor on the same issue, voiced only before, or only after.
    """

    position: Position
    until: str | None
    was: Position | None = None
    was_until: str | None = None
    later: Position | None = None


def find_stances(record: Record) -> tuple[Stance, ...]:
    """The positions of a record, each with what was before and after it, in their order."""
    published = {report.id: report.published for report in record.reports}
    groups: dict[tuple[str, str], list[Stance]] = defaultdict(list)
    stances = [
        Stance(position=one, until=max((day for day in _days(one, published) if day), default=None))
        for one in record.positions
    ]
    for stance in stances:
        groups[stance.position.actor, stance.position.issue.casefold()].append(stance)
    return tuple(
        _placed(one, groups[one.position.actor, one.position.issue.casefold()]) for one in stances
    )


def _days(position: Position, published: dict[str, str | None]) -> list[str | None]:
    return [position.since, *(published.get(piece.report) for piece in position.evidence)]


def _placed(stance: Stance, others: Sequence[Stance]) -> Stance:
    before = [one for one in others if _is_before(one, stance)]
    after = [one for one in others if _is_before(stance, one)]
    was = max(before, key=lambda one: (one.until or "", one.position.id), default=None)
    later = min(after, key=lambda one: (one.position.since or "", one.position.id), default=None)
    return Stance(
        position=stance.position,
        until=stance.until,
        was=was.position if was else None,
        was_until=was.until if was else None,
        later=later.position if later else None,
    )


def _is_before(one: Stance, other: Stance) -> bool:
    """Whether it was voiced for the last time before the other was for the first; both dated."""
    since = other.position.since
    is_other = one.position.stance != other.position.stance
    return is_other and one.until is not None and since is not None and one.until < since
