"""Compatible status: a meeting announced may be the one held; what was held is not planned."""

from dragoman.model.event import AHEAD
from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.days import iso
from dragoman.reconcile.finding import NOTHING, Finding, bar

DONE = frozenset(("ongoing", "occurred"))
OFF = frozenset(("cancelled", "not_held"))


def compare(one: Account, other: Account) -> Finding:
    """Where two accounts put the event in its life, and whether it can pass between them."""
    a, b = one.mention, other.mention
    levels = [m.meeting.level for m in (a, b) if m.meeting and m.meeting.level]
    if a.type == MEETING and len(set(levels)) == 2:
        return bar(f"a meeting of {levels[0]}, one of {levels[1]}")
    factual = {a.factuality, b.factuality}
    if len(factual) == 2 and factual & {"hypothetical", "negated"}:
        return Finding(value=-1.0, reason=f"told as {' and as '.join(sorted(factual))}")
    if a.status == b.status:
        return Finding(value=0.3, reason=f"both {a.status}")
    pair = {a.status, b.status}
    if pair & set(AHEAD) and pair & DONE:
        early, late = (one, other) if a.status in AHEAD else (other, one)
        return _compare_announced(early, late)
    if pair & OFF and pair & DONE:
        return _compare_off(one, other)
    if pair & {"called_for", "offered"}:
        return Finding(value=-0.3, reason=f"{a.status} and {b.status}")
    return NOTHING


def _compare_announced(early: Account, late: Account) -> Finding:
    """A planned event is the held one when days, parties and the order of telling allow it."""
    if early.shares_report(late):
        return bar("one report tells of one held and of one to come")
    missing = early.sides("actor", "recipient") - late.sides()
    if missing and len(late.sides("actor", "recipient")) > 1:
        return bar("held without a party of the one announced")
    held_by = iso(late.span.last) if late.span and late.span.is_known else None
    if held_by and early.published and early.published > held_by:
        return bar("announced after the other was held")
    is_dated = bool(early.span and early.span.is_known)
    if early.mention.status != "planned" or missing or not is_dated:
        return Finding(value=-0.5, reason=f"{early.mention.status}, without a firm date")
    return Finding(value=0.3, reason="announced for then, and held")


def _compare_off(one: Account, other: Account) -> Finding:
    """One report's cancelled and held meetings are two; two reports may contradict each other."""
    if one.shares_report(other) or one.sides() != other.sides():
        return bar("one was called off, the other held")
    return Finding(value=-0.3, reason="one report says held, another called off")
