"""What matters, and what happened on the ground: events, the weightiest first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.model.event import UNREAL, Event
from dragoman.present.brief.desk import Desk, say_more
from dragoman.present.brief.document import Chart, Section
from dragoman.present.days import count_days, day_order
from dragoman.present.news.events import weight

MATTERS = 7  # an analyst reads as many before asking for more
OF_A_TYPE = 3  # of them: seven statements of a ministry are one matter
GROUND = 14


def write_matters(desk: Desk) -> Section:
    """The most consequential events that are best supported, in the order of their days."""
    known = desk.rows.events(desk.material.events)
    chosen = list(_several(sorted(_real(known), key=weight)))[:MATTERS]
    chosen.sort(key=lambda event: (day_order(event.when), event.id))
    counted = desk.material.counted
    return Section(
        key="matters",
        title="What matters",
        lead="By sources that do not copy one another, then by how far the type of event goes from"
        " words; at most three of a type; in the order of days."
        if chosen
        else "",
        statements=tuple(desk.event(event) for event in chosen),
        charts=_weeks(desk),
        more=say_more(len(chosen), counted.events, "events that fit") if chosen else "",
        none="" if chosen else desk.none("events that fit"),
    )


def write_ground(desk: Desk) -> Section:
    """Attacks, coercion, movements, aid and protests, without those that stand above."""
    told = {event.id for event in _told(desk)}
    found = [one for one in _real(desk.rows.events(desk.material.ground)) if one.id not in told]
    chosen = sorted(found, key=weight)[:GROUND]
    chosen.sort(key=lambda event: (day_order(event.when), event.id))
    total = desk.material.counted.ground
    return Section(
        key="ground",
        title="On the ground",
        statements=tuple(desk.event(event) for event in chosen),
        more=say_more(len(chosen) + len(told & set(desk.material.ground)), total, "such events"),
        none="" if chosen else desk.none("other events on the ground" if told else "such events"),
    )


def _told(desk: Desk) -> list[Event]:
    return list(_several(sorted(_real(desk.rows.events(desk.material.events)), key=weight)))[
        :MATTERS
    ]


def _real(events: Iterable[Event]) -> Iterator[Event]:
    """News of what somebody holds to be so, and neither history nor what did not come about."""
    return (one for one in events if not one.background and one.factuality not in UNREAL)


def _several(events: Iterable[Event]) -> Iterator[Event]:
    """The events without those of a type of which there are enough."""
    counts: Counter[str | None] = Counter()
    for event in events:
        counts[event.type] += 1
        if counts[event.type] <= OF_A_TYPE:
            yield event


def _weeks(desk: Desk) -> tuple[Chart, ...]:
    counted = desk.material.counted
    days = sorted({bar.day for bar in counted.bars})
    if not days or count_days(days[0], days[-1]) == 1:
        return ()
    totals: Counter[str] = Counter()
    for bar in counted.bars:
        totals[bar.kind] += bar.events
    said = ", ".join(f"{number:,} {kind}" for kind, number in totals.most_common())
    chart = Chart(
        title=f"Events by {counted.step} and kind",
        said=f"{sum(totals.values()):,} events with a day: {said}.",
        step=counted.step,
        bars=counted.bars,
    )
    return (chart,)
