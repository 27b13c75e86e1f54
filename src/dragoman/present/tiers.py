"""The record of one tier: the events of it, and nothing that points to others."""

from dataclasses import replace
from typing import Protocol, TypeVar

from dragoman.model.diplomacy import Outcome
from dragoman.model.event import Event
from dragoman.model.judgement import Attachment
from dragoman.model.record import Record
from dragoman.model.situation import Situation

TIERS = ("publish", "check")


class _OfEvent(Protocol):
    @property
    def event(self) -> str: ...


T = TypeVar("T", bound=_OfEvent)


def narrow_to_tier(record: Record, tier: str) -> Record:
    """The record with the events of `tier` alone; what stood on others goes or lets go of them."""
    events = tuple(event for event in record.events if event.tier == tier)
    gone = {event.id for event in record.events} - {event.id for event in events}

    def standing(items: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(item for item in items if item.event not in gone)

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in ids if id not in gone)

    return replace(
        record,
        events=tuple(_without_links(event, gone) for event in events),
        claims=tuple(
            replace(
                claim,
                act=None if claim.act in gone else claim.act,
                about=None if claim.about in gone else claim.about,
            )
            for claim in record.claims
        ),
        figures=tuple(
            replace(figure, event=None) if figure.event in gone else figure
            for figure in record.figures
        ),
        situations=tuple(_situation(one, gone) for one in record.situations),
        tracks=tuple(
            replace(track, meetings=standing(track.meetings), outcomes=kept(track.outcomes))
            for track in record.tracks
        ),
        agreements=tuple(
            replace(one, events=kept(one.events), followed=_outcomes(one.followed, gone))
            for one in standing(record.agreements)
        ),
        commitments=tuple(
            replace(one, settled=_outcomes(one.settled, gone))
            for one in standing(record.commitments)
        ),
        contradictions=tuple(one for one in record.contradictions if one.about not in gone),
        corrections=tuple(
            replace(one, about=None) if one.about in gone else one for one in record.corrections
        ),
        attachments=tuple(_without_subjects(one, gone) for one in record.attachments),
    )


def _outcomes(outcomes: tuple[Outcome, ...], gone: set[str]) -> tuple[Outcome, ...]:
    return tuple(one for one in outcomes if one.event not in gone)


def _situation(situation: Situation, gone: set[str]) -> Situation:
    events = tuple(id for id in situation.events if id not in gone)
    truce = situation.truce
    if truce is not None:
        longer = tuple(one for one in truce.extensions if one.event not in gone)
        truce = replace(truce, extensions=longer)
    return replace(situation, events=events, truce=truce)


def _without_links(event: Event, gone: set[str]) -> Event:
    links = tuple(link for link in event.links if link.event not in gone)
    meeting = event.meeting and replace(
        event.meeting,
        results=tuple(id for id in event.meeting.results if id not in gone),
        next=None if event.meeting.next in gone else event.meeting.next,
    )
    return replace(event, links=links, meeting=meeting)


def _without_subjects(attachment: Attachment, gone: set[str]) -> Attachment:
    subjects = (attachment.subject, attachment.other_subject)
    one, other = (None if subject in gone else subject for subject in subjects)
    return replace(attachment, subject=one, other_subject=other)
