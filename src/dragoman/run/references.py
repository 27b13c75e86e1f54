"""Which ids the rows of layer two hold, and whether each leads to a row of the right kind."""

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.record import Record
from dragoman.model.situation import Situation
from dragoman.model.source import Source

References = Iterator[tuple[str, str | None]]  # what may stand there, and the id that does


def reference_problems(record: Record) -> Iterator[str]:
    """References to rows that are not in the record, or of another kind."""
    known = {row.id: kind for kind, rows in rows_by_kind(record).items() for row in rows}
    known |= {note.id: "report" for note in record.notes}
    for row in _referring_rows(record):
        for wanted, target in references(row):
            if target is not None and known.get(target) not in wanted.split(" or "):
                yield f"{row.id}: it refers to {target}, which is no {wanted} of the record"


def rows_by_kind(record: Record) -> dict[str, tuple[Any, ...]]:
    """The rows of a record under the name of their kind."""
    return {
        "report": record.reports,
        "actor": record.actors,
        "event": record.events,
        "claim": record.claims,
        "figure": record.figures,
        "situation": record.situations,
        "track": record.tracks,
        "agreement": record.agreements,
        "commitment": record.commitments,
        "position": record.positions,
        "contradiction": record.contradictions,
        "correction": record.corrections,
        "source": record.sources,
    }


def references(row: Any) -> References:
    """Kind and id of everything that one row of layer two refers to."""
    match row:
        case Event():
            yield from _of_event(row)
        case Claim():
            yield from _of_claim(row)
        case Figure():
            yield from (("report", row.report), ("claim", row.claim), ("event", row.event))
            yield "figure", row.part_of
        case Situation():
            yield from _actors(row.parties)
            yield from (("event", event) for event in row.events)
            yield from _of_truce(row)
        case Track():
            yield from _actors((*row.parties, *((row.mediator,) if row.mediator else ())))
            yield from (("event", meeting.event) for meeting in row.meetings)
            yield from _actors(one.side for one in row.rivalries if one.side)
            yield from (("track", one.other) for one in row.rivalries)
        case Agreement():
            yield from _actors((*row.parties, *row.mediators, *row.witnesses, *row.guarantors))
            yield from (("event", event) for event in (row.event, *row.events))
            yield from (("event", one.event) for one in row.followed)
            yield from (("commitment", one) for one in row.commitments)
        case Commitment():
            yield from _actors((*row.by, *row.to))
            yield from (("event", row.event), ("agreement", row.agreement))
            yield from (("event", one.event) for one in row.settled)
        case Position():
            yield "actor", row.actor
            yield from (("claim", claim) for claim in row.claims)
        case Contradiction():
            yield "event or figure", row.about
            yield from (("actor", side.actor) for side in row.sides)
        case Correction():
            yield from (("report", row.report), ("report", row.corrects))
            yield "event or figure", row.about
        case Source():
            yield from (("report", report) for report in row.reports)


def _of_truce(situation: Situation) -> References:
    if situation.truce is not None:
        yield "agreement", situation.truce.agreement
        yield from (("event", one.event) for one in situation.truce.extensions)
        yield from (("actor", one.claimant_actor) for one in situation.truce.counts)
        yield from (("report", one.report) for one in situation.truce.counts)


def _of_event(event: Event) -> References:
    yield from _actors(event.participants)
    yield from (("report", step.report) for step in event.trail)
    yield from (("event", link.event) for link in event.links)
    yield from (("figure", figure) for figure in event.figures)
    yield from (("claim", claim) for claim in event.claims)
    if event.meeting is not None:
        yield "track", event.meeting.track
        yield from (("event", result) for result in event.meeting.results)
        yield "event", event.meeting.next


def _of_claim(claim: Claim) -> References:
    yield "report", claim.report
    for speaker in (claim.speaker, *claim.via, claim.addressee):
        if speaker is not None:
            yield "actor", speaker.actor
    yield "event", claim.act
    yield "event or figure", claim.about


def _actors(participants: Iterable[Participant]) -> References:
    return (("actor", participant.actor) for participant in participants)


def _referring_rows(record: Record) -> Iterator[Any]:
    for kind, rows in rows_by_kind(record).items():
        if kind not in ("report", "actor"):
            yield from rows
