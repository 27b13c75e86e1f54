"""Same kind: type and mode."""

from collections.abc import Hashable, Iterator

from dragoman.reconcile.account import MEETING, Account
from dragoman.reconcile.compare.status import OFF
from dragoman.reconcile.compare.where import is_same_place
from dragoman.reconcile.finding import Finding, found

# One deed is told by its weapon or by what it did: "shells fell", "twelve were shot dead".
ARMED = frozenset(("aerial", "destroy", "drone", "explosives", "firearms", "heavy-weapons"))
MEDIATED_SIDES = 3


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Whether the words tell of one kind of thing; two types are two events."""
    a, b = one.mention, other.mention
    if a.type == b.type:
        yield found(f"both {a.type}")
    else:
        yield found("a type told once", bars=None not in (a.type, b.type))
    yield found(_modes(a.mode, b.mode), bars=_is_one_by_phone(one, other))
    if (a.meeting is None) != (b.meeting is None):
        yield found("a meeting, and only a word of one")
    if (_is_visit(one) or _is_visit(other)) and not _is_one_visit(one, other):
        is_off = _is_journey_off(one, other) or _is_journey_off(other, one)
        is_apart = is_off or one.shares_report(other)
        yield found("a visit, on no common day or at no common place", bars=is_apart)
    levels = {m.meeting.level for m in (a, b) if m.meeting and m.meeting.level}
    if len(levels) > 1:
        yield found("meetings of two levels", bars=True)
    rounds = {m.meeting.round for m in (a, b) if m.meeting and m.meeting.round}
    if len(rounds) > 1:
        yield found("two rounds of talks", bars=True)


def view(account: Account) -> Hashable:
    """Type, mode, level and round; whether people meet, and whether as guests."""
    mention = account.mention
    kind = (mention.meeting.level, mention.meeting.round) if mention.meeting else None
    return mention.type, mention.mode, kind, _is_visit(account)


def is_close(one: Account, other: Account) -> bool:
    """Of a visit more is looked at."""
    return _is_visit(one) or _is_visit(other)


def close_view(account: Account) -> Hashable:
    """Besides, what may speak for one visit."""
    day = account.span if account.is_of_day else None
    is_off = account.mention.status in OFF
    return view(account), is_off, day, account.place, account.heads, account.sides()


def _modes(one: str | None, other: str | None) -> str:
    if one == other:
        return "one mode" if one else "no mode told"
    if one is None or other is None:
        return "a mode told once"
    return "two weapons" if {one, other} <= ARMED else "two modes"


def _is_one_by_phone(one: Account, other: Account) -> bool:
    """Whether they spoke by telephone in the one, and met in the other."""
    modes = {one.mention.mode, other.mention.mode}
    is_told = None not in modes and len(modes) > 1
    return is_told and one.mention.type == MEETING and "phone" in modes


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
    if _is_journey_off(one, other) or _is_journey_off(other, one):
        return False
    if one.is_of_day and one.span == other.span:
        return True
    here, there = one.place, other.place
    is_at_one = here is not None and there is not None and is_same_place(here, there)
    if one.mention.mode == other.mention.mode:
        return is_at_one or bool(one.heads & other.heads)
    return is_at_one and len(one.sides() & other.sides()) >= MEDIATED_SIDES


def _is_journey_off(off: Account, meeting: Account) -> bool:
    """Whether the one calls off a journey, and the other is a meeting at its end: that one side
    will not come is a step in the meeting's life (`withdrawals`), not another word for it.
    """
    return off.mention.mode == "visit" != meeting.mention.mode and off.mention.status in OFF
