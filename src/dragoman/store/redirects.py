"""Event ids once shown, and where each leads now."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.event import Event
from dragoman.model.ids import make_id
from dragoman.store.schema import Redirect, Shown


def next_shown(shown: Sequence[Shown], events: Iterable[Event]) -> list[Shown]:
    """`shown` with the mentions that its events have now, and the events new to it."""
    now = {event.id: event for event in events}
    rows = [_seen(row.number, now[row.event]) if row.event in now else row for row in shown]
    number = max((row.number for row in shown), default=0)
    new = sorted(now.keys() - {row.event for row in shown})
    return rows + [_seen(number + step, now[id]) for step, id in enumerate(new, start=1)]


def find_redirects(
    shown: Iterable[Shown], events: Iterable[Event], *, before: Mapping[str, str]
) -> list[Redirect]:
    """Where each id leads that is no event's any more; ids that lead nowhere are left out.

    It leads to the event that holds its founding mention, else to the one that holds most of
    its other mentions, else to where it led `before`. Every target is an event: chains collapse.
    """
    events = list(events)
    holders = {mention: event.id for event in events for mention in event.mentions}
    present = {event.id for event in events}
    gone = [row for row in shown if row.event not in present]
    direct = {row.event: _holder(row, holders) for row in gone}
    targets = {
        old: new or _follow(old, direct=direct, before=before, present=present)
        for old, new in direct.items()
    }
    return [Redirect(old_id=old, new_id=new) for old, new in sorted(targets.items()) if new]


def _seen(number: int, event: Event) -> Shown:
    founding = next(
        (mention for mention in event.mentions if make_id("ev", mention) == event.id),
        event.mentions[0] if event.mentions else "",
    )
    return Shown(number=number, event=event.id, founding=founding, mentions=event.mentions)


def _holder(row: Shown, holders: Mapping[str, str]) -> str | None:
    if row.founding in holders:
        return holders[row.founding]
    counts = Counter(holders[mention] for mention in row.mentions if mention in holders)
    return min(counts, key=lambda event: (-counts[event], event), default=None)


def _follow(
    old: str, *, direct: Mapping[str, str | None], before: Mapping[str, str], present: set[str]
) -> str | None:
    last = before.get(old)
    if last is None or last in present:
        return last
    return direct.get(last)
