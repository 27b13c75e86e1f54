"""What is said of a deed comes after it: a date for accusations and denials that have none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.when import When


def after_their_deeds(
    events: Sequence[EventMention], claims: Iterable[Claim], published: str | None
) -> list[EventMention]:
    """The events, those without a date that answer a dated deed in the news not before it."""
    by_id = {event.id: event for event in events}
    since: dict[str, str] = {}
    for claim in claims:
        act, deed = by_id.get(claim.act or ""), by_id.get(claim.about or "")
        if act is None or deed is None or not _is_undated(act) or not _is_news(deed):
            continue
        start = (deed.when.start or "")[:10]
        if start and published and start <= published:
            since[act.id] = max(start, since.get(act.id, start))
    return [_dated(one, since[one.id]) if one.id in since else one for one in events]


def _is_undated(event: EventMention) -> bool:
    when = event.when
    return event.status == "occurred" and when.basis == "bounded" and when.start is None


def _is_news(deed: EventMention) -> bool:
    return deed.status in ("occurred", "ongoing") and not deed.background


def _dated(event: EventMention, start: str) -> EventMention:
    when = event.when
    return replace(
        event,
        when=When(start=start, end=when.end, precision="day", basis="event", stated=False),
    )
