"""Noted events that the record has, and what it says of them."""

from collections import defaultdict
from collections.abc import Iterator

from bench.quality.stories.dates import count_days, meets
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import Days, NotedEvent
from bench.quality.stories.telling import Standing, Telling
from dragoman.model.event import Event
from dragoman.model.when import When

LONGEST_DAYS = 31  # a stretch no longer than a month is a date


def score_found(telling: Telling, sheet: Sheet) -> None:
    """Recall and precision of events, and the fields of those found.

    An event is found where one of its mentions is matched with the right type; one of the record is
    right where it has such a mention.
    """
    standing = telling.whole
    events = {event.id: event for event in standing.record.events}
    found, right = _right(standing)
    for noted in telling.story.events:
        sheet.judge("recall", is_right=noted.id in found)
        if noted.id in found:
            _judge(noted, events[standing.stands[noted.id]], sheet)
        else:
            sheet.wrong.append(_missed(noted, telling))
    sheet.count("precision", len(right), of=len(events))
    matched = len(standing.pairs)
    sheet.count("mention_recall", matched, of=len(telling.story.mentions))
    sheet.count("mention_precision", matched, of=len(standing.event_of))


def right_fields(noted: NotedEvent, told: Event) -> Iterator[tuple[str, bool]]:
    """Each field that is noted, and whether the record has it right.

    The mode is asked of the first of two right types only; of a place only its country.
    """
    yield "type", told.type in noted.types
    if told.type == noted.types[0] or told.type not in noted.types:
        yield "mode", told.mode == noted.mode
    yield "status", told.status == noted.status
    if noted.when.is_known:
        yield "day", is_day(noted.when, told.when)
    if noted.country is not None:
        yield "country", told.place is not None and told.place.country == noted.country


def is_day(noted: Days, told: When) -> bool:
    """Whether the record dates it, and the dates have a day in common.

    A bound is no date of what the notes date on both sides, nor is a stretch longer than a month
    and than theirs.
    """
    days = Days(start=told.start and told.start[:10], end=told.end and told.end[:10])
    if days == Days() or (noted.start and not days.start) or (noted.end and not days.end):
        return False
    length = count_days(days) or 0
    return meets(noted, days) and length <= max(LONGEST_DAYS, count_days(noted) or LONGEST_DAYS)


def _right(standing: Standing) -> tuple[set[str], set[str]]:
    """Noted events that are found, and events of the record that are right."""
    typed = [pair for pair in standing.pairs if pair.is_typed]
    return {pair.noted.event for pair in typed}, {standing.event_of[p.told.id] for p in typed}


def _judge(noted: NotedEvent, told: Event, sheet: Sheet) -> None:
    wrong = []
    for name, is_right in right_fields(noted, told):
        sheet.judge(name, is_right=is_right)
        sheet.judge("field_accuracy", is_right=is_right)
        wrong += [] if is_right else [name]
    if wrong:
        sheet.wrong.append(f"wrong fields of {noted.id} ({told.trigger!r}): {', '.join(wrong)}")


def _missed(noted: NotedEvent, telling: Telling) -> str:
    said: dict[str, list[str]] = defaultdict(list)
    for mention in telling.story.mentions:
        if mention.event == noted.id:
            said[mention.words.report].append(mention.words.text)
    told = "; ".join(f"{report} {', '.join(map(repr, words))}" for report, words in said.items())
    return f"missed event {noted.id} {'/'.join(noted.types)}: {told}"
