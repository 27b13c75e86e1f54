"""What is said of a deed comes after it: a date for accusations, denials and calls that have none.

Of an accusation whose claim is about a deed that deed is known; else what a report says somebody
said, it says of the news told right before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.when import When

ANSWERING = ("ACCUSE", "REJECT")
FRESH = 10  # days within which an event is news that somebody answers
NEAR = 2  # sentences that tell events, back to the news


def after_their_deeds(
    events: Sequence[EventMention], claims: Iterable[Claim], published: str | None
) -> list[EventMention]:
    """The events in text order, those without a date that answer dated news not before it."""
    if published is None:
        return list(events)
    by_id = {event.id: event for event in events}
    since: dict[str, str] = {}
    for claim in claims:
        act, deed = by_id.get(claim.act or ""), by_id.get(claim.about or "")
        if act is not None and deed is not None and _is_undated(act) and _is_news(deed, published):
            since[act.id] = max(_day(deed), since.get(act.id, ""))
    return _after_news(events, since, published)


def _after_news(
    events: Sequence[EventMention], since: dict[str, str], published: str
) -> list[EventMention]:
    """Those that answer no deed of which the report says so, after the news before them."""
    found: list[EventMention] = []
    told: list[tuple[int, str]] = []  # sentence and day of the news
    sentence, last = 0, -1
    for event in events:
        first = event.evidence[0].start
        sentence += first != last
        last = first
        start = since.get(event.id)
        if start is None and _is_answer(event):
            start = max((day for at, day in told if sentence - at <= NEAR), default=None)
        if _is_news(event, published) and not _is_answer(event):
            told.append((sentence, _day(event)))
        found.append(event if start is None else _dated(event, start))
    return found


def _is_answer(event: EventMention) -> bool:
    is_spoken = event.type in ANSWERING and event.factuality == "asserted"
    return is_spoken and not event.background and _is_undated(event)


def _is_undated(event: EventMention) -> bool:
    when = event.when
    return event.status == "occurred" and when.basis == "bounded" and when.start is None


def _is_news(deed: EventMention, published: str) -> bool:
    """Whether it has happened on days just before publication."""
    if deed.status not in ("occurred", "ongoing") or deed.background or not deed.when.start:
        return False
    ago = date.fromisoformat(published) - date.fromisoformat(_day(deed))
    return 0 <= ago.days <= FRESH


def _day(event: EventMention) -> str:
    return (event.when.start or "")[:10]


def _dated(event: EventMention, start: str) -> EventMention:
    end = event.when.end
    when = When(start=start, end=end, precision="day", basis="event", stated=False)
    return replace(event, when=when)
