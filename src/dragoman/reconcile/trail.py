"""The trail: each step in an event's life, its report, and the status it led to."""

from collections.abc import Sequence
from itertools import groupby

from dragoman.model.event import STEP_OF, EventMention, TrailStep
from dragoman.reconcile.account import Account

# How far along each status is; within one report the furthest is what the report says.
STAGE = {
    "called_for": 0,
    "offered": 1,
    "planned": 2,
    "postponed": 3,
    "ongoing": 4,
    "cancelled": 5,
    "not_held": 5,
    "occurred": 6,
}
REVIVES = ("confirmed", "moved")  # "announced" may only look back at what was planned
UNTOLD = ("hypothetical", "negated")
LASTING = ("ceasefire", "strike")  # modes of what began and, as a later report says, goes on


def make_trail(accounts: Sequence[Account]) -> tuple[str, tuple[TrailStep, ...]]:
    """Status and trail of an event out of its accounts, which are sorted by rank."""
    steps: list[TrailStep] = []
    status: str | None = None
    for _, group in groupby(accounts, key=lambda account: account.mention.report):
        told = _told(list(group), is_first=status is None)
        if told is None:
            continue
        step = _step(told, status)
        if step is None:
            continue
        steps.append(_trail_step(told, step, status or told.mention.status))
        status = steps[-1].status
    if status is None:
        first = accounts[0]
        return first.mention.status, (_trail_step(first, "denied", first.mention.status),)
    return status, tuple(steps)


def _told(accounts: list[Account], *, is_first: bool) -> Account | None:
    """The account that gives the report's last word on the event."""
    real = [account for account in accounts if account.mention.factuality not in UNTOLD]
    if not real:
        return accounts[0] if is_first else None
    stated = [account for account in real if account.mention.factuality != "denied"]
    return max(
        stated or real,
        key=lambda account: (STAGE.get(account.mention.status, 0), account.mention.step or ""),
    )


def _step(account: Account, status: str | None) -> str | None:
    """The step that this report adds, or None where it only repeats what is known."""
    mention = account.mention
    if mention.factuality == "denied":
        return "denied"
    said = mention.status
    step = mention.step or STEP_OF.get(said, "announced")
    if status is None:
        return step
    if said == status:
        return step if step in ("confirmed", "moved", "denied") else None
    if status == "occurred":
        return "held" if said == "ongoing" and mention.mode in LASTING else None
    if (status, said) == ("postponed", "planned"):
        return "moved"
    goes_back = STAGE.get(said, 0) < STAGE.get(status, 0)
    return None if goes_back and mention.step not in REVIVES else step


def _trail_step(account: Account, step: str, status: str) -> TrailStep:
    mention: EventMention = account.mention
    return TrailStep(
        step=step,
        status=status if step == "denied" else mention.status,
        report=mention.report,
        published=account.published,
        when=mention.when,
    )
