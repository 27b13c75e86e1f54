"""Same people: roles and sides agree, and a state stands for those who speak for it."""

from collections.abc import Iterable

from dragoman.model.actor import AFFECTED_ROLES, PRESENT_ROLES
from dragoman.reconcile.account import MEETING, MUTUAL, Account, Part
from dragoman.reconcile.finding import NOTHING, Finding, bar
from dragoman.reconcile.sides import is_named

DOERS = ("actor",)
# The more sides sit together, the fewer other meetings have them all.
CROWDED = 3
FULL = 6  # from here on it is a conference, and its members meet often
WORTH_OF_SIDE = 0.15


def compare(one: Account, other: Account) -> Finding:
    """Compare all participants of mutual events, doers and done-to of the others."""
    if not one.parts or not other.parts:
        return NOTHING
    if one.mention.type in MUTUAL:
        return _compare_mutual(one, other)
    return _compare_directed(one, other)


def _compare_mutual(one: Account, other: Account) -> Finding:
    a, b = _core(one), _core(other)
    if not a or not b:
        return NOTHING
    shared = a & other.sides() | b & one.sides()
    if not shared:
        return bar("no participant in common")
    lacking_a, lacking_b = a - other.sides(), b - one.sides()
    if lacking_a and lacking_b and not (len(shared) > 1 and _is_same_day(one, other)):
        return bar(f"{_list(lacking_a)} in one, {_list(lacking_b)} in the other")
    clash = find_clash(one.parts, other.parts) or _hosts_clash(one, other)
    if one.mention.type == MEETING and clash:
        return bar(clash)
    worth = len(shared) / max(len(a | b), 1)
    worth *= 1 + WORTH_OF_SIDE * max(0, min(len(shared), FULL) - CROWDED)
    return Finding(value=worth, reason=f"{_list(shared)} in both")


def _core(account: Account) -> frozenset[str]:
    """Sides that make the event what it is: not those who looked on, nor unnamed people."""
    return frozenset(
        part.side
        for part in account.parts
        if part.role not in PRESENT_ROLES and is_named(part.side)
    )


def find_clash(one: Iterable[Part], other: Iterable[Part]) -> str | None:
    """Two different persons for one side, neither of whom the other account has at all."""
    mine, theirs = _persons(one), _persons(other)
    for side in sorted(mine.keys() & theirs.keys()):
        if not mine[side] & theirs[side]:
            return f"two different persons for {side.partition(':')[2]}"
    return None


def _persons(parts: Iterable[Part]) -> dict[str, set[str]]:
    persons: dict[str, set[str]] = {}
    for part in parts:
        if part.type == "person":
            persons.setdefault(part.side, set()).add(part.actor)
    return persons


def _hosts_clash(one: Account, other: Account) -> str | None:
    """Another host is another meeting, unless they are set on one known day."""
    a, b = one.sides("host"), other.sides("host")
    if a and b and not a & b and not _is_same_day(one, other):
        return f"hosts {_list(a)} and {_list(b)}"
    return None


def _is_same_day(one: Account, other: Account) -> bool:
    return one.span is not None and one.span.is_day and one.span == other.span


def _compare_directed(one: Account, other: Account) -> Finding:
    doers = _compare_roles(one, other, DOERS)
    done_to = _compare_roles(one, other, AFFECTED_ROLES)
    if doers is not None and doers <= 0:
        return bar("done by others")
    if done_to is not None and done_to <= 0:
        return bar("done to others")
    clash = find_clash(_in(one, DOERS), _in(other, DOERS))
    if clash:
        return bar(clash)
    known = [worth for worth in (doers, done_to) if worth is not None]
    if not known:
        return NOTHING
    both_lack = _lacks(one, other, DOERS) or _lacks(one, other, AFFECTED_ROLES)
    worth = sum(known) / len(known) if len(known) == 2 or both_lack else known[0] * 0.7
    shared = _list(one.sides() & other.sides())
    return Finding(value=worth, reason=f"{shared} in the same roles")


def _compare_roles(one: Account, other: Account, roles: tuple[str, ...]) -> float | None:
    """Share of sides in common; None where one account names nobody in these roles."""
    a, b = one.sides(*roles), other.sides(*roles)
    return len(a & b) / len(a | b) if a and b else None


def _lacks(one: Account, other: Account, roles: tuple[str, ...]) -> bool:
    return not one.sides(*roles) and not other.sides(*roles)


def _in(account: Account, roles: tuple[str, ...]) -> list[Part]:
    return [part for part in account.parts if part.role in roles]


def _list(sides: Iterable[str]) -> str:
    return ", ".join(sorted(side.partition(":")[2] for side in sides))
