"""Compatible status: a meeting announced may be the one held; what was held is not planned."""

from collections.abc import Hashable, Iterator

from dragoman.model.event import PENDING, STATUSES
from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.days import iso
from dragoman.reconcile.finding import Finding, found

FULLY_TOLD = 3  # sides; who tells of so many at a meeting leaves nobody out
OFF = frozenset(("cancelled", "not_held"))
ASKED = frozenset(("called_for", "offered"))
# In the order of the alphabet, which is that of an event's life.
STAGE_OF = {
    status: "asked"
    if status in ASKED
    else "ahead"
    if status in PENDING
    else "off"
    if status in OFF
    else "done"
    for status in STATUSES
}


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Where two accounts put the event in its life, and how surely."""
    stages = STAGE_OF[one.mention.status], STAGE_OF[other.mention.status]
    early, late = (one, other) if stages[0] <= stages[1] else (other, one)
    stages = (min(stages), max(stages))
    yield found(f"{stages[0]} and {stages[1]}")
    if is_close(one, other):
        yield from _compare_announced(early, late)
    if stages == ("done", "off") and one.shares_report(other):
        yield found("one report tells of one held, and of one called off", bars=one.is_meeting)
    yield found(_surely(one, other))
    if one.mention.background != other.mention.background:
        yield found("news, and history")


def view(account: Account) -> Hashable:
    """Status, factuality, and whether it is history."""
    mention = account.mention
    return mention.status, mention.factuality, mention.background


def is_close(one: Account, other: Account) -> bool:
    """Of one to come beside one held more is looked at."""
    stages = {STAGE_OF[one.mention.status], STAGE_OF[other.mention.status]}
    return len(stages) > 1 and max(stages) == "done"


def close_view(account: Account) -> Hashable:
    """Besides, who takes part, when it is over, and when it was told."""
    over = account.span.last if account.span and account.span.is_known else None
    parties = account.sides("actor", "recipient")
    told = account.published, account.is_meeting
    return view(account), parties, account.sides(), over, told


def _surely(one: Account, other: Account) -> str:
    a, b = sorted((one.mention.factuality, other.mention.factuality))
    return f"both {a}" if a == b else f"{a} and {b}"


def _compare_announced(early: Account, late: Account) -> Iterator[Finding]:
    """A planned event is the held one when days, parties and the order of telling allow it."""
    if early.shares_report(late):
        yield found("one report tells of one held, and of one to come", bars=early.is_meeting)
        return
    if early.mention.type == MEETING:
        missing = early.sides("actor", "recipient") - late.sides()
        told = len(late.sides("actor", "recipient"))
        if missing and told > 1:
            yield found("held without a party of the one announced", bars=told >= FULLY_TOLD)
    held_by = iso(late.span.last) if late.span and late.span.is_known else None
    if held_by and early.published and early.published > held_by:
        yield found("announced after the other was held")
    elif early.rank > late.rank:
        yield found("told as ahead later than as held")
