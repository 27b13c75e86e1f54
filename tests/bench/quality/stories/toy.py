"""A story by hand: two or three short reports, what is noted of them, and a record of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from bench.quality.stories.notes import read_record
from bench.quality.stories.story import Story
from bench.quality.stories.telling import NOTHING, Telling
from dragoman.model.actor import Actor, Participant
from dragoman.model.event import Event, EventMention, Merge
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

REPORTS = {
    number: make_report(text, file=f"{number}_toy.txt", outlet=outlet, published=published)
    for number, outlet, published, text in (
        (
            "01",
            "Toy Wire",
            "2024-03-04",
            "Talks will be held in Muscat. Shells killed five people.",
        ),
        ("02", "Toy Post", "2024-03-06", "The talks began. The army denies that it shelled Tula."),
        (
            "03",
            "Toy Copy",
            "2024-03-06",
            "Talks will be held in Muscat. Shells killed five people!",
        ),
    )
}
HEAD = (
    "S: as_of=2024-03-06 | about=talks",
    "R: 01 | side=-",
    "R: 02 | side=Nauru",
    "R: 03 | side=- | copy_of=01",
)
EVENTS = (
    "E: e1 | type=CONSULT | mode=- | status=ongoing | factuality=asserted | when=2024-03-06"
    " | place=Muscat | country=OMN",
    "E: e2 | type=ASSAULT | mode=heavy-weapons | alt=COERCE | status=occurred"
    " | factuality=claimed | when=..2024-03-04 | place=Tula | n=shells | and more",
)
MENTIONS = (
    "M: 01 | e1 | t=Talks",
    "M: 02 | e1 | t=talks",
    "M: 03 | e1 | t=Talks",
    "M: 01 | e2 | t=Shells killed",
    "M: 02 | e2 | t=shelled",
)


def story(*lines: str) -> Story:
    """The story of all that is above and the lines."""
    found, faults = read_record((*HEAD, *EVENTS, *MENTIONS, *lines), REPORTS, name="toy")
    assert faults == []
    assert found is not None
    return found


def faults_of(*lines: str) -> list[str]:
    """What is wrong with lines, as numbered behind those above."""
    return read_record((*HEAD, *EVENTS, *MENTIONS, *lines), REPORTS, name="toy")[1]


def said(number: str, words: str | None = None) -> Evidence:
    """Words of a report as evidence, else all of it."""
    report = REPORTS[number]
    start = report.text.index(words) if words else 0
    text = words or report.text
    return Evidence(report=report.id, start=start, end=start + len(text), text=text)


def mention(number: str, words: str, type: str = "CONSULT", **given: Any) -> EventMention:
    """The program's mention at words of a report; its evidence is their sentence."""
    report = REPORTS[number]
    start = report.text.index(words)
    values: dict[str, Any] = {
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "participants": (),
        "when": UNKNOWN,
        "place": None,
        "meeting": None,
        "links": (),
        "figures": (),
        "confidence": 0.8,
        "decided_by": "test",
        "evidence": (_sentence(report, start),),
        **given,
    }
    return EventMention(
        id=f"mn_{number}_{words}",
        report=report.id,
        start=start,
        end=start + len(words),
        trigger=words,
        type=type,
        **values,
    )


def event(id: str, *mentions: EventMention, **given: Any) -> Event:
    """An event of the record that the mentions make up, like the first unless told."""
    first = mentions[0]
    values: dict[str, Any] = {
        "type": first.type,
        "mode": first.mode,
        "status": first.status,
        "when": first.when,
        "place": first.place,
        "links": (),
        "merges": tuple(merge(one, first) for one in mentions[1:]),
        **given,
    }
    return Event(
        id=id,
        contexts=(),
        quad=None,
        score=None,
        cameo=None,
        factuality="asserted",
        background=False,
        trail=(),
        participants=(),
        meeting=None,
        figures=(),
        claims=(),
        confidence=0.8,
        tier="check",
        decided_by="test",
        trigger=first.trigger,
        reports=len({one.report for one in mentions}),
        independent=1,
        mentions=tuple(one.id for one in mentions),
        evidence=tuple(piece for one in mentions for piece in one.evidence),
        **values,
    )


def merge(one: EventMention, into: EventMention) -> Merge:
    """That two mentions are one event, and why."""
    return Merge(mention=one.id, into=into.id, score=0.9, reasons=("the same day",))


def actor(id: str, name: str, **given: Any) -> Actor:
    """An actor of the record."""
    values: dict[str, Any] = {"type": "group", "country": None, "sector": None, **given}
    return Actor(id=id, key=id, name=name, **values)


def someone(name: str, role: str = "actor") -> Participant:
    """An actor in a role."""
    return Participant(role=role, actor=f"ac_{name}", name=name)


def day(start: str, end: str | None = None) -> When:
    """A date of the record."""
    return When(start=start, end=end or start, precision="day", basis="explicit")


def telling(
    noted: Story, *mentions: EventMention, reconcile: Callable[[int], Record] | None = None
) -> Telling:
    """The story beside mentions; `reconcile` makes the record of so many reports."""
    make = reconcile or (lambda _: NOTHING)

    def of(readings: Iterable[Reading]) -> Record:
        return make(len(list(readings)))

    return Telling(story=noted, readings=readings_of(mentions), reconcile=of)


def told(
    noted: Story, *events: Event, mentions: Sequence[EventMention] = (), **rows: Any
) -> Telling:
    """The story beside a record that has these events and rows, whatever the day."""
    reports = tuple(REPORTS.values())
    record = replace(NOTHING, reports=reports, events=events, **rows)
    return telling(noted, *mentions, reconcile=lambda _: record)


def readings_of(mentions: Iterable[EventMention]) -> list[Reading]:
    """Readings of the reports that hold the mentions."""
    held = list(mentions)
    return [
        Reading(
            report=report,
            blocks=(),
            actors=(),
            events=tuple(one for one in held if one.report == report.id),
            claims=(),
            figures=(),
            situations=(),
        )
        for report in REPORTS.values()
    ]


def _sentence(report: Report, at: int) -> Evidence:
    start = report.text.rfind(". ", 0, at) + 2 if ". " in report.text[:at] else 0
    end = report.text.find(". ", at) + 1 or len(report.text)
    return Evidence(report=report.id, start=start, end=end, text=report.text[start:end])
