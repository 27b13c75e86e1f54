"""Relevance, and F1 of each slot over the incidents of a report."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from sklearn.metrics import f1_score

from bench.quality.dev.names import is_named
from bench.quality.incidents.rows import Incident, Row
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading

DEEDS = ("occurred", "ongoing", "planned")
STAGES = {"ACCOMPLISHED": ("occurred", "ongoing"), "THREATENED": ("planned",)}
# Types of the set by mode; every other ASSAULT is an attack.
TYPES = {"explosives": "BOMBING", "suicide-attack": "BOMBING", "abduct": "KIDNAPPING"}
BURNING = frozenset("burn burned burnt burning arson torched torching ablaze".split())
COMBATANTS = ("MIL", "REB", "UAF", "PRM")
DOERS = ("actor",)
SUFFERERS = ("victim", "recipient")


@dataclass(slots=True)
class Tally:
    """Right, given and asked, for an F1."""

    right: int = 0
    given: int = 0
    asked: int = 0

    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.given + self.asked
        return round(2 * self.right / total, 4) if total else 0.0


def is_incident(event: EventMention) -> bool:
    """Whether an event is violence told as done or threatened, and no fight between fighters.

    MUC-4 leaves out what armed forces and armed groups do to one another.
    """
    is_real = event.factuality in ("asserted", "claimed", "contested")
    return event.type == "ASSAULT" and event.status in DEEDS and is_real and not _is_fight(event)


def _is_fight(event: EventMention) -> bool:
    struck = [who.sector in COMBATANTS for who in event.participants if who.role in SUFFERERS]
    armed = [who.sector in COMBATANTS for who in event.participants if who.role in DOERS]
    return all(struck) if struck else sum(armed) > 1


def type_of(event: EventMention) -> str:
    """The set's type of an event."""
    if BURNING & set(event.trigger.lower().split()):
        return "ARSON"
    return TYPES.get(event.mode or "", "ATTACK")


def score(pairs: Sequence[tuple[Row, Reading]]) -> dict[str, float]:
    """Macro-F1 of relevance, and F1 of the slots."""
    slots = {
        name: Tally() for name in ("type", "stage", "location", "perpetrator", "victim", "number")
    }
    relevant = [bool(row.incidents) for row, _ in pairs]
    said = [any(map(is_incident, reading.events)) for _, reading in pairs]
    for row, reading in pairs:
        events = [event for event in reading.events if is_incident(event)]
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
