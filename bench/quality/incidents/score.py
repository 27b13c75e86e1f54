"""Relevance, and F1 of each slot over the incidents of a report."""

from collections.abc import Iterable, Sequence, Set

from sklearn.metrics import f1_score

from bench.quality.dev.names import is_named
from bench.quality.incidents.rows import Incident, Row
from bench.quality.tally import Tally
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading

DEEDS = ("occurred", "ongoing", "planned")
STAGES = {"ACCOMPLISHED": ("occurred", "ongoing"), "THREATENED": ("planned",)}
# Types of the set by mode; every other ASSAULT is an attack.
TYPES = {"explosives": "BOMBING", "suicide-attack": "BOMBING", "abduct": "KIDNAPPING"}
# Modes of terror, even where nobody is said to suffer it.
TELLING = (*TYPES, "targeted", "torture")
LIKELY = 0.5
BURNING = frozenset("burn burned burnt burning arson torched torching ablaze".split())
COMBATANTS = ("MIL", "REB", "UAF", "PRM")
DOERS = ("actor",)
SUFFERERS = ("victim", "recipient")


def incidents_in(events: Iterable[EventMention]) -> list[EventMention]:
    """The events that are terror as MUC-4 has it; none where no one of them is likely.

    That is violence done or threatened, against somebody or something; what armed forces and armed
    groups do to one another is left out, and so is what is only fighting or history.
    """
    violent = [event for event in events if _is_violent(event)]
    is_relevant = any(
        event.confidence >= LIKELY and not event.background and not _is_fight(event)
        for event in violent
    )
    return [event for event in violent if _is_of_civilians(event)] if is_relevant else []


def _is_violent(event: EventMention) -> bool:
    is_real = event.factuality in ("asserted", "claimed", "contested")
    return event.type == "ASSAULT" and event.status in DEEDS and is_real


def _is_of_civilians(event: EventMention) -> bool:
    """Not only fighters struck, nor fighters alone on both sides."""
    struck = [who.sector in COMBATANTS for who in event.participants if who.role in SUFFERERS]
    armed = [who.sector in COMBATANTS for who in event.participants if who.role in DOERS]
    return not all(struck) if struck else sum(armed) <= 1


def _is_fight(event: EventMention) -> bool:
    """Nobody but fighters struck, or nobody at all and no deed that has a victim by its kind."""
    struck = [who.sector in COMBATANTS for who in event.participants if who.role in SUFFERERS]
    return all(struck) if struck else event.mode not in TELLING


def type_of(event: EventMention) -> str:
    """The set's type of an event."""
    if BURNING & set(event.trigger.lower().split()):
        return "ARSON"
    return TYPES.get(event.mode or "", "ATTACK")


def score(pairs: Sequence[tuple[Row, Reading]]) -> dict[str, float]:
    """Macro-F1 of relevance, and F1 of the slots."""
    slots = {
        name: Tally()
        for name in ("type", "stage", "date", "location", "perpetrator", "victim", "number")
    }
    relevant = [bool(row.incidents) for row, _ in pairs]
    found = [incidents_in(reading.events) for _, reading in pairs]
    said = [bool(events) for events in found]
    for (row, reading), events in zip(pairs, found, strict=True):
        _count(slots, row.incidents, events, reading)
    return {
        "relevance_f1": round(float(f1_score(relevant, said, average="macro")), 4),
        **{name: tally.f1() for name, tally in slots.items()},
    }


def _count(
    slots: dict[str, Tally],
    incidents: Sequence[Incident],
    events: Sequence[EventMention],
    reading: Reading,
) -> None:
    """Compare the fills of all incidents of a report with those of all events, as sets."""
    stages = {stage for event in events for stage, told in STAGES.items() if event.status in told}
    _tally(slots["type"], {i.type for i in incidents}, {type_of(event) for event in events})
    _tally(slots["stage"], {i.stage for i in incidents}, stages)
    _tally(
        slots["date"],
        {i.date for i in incidents if i.date is not None},
        {(event.when.start, event.when.end) for event in events if event.when.end is not None},
    )
    _tally_names(
        slots["location"],
        [[part] for i in incidents for part in i.location.split("\n")[:1] if part != "-"],
        [event.place.name for event in events if event.place is not None],
    )
    _tally_names(
        slots["perpetrator"],
        [names for i in incidents for names in i.perpetrators],
        [who.text for event in events for who in event.participants if who.role in DOERS],
    )
    _tally_names(
        slots["victim"],
        [names for i in incidents for names in i.victims],
        [who.text for event in events for who in event.participants if who.role in SUFFERERS],
    )
    numbers = {
        int(figure.low)
        for figure in reading.figures
        if figure.measure in ("killed", "wounded", "casualties", "detained") and figure.low
    }
    _tally(slots["number"], {number for i in incidents for number in i.numbers}, numbers)


def _tally(tally: Tally, asked: Set[object], given: Set[object]) -> None:
    tally.right += len(asked & given)
    tally.asked += len(asked)
    tally.given += len(given)


def _tally_names(tally: Tally, asked: Sequence[Sequence[str]], given: Sequence[str]) -> None:
    left = list(dict.fromkeys(given))
    wanted = list(dict.fromkeys(tuple(names) for names in asked))
    tally.asked += len(wanted)
    tally.given += len(left)
    for names in wanted:
        same = next((g for g in left for name in names if _is_same(g, name)), None)
        if same is not None:
            left.remove(same)
            tally.right += 1


def _is_same(given: str, asked: str) -> bool:
    return is_named(given, asked) or is_named(asked, given)
