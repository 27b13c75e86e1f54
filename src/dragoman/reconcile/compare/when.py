"""Same time: known days must meet, and undated accounts lie near the other's days."""

from dragoman.reconcile.account import Account
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.finding import NOTHING, Finding, bar

# Worth of two known spans that meet, by the length of the longer in days: the shorter the span,
# the fewer other events of that kind fit into it.
BY_LENGTH = ((1, 1.0), (7, 0.6), (31, 0.35), (92, 0.2))
LONG = 0.1
# Worth of an undated account by its distance in days from the other one.
# Further off, a meeting or a shelling told without a date is more often another one.
NEAR = ((2, 0.4), (10, 0.1))
# A meeting planned without a day is mostly the one of the same people planned for these days.
PLANNED_DAYS = 14
MOVED = 0.0
SAME_REPORT = 0.4  # a report that leaves out a date mostly gave it elsewhere


def compare(one: Account, other: Account) -> Finding:
    """Known days that do not meet keep two accounts apart, unless one says the date moved."""
    a, b = one.span, other.span
    if a is None or b is None:
        return Finding(value=SAME_REPORT) if one.shares_report(other) else NOTHING
    if a.is_known and b.is_known:
        return _compare_known(one, other)
    late, sure = (one, other) if b.is_known else (other, one)
    if late.span and sure.span and sure.span.is_known and _is_past(late, sure):
        return bar("one lies after what the other's publication allows")
    if one.shares_report(other):
        return Finding(value=SAME_REPORT, reason="one report, one of them undated")
    return _compare_near(one, other)


def _compare_known(one: Account, other: Account) -> Finding:
    a, b = one.span, other.span
    if a is None or b is None:
        return NOTHING
    if a.meets(b):
        longer = max(a.length, b.length)
        worth = next((worth for days, worth in BY_LENGTH if longer <= days), LONG)
        return Finding(value=worth, reason="the same day" if longer == 1 else "days that meet")
    if one.is_moved or other.is_moved:
        return Finding(value=MOVED, reason="two dates, and one account says that it moved")
    return bar("two different days")


def _is_past(bounded: Account, sure: Account) -> bool:
    """Whether the known days lie outside the bound that the other account's when sets."""
    when, span = bounded.mention.when, sure.span
    first, last = ordinal(when.start), ordinal(when.end)
    return span is not None and (
        (last is not None and span.first > last) or (first is not None and span.last < first)
    )


def _compare_near(one: Account, other: Account) -> Finding:
    gap = _gap(one, other)
    if gap is None:
        return NOTHING
    is_history = any(
        account.mention.background and not (account.span and account.span.is_known)
        for account in (one, other)
    )
    if gap <= PLANNED_DAYS and _is_one_plan(one, other):
        return Finding(value=SAME_REPORT, reason="planned, one of them without a day")
    worth = next((worth for days, worth in NEAR if gap <= days), None)
    if worth is None:
        return bar("one is undated, and they are told weeks apart")
    if is_history:
        return Finding(value=0.0, reason="undated, and told as history")
    return Finding(value=worth, reason="told within days")


def _is_one_plan(one: Account, other: Account) -> bool:
    """Whether both are planned, and the undated one was told before the other's day."""
    if {one.mention.status, other.mention.status} != {"planned"}:
        return False
    dated, undated = (one, other) if one.span and one.span.is_known else (other, one)
    day = ordinal(undated.published)
    return dated.span is not None and day is not None and day <= dated.span.first


def _gap(one: Account, other: Account) -> int | None:
    """Days between where the accounts most likely set the event."""
    spans = [_likely(one), _likely(other)]
    first, second = sorted(span for span in spans if span) if all(spans) else (None, None)
    if first is None or second is None:
        return None
    return max(0, second[0] - first[1])


def _likely(account: Account) -> tuple[int, int] | None:
    """Its known days; of an undated account the day of publication, or the bound that it gives."""
    span = account.span
    if span is None:
        return None
    if span.is_known:
        return (span.first, span.last)
    day = ordinal(account.published)
    return (day, day) if day is not None else (span.first, span.last)
