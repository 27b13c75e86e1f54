"""Where they are told: in one report, in copies of one text, days or weeks apart."""

from collections.abc import Hashable, Iterator

from dragoman.reconcile.account import SPEECH, Account
from dragoman.reconcile.finding import Finding, found

BARE = "neither has a date or a place"
UNCLEAR = "neither has a date or a place, nor words that make them one"
STEPS = ((0, "the same day"), (1, "a day"), (3, "days"), (10, "a week"))


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """What the reports of two accounts have to do with one another."""
    if one.is_bare and other.is_bare:
        if _is_unclear(one, other):
            yield found(UNCLEAR, bars=one.shares_report(other))
        else:
            yield found(BARE)
    if one.shares_report(other):
        yield found("in one report")
        if one.sentence == other.sentence:
            yield found("in one sentence")
        return
    if one.source == other.source:
        yield found("in two copies of one text")
    yield found(f"reports within {_apart(one, other)}")


def view(account: Account) -> Hashable:
    """Day of publication, and whether it is a bare meeting."""
    return account.day, account.is_bare, account.is_meeting


def _apart(one: Account, other: Account) -> str:
    first, second = one.day, other.day
    if first is None or second is None:
        return "an unknown time"
    days = abs(first - second)
    return next((words for most, words in STEPS if days <= most), "weeks")


def _is_unclear(one: Account, other: Account) -> bool:
    """Whether two bare accounts have nothing by which a reader would take them for one.

    A report that tells of one event again mostly does so in the same word, of the same people.
    """
    if one.shares_report(other):
        is_told_alike = bool(one.heads & other.heads) and one.sides() == other.sides()
        return not is_told_alike and one.mention.type not in SPEECH
    return one.is_meeting and one.source != other.source
