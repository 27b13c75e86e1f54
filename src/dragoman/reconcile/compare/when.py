"""Same time: known days that meet, and undated accounts told near the other's days."""

from collections.abc import Hashable, Iterator

from dragoman.reconcile.account import Account
from dragoman.reconcile.days import Span, ordinal
from dragoman.reconcile.finding import Finding, found

# Steps of a distance in days, and its words. Beyond the last nothing is one event but a plan.
STEPS = ((1, "a day"), (3, "days"), (10, "a week"))
FAR = "weeks"
FAR_DAYS = 10
LENGTHS = ((1, "the same day"), (7, "days that meet"), (31, "weeks that meet"))
LONG = "long spans that meet"
MOVED = "two dates, one of them moved"
FAR_APART = "two dates far apart"


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """How the days of two accounts lie to one another.

    Known days apart bar where people met on each. Else no distance does: a report may misdate what
    another tells, and a date may have been moved.
    """
    a, b = one.span, other.span
    if a is None or b is None:
        yield found("no day at all")
    elif a.is_known and b.is_known:
        yield _compare_known(one, other, a, b)
    elif a.is_known:
        yield _compare_one(a, other)
    elif b.is_known:
        yield _compare_one(b, one)
    else:
        yield found(f"both undated, told within {_step(_told_apart(one, other))}")


def view(account: Account) -> Hashable:
    """The days of the event; where no words give them, what bounds them."""
    span, when = account.span, account.mention.when
    bounds = None if span and span.is_known else (when.start, when.end, account.day)
    return span, bounds, account.is_moved, account.is_held_meeting


def _compare_known(one: Account, other: Account, a: Span, b: Span) -> Finding:
    if a.meets(b):
        longer = max(a.length, b.length)
        return found(next((words for days, words in LENGTHS if longer <= days), LONG))
    if one.is_moved or other.is_moved:
        return found(MOVED)
    apart = max(a.first - b.last, b.first - a.last)
    level = FAR_APART if apart > FAR_DAYS else f"dates {_step(apart)} apart"
    return found(
        level, bars=a.is_day and b.is_day and one.is_held_meeting and other.is_held_meeting
    )


def _compare_one(known: Span, undated: Account) -> Finding:
    """Known days beside an account that only its publication bounds."""
    when = undated.mention.when
    first, last = ordinal(when.start), ordinal(when.end)
    if (last is not None and known.first > last) or (first is not None and known.last < first):
        return found("the one lies outside the other's bounds")
    day = undated.day
    apart = max(0, known.first - day, day - known.last) if day is not None else FAR_DAYS + 1
    return found(f"one undated, told within {_step(apart)}")


def _told_apart(one: Account, other: Account) -> int:
    first, second = one.day, other.day
    return FAR_DAYS if first is None or second is None else abs(first - second)


def _step(days: int) -> str:
    return next((words for most, words in STEPS if days <= most), FAR)
