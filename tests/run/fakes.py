"""A small language of reports, its reader and its reconciling, to test runs without a model.

Each line of a report is an event: its words are the actors, and equal lines in several reports
are one event. The line ``boom`` cannot be analysed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from pathlib import Path

from dragoman.model.actor import Actor, ActorMention, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.clustering import Memory
from dragoman.model.event import Event, EventMention, Link, Meeting, Merge, TrailStep
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.judgement import Judgement
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Block, Rejected, Report, make_report
from dragoman.model.situation import SituationMention
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When
from dragoman.run.steps import Steps


class FakeReader:
    """Reads every line as an event."""

    def read(self, report: Report) -> Reading:
        spans = list(lines(report.text))
        if any(report.text[start:end] == "boom" for start, end in spans):
            raise ValueError("boom")
        return Reading(
            report=report,
            blocks=tuple(Block(start=start, end=end, kind="body") for start, end in spans),
            actors=tuple(actor for span in spans for actor in _actors(report, *span)),
            events=tuple(_event(report, start, end) for start, end in spans),
            claims=tuple(_claim(report, start, end) for start, end in spans),
            figures=tuple(_figure(report, start, end) for start, end in spans),
            situations=tuple(_situation(report, start, end) for start, end in spans),
        )


def lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _evidence(report: Report, start: int, end: int) -> tuple[Evidence, ...]:
    return (Evidence(report=report.id, start=start, end=end, text=report.text[start:end]),)


def _actors(report: Report, start: int, end: int) -> Iterator[ActorMention]:
    at = start
    for word in report.text[start:end].split(" "):
        yield ActorMention(
            id=make_id("mn", report.id, at, at + len(word), "actor", "person"),
            report=report.id,
            start=at,
            end=at + len(word),
            text=word,
            key=f"person:{word}",
            name=word,
            type="person",
            country=None,
            sector="GOV",
        )
        at += len(word) + 1


def _event(report: Report, start: int, end: int) -> EventMention:
    words = report.text[start:end].split(" ")
    return EventMention(
        id=make_id("mn", report.id, start, end, "event", "CONSULT"),
        report=report.id,
        start=start,
        end=end,
        trigger=report.text[start:end],
        type="CONSULT",
        mode=None,
        contexts=("diplomatic",),
        status="occurred",
        factuality="asserted",
        background=False,
        participants=tuple(
            Participant(role="actor", actor=f"person:{word}", name=word) for word in words
        ),
        when=When(end=report.published, basis="bounded"),
        place=Place(name="Brussels", latitude=50.85, longitude=4.35) if len(words) > 1 else None,
        meeting=Meeting(),
        links=(),
        figures=(make_id("fg", report.id, start, end, "figure", "killed"),),
        confidence=0.5,
        decided_by="test",
        evidence=_evidence(report, start, end),
    )


def _claim(report: Report, start: int, end: int) -> Claim:
    return Claim(
        id=make_id("cl", report.id, start, end, "claim", "states"),
        report=report.id,
        start=start,
        end=end,
        speaker=Speaker(actor=None, name="x"),
        via=(),
        addressee=None,
        stance="states",
        act=None,
        about=make_id("mn", report.id, start, end, "event", "CONSULT"),
        issue=None,
        content="x",
        directness="reported",
        when=UNKNOWN,
        evidence=_evidence(report, start, end),
    )


def _figure(report: Report, start: int, end: int) -> Figure:
    return Figure(
        id=make_id("fg", report.id, start, end, "figure", "killed"),
        report=report.id,
        start=start,
        end=end,
        measure="killed",
        low=1.0,
        high=None,
        exactness="at_least",
        unit="people",
        of=None,
        as_of=UNKNOWN,
        place=None,
        claim=None,
        event=make_id("mn", report.id, start, end, "event", "CONSULT"),
        cumulative=None,
        legible=True,
        text="one",
        evidence=_evidence(report, start, end),
    )


def _situation(report: Report, start: int, end: int) -> SituationMention:
    return SituationMention(
        id=make_id("mn", report.id, start, end, "situation", "closure"),
        report=report.id,
        start=start,
        end=end,
        trigger="x",
        type="closure",
        parties=(),
        place=None,
        when=UNKNOWN,
        state="in_force",
        event=None,
        evidence=_evidence(report, start, end),
    )


def fake_reconcile(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement],
    *,
    jobs: int = 1,
    withheld: Set[str] = frozenset(),
    memory: Memory | None = None,
) -> Record:
    """Equal triggers are one event, but for those that a judgement rejects."""
    readings = sorted(readings, key=lambda r: (r.report.published or "9", r.report.id))
    rejected = {row.anchor.quote for row in judgements if row.action == "reject"}
    groups: dict[str, list[EventMention]] = defaultdict(list)
    for reading in readings:
        for mention in reading.events:
            if mention.trigger not in rejected and mention.id not in withheld:
                groups[mention.trigger].append(mention)
    events = sorted((_merged(group) for group in groups.values()), key=lambda event: event.id)
    holders = {mention: event.id for event in events for mention in event.mentions}
    return Record(
        reports=tuple(sorted((r.report for r in readings), key=lambda report: report.id)),
        actors=_record_actors(readings),
        events=tuple(events),
        claims=tuple(
            sorted(
                (
                    replace(row, about=holders.get(row.about or ""))
                    for r in readings
                    for row in r.claims
                    if row.id not in withheld
                ),
                key=lambda row: row.id,
            )
        ),
        figures=tuple(
            sorted(
                (
                    replace(row, event=holders.get(row.event or ""))
                    for r in readings
                    for row in r.figures
                    if row.id not in withheld
                ),
                key=lambda row: row.id,
            )
        ),
        situations=(),
        tracks=(),
        agreements=(),
        commitments=(),
        positions=(),
    )


def _record_actors(readings: Iterable[Reading]) -> tuple[Actor, ...]:
    found = {
        make_id("ac", row.key): Actor(
            id=make_id("ac", row.key),
            key=row.key,
            name=row.name,
            type=row.type,
            country=row.country,
            sector=row.sector,
        )
        for reading in readings
        for row in reading.actors
    }
    return tuple(found[id] for id in sorted(found))


def _merged(group: list[EventMention]) -> Event:
    first = group[0]
    return Event(
        id=make_id("ev", first.id),
        type=first.type,
        mode=None,
        contexts=first.contexts,
        quad="verbal cooperation",
        score=2.5,
        cameo="036",
        status=first.status,
        factuality=first.factuality,
        background=False,
        trail=tuple(TrailStep(step="held", status="occurred", report=row.report) for row in group),
        when=first.when,
        place=first.place,
        participants=tuple(
            replace(row, actor=make_id("ac", row.actor)) for row in first.participants
        ),
        meeting=first.meeting,
        links=(Link(type="prepares", event=make_id("ev", first.id), text="x"),),
        figures=first.figures,
        claims=(),
        confidence=0.5,
        tier="publish",
        decided_by="test",
        trigger=first.trigger,
        reports=len(group),
        independent=len(group),
        mentions=tuple(row.id for row in group),
        merges=tuple(
            Merge(mention=row.id, into=first.id, score=1.0, reasons=("same words",))
            for row in group[1:]
        ),
        evidence=tuple(item for row in group for item in row.evidence),
    )


def fake_find_files(paths: Iterable[str | Path]) -> tuple[list[Path], list[Rejected]]:
    files = [file for path in paths for file in _expand(Path(path))]
    missing = [Rejected(file=str(file), reason="not there") for file in files if not file.exists()]
    return [file for file in files if file.exists()], missing


def _expand(path: Path) -> list[Path]:
    return sorted(path.glob("*.txt")) if path.is_dir() else [path]


def fake_read_report(
    path: Path, *, published: str | None = None, outlet: str | None = None
) -> Report | Rejected:
    text = path.read_text(encoding="utf-8")
    if not text.strip():
        return Rejected(file=str(path), reason="empty")
    return make_report(text, file=path.name, published=published, outlet=outlet)


def fake_steps(version: str = "1") -> Steps:
    """A whole program in miniature."""
    return Steps(
        find_files=fake_find_files,
        read_report=fake_read_report,
        make_reader=FakeReader,
        reconcile=fake_reconcile,
        version=version,
    )


def dated(text: str, published: str | None, *, file: str = "a.txt") -> Report:
    return make_report(text, file=file, published=published)
