"""Same kind: type and mode."""

from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.compare.where import is_same_place
from dragoman.reconcile.finding import Finding, bar

MEDIATED_SIDES = 3


def compare(one: Account, other: Account) -> Finding:
    """Two types are two events; two modes are, unless one known day or place holds both.

    A word of meeting that names too few to be a meeting (`meeting` None) is not joined to one.
    """
    a, b = one.mention, other.mention
    if a.type != b.type:
        return bar(f"{a.type} and {b.type} are two types")
    if (a.meeting is None) != (b.meeting is None):
        return bar("one is a meeting, the other only a word of one")
    if (_is_visit(one) or _is_visit(other)) and not _is_one_visit(one, other):
        return bar("a visit, and another or a meeting on no common day or at no common place")
    if a.mode == b.mode:
        words = f"both {a.type} {a.mode}" if a.mode else f"both {a.type}"
        return Finding(value=1.0 if a.mode else 0.5, reason=words)
    if _is_same_day(one, other):
        return Finding(value=0.2, reason=f"{a.type} on one day, told as {a.mode} and {b.mode}")
    if a.mode and b.mode and a.type != MEETING:
        return bar(f"{a.mode} and {b.mode} are two modes")
    if "phone" in (a.mode, b.mode) and a.mode and b.mode:
        return bar("by phone and in person")
    return Finding(value=0.2, reason=f"both {a.type}")


def _is_visit(account: Account) -> bool:
    """Whether somebody comes to somebody; where a host receives two sides, they meet."""
    if account.mention.mode != "visit":
        return False
    hosts = account.sides("host", "mediator")
    return not hosts or len(account.sides("actor", "recipient") - hosts) < MEDIATED_SIDES - 1


def _is_one_visit(one: Account, other: Account) -> bool:
    """Whether a day, a place or the word itself speaks for one visit.

    Who comes to a city and meets somebody there makes a visit and a meeting; but where a third
    receives two, both words mean their meeting.
    """
    if _is_same_day(one, other):
        return True
    is_same_place = _is_same_place(one, other)
    if one.mention.mode == other.mention.mode:
        return is_same_place or bool(one.heads & other.heads)
    return is_same_place and len(one.sides() & other.sides()) >= MEDIATED_SIDES


def _is_same_place(one: Account, other: Account) -> bool:
    if one.place is None or other.place is None:
        return False
    return is_same_place(one.place, other.place)


def _is_same_day(one: Account, other: Account) -> bool:
    return (
        bool(one.span and other.span and one.span.is_day and other.span.is_day)
        and one.span == other.span
    )
