"""A matter in dispute: two statements that cannot both be right."""

from dataclasses import dataclass

from dragoman.reconcile.disputes.statements import OUTLET, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Two statements, what kind of dispute it is, and how surely it is one."""

    type: str
    one: Statement
    other: Statement
    points: int
    field: str | None = None
    about: str | None = None


def differ(one: Statement, other: Statement) -> bool:
    """Whether two speakers may contradict each other: not one man, nor two of one state."""
    if one.source == other.source and one.stance == OUTLET and other.stance == OUTLET:
        return False
    if one.actor is not None and one.actor == other.actor:
        return False
    if one.name.casefold() == other.name.casefold():
        return False
    is_denial = {"denies", "rejects"} & {one.stance, other.stance}
    if one.report == other.report and is_denial and OUTLET not in (one.stance, other.stance):
        return True  # two offices of one state that a report sets against each other
    return one.side != other.side
