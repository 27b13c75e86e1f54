"""Compatible status: a meeting announced may be the one held; what was held is not planned."""

from collections.abc import Iterator

from dragoman.model.event import AHEAD
from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.days import iso
from dragoman.reconcile.finding import Finding

DONE = frozenset(("ongoing", "occurred"))
OFF = frozenset(("cancelled", "not_held"))
UNTOLD = frozenset(("hypothetical", "negated"))


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Where two accounts put the event in its life, and how surely."""
    early, late = sorted((one, other), key=lambda account: (_stage(account), account.rank))
    yield Finding(level=f"{_stage(early)} and {_stage(late)}")
    if (_stage(early), _stage(late)) == ("ahead", "done"):
        yield from _compare_announced(early, late)
    if (_stage(early), _stage(late)) == ("done", "off") and one.shares_report(other):
        yield Finding(level="one report tells of one held, and of one called off", bars=True)
    yield Finding(level=_surely(one, other))
    if one.mention.background != other.mention.background:
        yield Finding(level="news, and history")


def _stage(account: Account) -> str:
    status = account.mention.status
    if status in AHEAD or status == "postponed":
        return "ahead"
    return "off" if status in OFF else "done"


def _surely(one: Account, other: Account) -> str:
    a, b = sorted((one.mention.factuality, other.mention.factuality))
    return f"both {a}" if a == b else f"{a} and {b}"


def _compare_announced(early: Account, late: Account) -> Iterator[Finding]:
    """A planned event is the held one when days, parties and the order of telling allow it."""
    if early.shares_report(late):
        yield Finding(level="one report tells of one held, and of one to come", bars=True)
        return
    if early.mention.type == MEETING:
        missing = early.sides("actor", "recipient") - late.sides()
        if missing and len(late.sides("actor", "recipient")) > 1:
            yield Finding(level="held without a party of the one announced", bars=True)
    held_by = iso(late.span.last) if late.span and late.span.is_known else None
    if held_by and early.published and early.published > held_by:
        yield Finding(level="announced after the other was held")
    elif early.rank > late.rank:
        yield Finding(level="told as ahead later than as held")
