"""A matter in dispute: two statements that cannot both be right."""

from dataclasses import dataclass

from dragoman.reconcile.disputes.statements import OUTLET, Statement
from dragoman.reconcile.disputes.ties import is_short

DENYING = frozenset(("denies", "rejects"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Two statements, what kind of dispute it is, and how surely it is one."""

    type: str
    one: Statement
    other: Statement
    points: int
    field: str | None = None
    about: str | None = None


def are_two(one: Statement, other: Statement) -> bool:
    """Whether two speak: not one man twice, nor one outlet in a report and its copy."""
    if one.source == other.source and one.stance == OUTLET and other.stance == OUTLET:
        return False
    if one.actor is not None and one.actor == other.actor:
        return False
    return one.name.casefold() != other.name.casefold()


def differ(one: Statement, other: Statement) -> bool:
    """Whether two speakers may contradict each other: two of one side do so only face to face."""
    if not are_two(one, other):
        return False
    is_denied = bool(DENYING & {one.stance, other.stance})
    is_face_to_face = one.report == other.report and is_denied
    if one.side == other.side and one.side.startswith("state:"):
        # A state and its own command tell of many things: one must take up the other's word.
        is_face_to_face = is_face_to_face and (is_short(one) or is_short(other))
    return one.side != other.side or (is_face_to_face and OUTLET not in (one.stance, other.stance))
