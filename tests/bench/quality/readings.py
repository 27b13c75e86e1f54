"""Events, figures and readings by hand, as the scorers of quality are given them."""

from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.report import Report, make_report
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN

REPORT = make_report("A report by hand.", file="hand.txt")


def someone(role: str, name: str, **given: Any) -> Participant:
    return Participant(role=role, actor=f"group:{name.lower()}", name=name, text=name, **given)


def event(
    type: str | None, *who: Participant, trigger: str = "shelled", **given: Any
) -> EventMention:
    start = given.pop("start", 10)
    values: dict[str, Any] = {
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "when": UNKNOWN,
        "place": None,
        "meeting": None,
        "links": (),
        "figures": (),
        "confidence": 0.8,
        "decided_by": "test",
        "evidence": (Evidence(report=REPORT.id, start=0, end=60, text=""),),
        **given,
    }
    return EventMention(
        id=f"mn_{start}_{type}",
        report=REPORT.id,
        start=start,
        end=start + len(trigger),
        trigger=trigger,
        type=type,
        participants=who,
        **values,
    )


def figure(measure: str, low: float | None, high: float | None) -> Figure:
    return Figure(
        id=f"fg_{measure}_{low}",
        report=REPORT.id,
        start=0,
        end=1,
        measure=measure,
        low=low,
        high=high,
        exactness="exact",
        unit="people",
        of=None,
        as_of=UNKNOWN,
        place=None,
        claim=None,
        event=None,
        cumulative=None,
        legible=low is not None,
        text="",
        evidence=(),
    )


def reading(
    *events: EventMention, figures: tuple[Figure, ...] = (), report: Report = REPORT
) -> Reading:
    return Reading(
        report=report,
        blocks=(),
        actors=(),
        events=events,
        claims=(),
        figures=figures,
        situations=(),
    )
