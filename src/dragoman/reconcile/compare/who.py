"""Same people: roles and sides agree, and a state stands for those who speak for it."""

from collections.abc import Hashable, Iterable, Iterator

from dragoman.model.actor import PRESENT_ROLES
from dragoman.reconcile.account import DOER, MEETING, MUTUAL, SPEECH, Account, Part
from dragoman.reconcile.finding import Finding, found
from dragoman.reconcile.sides import is_named, is_party

Sides = frozenset[str]


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Compare all participants of mutual events, doers and done-to of each."""
    yield found(f"doers: {_agree(one.doers, other.doers)}")
    yield found(f"done to: {_agree(one.done_to, other.done_to)}")
    yield found(f"by name: {_agree(one.named, other.named)}")
    if one.mention.type in MUTUAL:
        yield from _compare_mutual(one, other)
    elif _is_answer(one, other):
        yield found("said to each other", bars=one.mention.type in SPEECH)
    elif one.doers & other.doers and find_clash(_doing(one), _doing(other)):
        yield found("two different persons of one side", bars=True)


def _is_answer(one: Account, other: Account) -> bool:
    """Whether those of the one do to those of the other what these do to them."""
    are_told = one.doers and other.doers and not one.doers & other.doers
    return bool(are_told) and one.doers <= other.done_to and other.doers <= one.done_to


def view(account: Account) -> Hashable:
    """Who takes part in what role, and whether all do the same."""
    return account.mention.type in MUTUAL, account.parts


def is_close(one: Account, other: Account) -> bool:
    """Of what all do together more is looked at."""
    return one.mention.type in MUTUAL


def close_view(account: Account) -> Hashable:
    """Besides, the day, and whether they meet."""
    day = account.span if account.span and account.span.is_day else None
    return view(account), day, account.is_meeting, account.is_moved


def _agree(one: frozenset[str], other: frozenset[str]) -> str:
    """How far two sets of people agree, in a word."""
    if not one or not other:
        return "told once" if one or other else "not told"
    share = len(one & other) / len(one | other)
    if share == 1:
        return "the same"
    return "others" if share == 0 else "most" if share >= 0.5 else "some"


def _compare_mutual(one: Account, other: Account) -> Iterator[Finding]:
    a, b = _core(one), _core(other)
    shared = a & other.everybody | b & one.sides()
    yield found(f"together: {_agree(a, b)}", bars=_are_strangers(a, b, shared))
    if not a or not b:
        return
    if _agree(a, b) == "some" and _are_other_days(one, other):
        yield found("other days, and mostly other people", bars=one.is_meeting)
    lacking = (a - other.everybody, b - one.sides())
    if all(lacking) and not (len(shared) > 1 and _is_same_day(one, other)):
        is_apart = one.shares_report(other) or len(shared) == 1  # met one, and met another
        yield found("each has a party that the other lacks", bars=one.is_meeting and is_apart)
    if one.mention.type == MEETING:
        if find_clash(one.parts, other.parts):
            yield found("two different persons of one side", bars=True)
        if _hosts_clash(one, other):
            yield found("two hosts", bars=True)


def _are_strangers(one: Sides, other: Sides, shared: Sides) -> bool:
    """Whether each has two sides, the other neither; or they share but who sees each alone."""
    mine, theirs = (frozenset(filter(is_party, sides)) for sides in (one, other))
    if shared:
        return bool(mine and theirs) and not mine & theirs and not shared & (mine | theirs)
    return min(len(one), len(other)) > 1


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


def _hosts_clash(one: Account, other: Account) -> bool:
    """Another host is another meeting, unless they are set on one known day."""
    a, b = one.sides("host"), other.sides("host")
    return bool(a and b) and not a & b and not _is_same_day(one, other)


def _is_same_day(one: Account, other: Account) -> bool:
    return one.span is not None and one.span.is_day and one.span == other.span


def _are_other_days(one: Account, other: Account) -> bool:
    days = (one.span, other.span)
    is_told = all(day is not None and day.is_day for day in days)
    return is_told and one.span != other.span and not (one.is_moved or other.is_moved)


def _doing(account: Account) -> list[Part]:
    return [part for part in account.parts if part.role == DOER]
