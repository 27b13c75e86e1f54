"""Turns: what opened, changed, broke and ended a situation, in the order of their days."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.event import AFFIRMED, Event
from dragoman.model.situation import Turn
from dragoman.reconcile.order import UNDATED
from dragoman.reconcile.turning_deeds import DONE, Told

BREAKABLE = "ceasefire"


def find_turns(
    told: Sequence[Told], breaches: Iterable[Event], published: Mapping[str, str | None]
) -> tuple[Turn, ...]:
    """Turns of a situation; `told` in the record's order, `breaches` are events that violate it."""
    steps = [(_day(one.event, one.mention.report, published), _kind(one), one) for one in told]
    steps = [step for step in steps if step[1]]
    broken = [(_day(event, _first(event, published), published), event) for event in breaches]
    turns: list[Turn] = []
    for day, kind, one in sorted(steps, key=lambda step: step[0] or UNDATED):
        turn = _turn(turns, day, kind, one)
        if turn is not None:
            turns.append(turn)
    turns += [
        Turn(turn="broken", day=day, event=event.id, report=_first(event, published))
        for day, event in broken
        if turns and (day or UNDATED) >= (turns[0].day or "")
    ]
    return tuple(sorted(turns, key=_order))


def violators(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Events that break each event, which they are linked to."""
    found: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda event: event.id):
        if event.status in DONE and event.factuality in AFFIRMED:
            for link in event.links:
                if link.type == "violates":
                    found.setdefault(link.event, []).append(event)
    return found


def _order(turn: Turn) -> tuple[str, int, str]:
    late = ("opened", "changed", "broken", "ended").index(turn.turn)
    return (turn.day or UNDATED, late, turn.event or "")


def _kind(one: Told) -> str:
    if one.mention.state == "ended":
        return "changed" if one.is_partial else "ended"
    return "opened" if one.mention.state == "in_force" else ""


def _turn(turns: Sequence[Turn], day: str | None, kind: str, one: Told) -> Turn | None:
    """The turn that a mention makes after those before it; None where it only says it goes on."""
    event = one.event.id if one.event else None
    last = next((turn.turn for turn in reversed(turns)), None)
    is_new = event is not None and all(turn.event != event for turn in turns)
    is_dated = one.event is not None and _known_day(one.event) is not None
    if kind == "ended":
        turn = "ended" if last != "ended" else None
    elif last is None:
        turn = "opened"
    elif last == "ended":
        turn = "opened" if is_new and is_dated else None
    else:
        turn = "changed" if is_new and is_dated else None
    return Turn(turn=turn, day=day, event=event, report=one.mention.report) if turn else None


def _known_day(event: Event) -> str | None:
    when = event.when
    return when.start[:10] if when.start and when.basis != "bounded" else None


def _day(event: Event | None, report: str, published: Mapping[str, str | None]) -> str | None:
    """The event's day, else that of its first report, else that of the report at hand."""
    if event is None:
        return published[report]
    return _known_day(event) or published[_first(event, published)]


def _first(event: Event, published: Mapping[str, str | None]) -> str:
    reports = {item.report for item in event.evidence}
    return min(reports, key=lambda report: (published[report] or UNDATED, report))
