"""One report: its text with all that was found in it marked, and how each event was decided."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.present.people import People
from dragoman.present.wording import (
    UNKNOWN_WORD,
    plain,
    say_amount,
    say_place,
    say_route,
    say_status,
    say_type,
    say_when,
    short_id,
)

MARK_KINDS = ("claim", "figure", "event", "actor", "place", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A marked stretch of the text. `id` is that of the record's row where there is one."""

    start: int
    end: int
    kind: str
    label: str
    number: str = ""
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One event, claim or figure of the report, by the number that its mark has."""

    number: str
    id: str | None
    mention: str | None
    what: str
    stands: str
    when: str
    who: str
    where: str
    account: str
    decided_by: str
    confidence: float | None
    decided: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A report and what was found in it."""

    id: str
    file: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    text: str
    marks: tuple[Mark, ...]
    found: tuple[FoundRow, ...]


def report_page(reading: Reading, record: Record) -> ReportPage:
    """The page of one report; marks by position, longer ones first."""
    holders = {mention: event.id for event in record.events for mention in event.mentions}
    return report_page_of(reading, record, holders)


def report_page_of(reading: Reading, record: Record, events: Mapping[str, str]) -> ReportPage:
    """The same from the id of the event that each mention belongs to; the record may have none."""
    report = reading.report
    marks = [*_actors(reading, record), *_events(reading, events), *_statements(reading)]
    marks += [*_dates(reading), *_places(reading)]
    unique = {(mark.start, mark.end, mark.kind, mark.number): mark for mark in marks}
    return ReportPage(
        id=report.id,
        file=report.file,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        url=report.url,
        text=report.text,
        marks=tuple(sorted(unique.values(), key=_order)),
        found=tuple(_found(reading, record, events)),
    )


def _order(mark: Mark) -> tuple[int, int, int, str]:
    return (mark.start, -mark.end, MARK_KINDS.index(mark.kind), mark.number)


def _actors(reading: Reading, record: Record) -> Iterator[Mark]:
    ids = {actor.key: actor.id for actor in record.actors}
    for one in reading.actors:
        yield Mark(start=one.start, end=one.end, kind="actor", label=one.name, id=ids.get(one.key))


def _events(reading: Reading, events: Mapping[str, str]) -> Iterator[Mark]:
    for number, one in enumerate(reading.events, start=1):
        yield Mark(
            start=one.start,
            end=one.end,
            kind="event",
            label=f"{say_type(one)}, {one.status}",
            number=f"e{number}",
            id=events.get(one.id),
        )


def _statements(reading: Reading) -> Iterator[Mark]:
    for number, claim in enumerate(reading.claims, start=1):
        speaker = claim.speaker.name if claim.speaker else "not named"
        yield Mark(
            start=claim.start,
            end=claim.end,
            kind="claim",
            label=f"{speaker} {claim.stance}",
            number=f"c{number}",
            id=claim.id,
        )
    for number, figure in enumerate(reading.figures, start=1):
        yield Mark(
            start=figure.start,
            end=figure.end,
            kind="figure",
            label=f"{figure.measure}: {say_amount(figure)}",
            number=f"f{number}",
            id=figure.id,
        )


def _dates(reading: Reading) -> Iterator[Mark]:
    for event in reading.events:
        for start, end in _within(event, event.when.text):
            yield Mark(start=start, end=end, kind="date", label=say_when(event.when))


def _places(reading: Reading) -> Iterator[Mark]:
    for event in reading.events:
        for start, end in _within(event, event.place.text if event.place else None):
            yield Mark(start=start, end=end, kind="place", label=say_place(event.place))
        for one in event.route:
            for piece in one.evidence:
                label = f"{one.part} {say_place(one.place)}"
                yield Mark(start=piece.start, end=piece.end, kind="place", label=label)


def _within(event: EventMention, words: str | None) -> Iterable[tuple[int, int]]:
    """Where `words` stand in the evidence of an event, the place nearest to its trigger."""
    spots = [
        piece.start + offset
        for piece in event.evidence
        if words and (offset := piece.text.find(words)) >= 0
    ]
    nearest = min(spots, key=lambda spot: abs(spot - event.start), default=None)
    return [] if nearest is None or words is None else [(nearest, nearest + len(words))]


def _found(reading: Reading, record: Record, events: Mapping[str, str]) -> Iterator[FoundRow]:
    people = People.in_brief(record)
    for number, event in enumerate(reading.events, start=1):
        yield _found_event(f"e{number}", event, events.get(event.id), people)
    for number, claim in enumerate(reading.claims, start=1):
        yield _found_claim(f"c{number}", claim)
    for number, figure in enumerate(reading.figures, start=1):
        yield _found_figure(f"f{number}", figure)


def _found_event(number: str, event: EventMention, id: str | None, people: People) -> FoundRow:
    who = people.say_roles(event.participants)
    when = say_when(event.when)
    where = "; ".join(filter(None, (say_place(event.place), say_route(event.route))))
    return FoundRow(
        number=number,
        id=id,
        mention=event.id,
        what=say_type(event),
        stands=say_status(event.status, event.factuality),
        when=when,
        who=who,
        where=where,
        account=_account(who, when, where),
        decided_by=event.decided_by,
        confidence=round(event.confidence, 2),
        decided=f"{event.decided_by} {event.confidence:.2f} {short_id(id or '')}",
    )


def _found_claim(number: str, claim: Claim) -> FoundRow:
    chain = [claim.speaker.name if claim.speaker else "speaker not named"]
    chain += [f"via {one.name}" for one in claim.via]
    who, when = plain(", ".join(chain)), say_when(claim.when)
    return FoundRow(
        number=number,
        id=claim.id,
        mention=None,
        what="claim",
        stands=claim.stance,
        when=when,
        who=who,
        where="",
        account=_account(who, claim.directness, when),
        decided_by="",
        confidence=None,
        decided=short_id(claim.id),
    )


def _found_figure(number: str, figure: Figure) -> FoundRow:
    whom, when, where = figure.of or figure.unit, say_when(figure.as_of), say_place(figure.place)
    return FoundRow(
        number=number,
        id=figure.id,
        mention=None,
        what="figure",
        stands=figure.measure,
        when=when,
        who=plain(whom),
        where=where,
        account=_account(f"{say_amount(figure)} {plain(whom)}", when, where),
        decided_by="",
        confidence=None,
        decided=short_id(figure.id),
    )


def _account(*parts: str) -> str:
    return "; ".join(part for part in parts if part and part != UNKNOWN_WORD)
