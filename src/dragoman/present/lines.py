"""Items of the record as plain values, with the names that the exports have.

Keys stand in the order of the public format. A `when` or place that is not known is ``{}``
where an item always has one, None where it may lack one.
"""

from collections.abc import Callable, Iterator
from typing import Any

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event, Meeting, Support
from dragoman.model.figure import Figure
from dragoman.model.note import Note
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.situation import Situation
from dragoman.model.source import Source
from dragoman.present.pact_lines import outcome_lines, truce_line
from dragoman.present.values import (
    SCORE_DIGITS,
    Line,
    evidence_lines,
    known_when_line,
    participant_line,
    participant_lines,
    place_line,
    rounded,
    speaker_line,
    when_line,
    whole,
)


def lines_of(record: Record) -> Iterator[tuple[str, list[Line]]]:
    """Each kind with its lines, kinds by name, lines by id; the handling mark stands last."""
    for kind, (field, line) in sorted(KINDS.items()):
        items = sorted(getattr(record, field), key=lambda item: str(item.id))
        yield kind, [{"kind": kind, **line(item), "mark": item.mark} for item in items]


def _report(report: Report) -> Line:
    return {
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "url": report.url,
        "language": report.language,
        "sha256": report.sha256,
        "file": report.file,
    }


def _actor(actor: Actor) -> Line:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "country": actor.country,
        "sector": actor.sector,
        "offices": [
            {
                "title": office.title,
                "of": office.of,
                "seen_from": office.seen_from,
                "seen_to": office.seen_to,
            }
            for office in actor.offices
        ],
        "aliases": list(actor.aliases),
    }


def _event(event: Event) -> Line:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "quad": event.quad,
        "score": rounded(event.score, SCORE_DIGITS),
        "cameo": event.cameo,
        "status": event.status,
        "factuality": event.factuality,
        "background": event.background,
        "trail": [
            {"status": step.status, "report": step.report, "step": step.step}
            for step in event.trail
        ],
        "when": when_line(event.when),
        "place": place_line(event.place) if event.place else None,
        "participants": participant_lines(event.participants),
        "meeting": _meeting(event.meeting) if event.meeting else None,
        "links": [{"type": link.type, "event": link.event} for link in event.links],
        "figures": list(event.figures),
        "claims": list(event.claims),
        "confidence": round(event.confidence, SCORE_DIGITS),
        "tier": event.tier,
        "decided_by": event.decided_by,
        "trigger": event.trigger,
        "reports": event.reports,
        "independent": event.independent,
        "evidence": evidence_lines(event.evidence),
        "review": event.review,
        "support": _support(event.support) if event.support else None,
        "route": [
            {
                "part": one.part,
                "place": place_line(one.place),
                "evidence": evidence_lines(one.evidence),
            }
            for one in event.route
        ],
    }


def _support(support: Support) -> Line:
    return {
        "outlets": list(support.outlets),
        "sides": list(support.sides),
        "denied_by": list(support.denied_by),
        "silent": list(support.silent),
        "distance": support.distance,
        "statement": support.statement,
    }


def _meeting(meeting: Meeting) -> Line:
    return {
        "format": meeting.format,
        "level": meeting.level,
        "track": meeting.track,
        "medium": meeting.medium,
        "round": meeting.round,
        "venue": meeting.venue,
        "agenda": evidence_lines(meeting.agenda),
        "outcome": evidence_lines(meeting.outcome),
        "results": list(meeting.results),
        "next": meeting.next,
    }


def _claim(claim: Claim) -> Line:
    return {
        "id": claim.id,
        "speaker": speaker_line(claim.speaker) if claim.speaker else None,
        "via": [speaker_line(speaker) for speaker in claim.via],
        "addressee": speaker_line(claim.addressee) if claim.addressee else None,
        "stance": claim.stance,
        "act": claim.act,
        "about": claim.about,
        "issue": claim.issue,
        "content": claim.content,
        "directness": claim.directness,
        "when": known_when_line(claim.when),
        "decided_by": claim.decided_by,
        "evidence": evidence_lines(claim.evidence),
        "review": claim.review,
    }


def _figure(figure: Figure) -> Line:
    return {
        "id": figure.id,
        "measure": figure.measure,
        "low": whole(figure.low),
        "high": whole(figure.high),
        "exactness": figure.exactness,
        "unit": figure.unit,
        "of": figure.of,
        "as_of": known_when_line(figure.as_of),
        "place": place_line(figure.place) if figure.place else {},
        "claim": figure.claim,
        "cumulative": figure.cumulative,
        "part_of": figure.part_of,
        "legible": figure.legible,
        "text": figure.text,
        "event": figure.event,
        "revises": figure.revises,
        "revision": figure.revision,
        "against": list(figure.against),
        "stands": figure.stands,
        "decided_by": figure.decided_by,
        "evidence": evidence_lines(figure.evidence),
        "review": figure.review,
    }


def _situation(situation: Situation) -> Line:
    return {
        "id": situation.id,
        "type": situation.type,
        "parties": participant_lines(situation.parties),
        "place": place_line(situation.place) if situation.place else {},
        "start": known_when_line(situation.start),
        "end": when_line(situation.end) if situation.end else None,
        "state": situation.state,
        "last_seen": situation.last_seen,
        "events": list(situation.events),
        "turns": [
            {"turn": turn.turn, "day": turn.day, "event": turn.event, "report": turn.report}
            for turn in situation.turns
        ],
        "truce": truce_line(situation.truce) if situation.truce else None,
        "reports": situation.reports,
        "evidence": evidence_lines(situation.evidence),
        "review": situation.review,
    }


def _track(track: Track) -> Line:
    return {
        "id": track.id,
        "name": track.name,
        "mediator": participant_line(track.mediator) if track.mediator else None,
        "parties": participant_lines(track.parties),
        "format": track.format,
        "level": track.level,
        "meetings": [
            {
                "event": meeting.event,
                "status": meeting.status,
                "when": known_when_line(meeting.when),
                "place": meeting.place,
                "format": meeting.format,
                "level": meeting.level,
                "round": meeting.round,
                "parties": list(meeting.parties),
                "gap_days": meeting.gap_days,
            }
            for meeting in track.meetings
        ],
        "outcomes": list(track.outcomes),
        "longest_gap_days": track.longest_gap_days,
        "last_held": track.last_held,
        "rivalries": [
            {
                "kind": rivalry.kind,
                "side": participant_line(rivalry.side) if rivalry.side else None,
                "other": rivalry.other,
                "since": rivalry.since,
                "evidence": evidence_lines(rivalry.evidence),
            }
            for rivalry in track.rivalries
        ],
        "evidence": evidence_lines(track.evidence),
    }


def _agreement(agreement: Agreement) -> Line:
    return {
        "id": agreement.id,
        "parties": participant_lines(agreement.parties),
        "mediators": participant_lines(agreement.mediators),
        "provisions": list(agreement.provisions),
        "when": known_when_line(agreement.when),
        "state": agreement.state,
        "event": agreement.event,
        "kind_of": agreement.kind,
        "events": list(agreement.events),
        "witnesses": participant_lines(agreement.witnesses),
        "guarantors": participant_lines(agreement.guarantors),
        "commitments": list(agreement.commitments),
        "followed": outcome_lines(agreement.followed),
        "evidence": evidence_lines(agreement.evidence),
    }


def _commitment(commitment: Commitment) -> Line:
    return {
        "id": commitment.id,
        "by": participant_lines(commitment.by),
        "to": participant_lines(commitment.to),
        "content": commitment.content,
        "due": known_when_line(commitment.due),
        "condition": commitment.condition,
        "state": commitment.state,
        "event": commitment.event,
        "agreement": commitment.agreement,
        "settled": outcome_lines(commitment.settled),
        "evidence": evidence_lines(commitment.evidence),
    }


def _note(note: Note) -> Line:
    return {"id": note.id, "author": note.author, "date": note.date, "text": note.text}


def _position(position: Position) -> Line:
    return {
        "id": position.id,
        "actor": position.actor,
        "name": position.name,
        "issue": position.issue,
        "stance": position.stance,
        "since": position.since,
        "claims": list(position.claims),
        "evidence": evidence_lines(position.evidence),
    }


def _contradiction(contradiction: Contradiction) -> Line:
    return {
        "id": contradiction.id,
        "type": contradiction.type,
        "about": contradiction.about,
        "field": contradiction.field,
        "sides": [
            {
                "name": side.name,
                "actor": side.actor,
                "says": side.says,
                "evidence": evidence_lines(side.evidence),
            }
            for side in contradiction.sides
        ],
        "since": contradiction.since,
        "evidence": evidence_lines(contradiction.evidence),
    }


def _correction(correction: Correction) -> Line:
    return {
        "id": correction.id,
        "report": correction.report,
        "corrects": correction.corrects,
        "about": correction.about,
        "field": correction.field,
        "before": correction.before,
        "after": correction.after,
        "speaker": correction.speaker,
        "published": correction.published,
        "evidence": evidence_lines(correction.evidence),
    }


def _source(source: Source) -> Line:
    return {
        "id": source.id,
        "reports": list(source.reports),
        "earliest": source.earliest,
        "fullest": source.fullest,
        "versions": [
            {
                "report": version.report,
                "of": version.of,
                "added": evidence_lines(version.added),
                "dropped": evidence_lines(version.dropped),
            }
            for version in source.versions
        ],
    }


KINDS: dict[str, tuple[str, Callable[[Any], Line]]] = {
    "actor": ("actors", _actor),
    "agreement": ("agreements", _agreement),
    "claim": ("claims", _claim),
    "commitment": ("commitments", _commitment),
    "contradiction": ("contradictions", _contradiction),
    "correction": ("corrections", _correction),
    "event": ("events", _event),
    "figure": ("figures", _figure),
    "note": ("notes", _note),
    "position": ("positions", _position),
    "report": ("reports", _report),
    "situation": ("situations", _situation),
    "source": ("sources", _source),
    "track": ("tracks", _track),
}
