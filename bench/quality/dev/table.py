"""The score as a table for people."""

from collections.abc import Iterator

from bench.quality.dev.fields import found_roles, is_date, is_status
from bench.quality.dev.match import Match
from bench.quality.dev.notes import NotedEvent
from bench.quality.dev.score import Outcome, Score, share
from dragoman.model.event import EventMention


def format_score(score: Score) -> Iterator[str]:
    """Lines: by report what is read, missed and extra; then the fields."""
    for outcome in score.outcomes:
        yield from _format_outcome(outcome)
    yield f"{'field':<8} right / of those in matched events"
    for name, (right, asked) in score.by_field().items():
        yield f"{name:<8} {right:>5} / {asked:<4} {share(right, asked):.3f}"


def _format_outcome(outcome: Outcome) -> Iterator[str]:
    noted = len(outcome.matches) + len(outcome.missed)
    yield (
        f"{outcome.notes.report}: {len(outcome.matches)} of {noted} noted,"
        f" {len(outcome.extra)} extra"
    )
    for pair in sorted(outcome.matches, key=lambda pair: pair.note.start):
        wrong = _find_wrong(pair, outcome.notes.published)
        if wrong:
            yield f"  wrong  {_note(pair.note)} {'; '.join(wrong)}"
    yield from (f"  missed {_note(note)}" for note in outcome.missed)
    yield from (f"  extra  {_event(event)}" for event in outcome.extra)
    yield ""


def _find_wrong(pair: Match, published: str) -> list[str]:
    note, event = pair.note, pair.event
    wrong = [] if is_status(note, event) else [f"status {event.status}"]
    wrong += (
        [] if is_date(note, event, published) else [f"date {event.when.start} {event.when.end}"]
    )
    return wrong + ([] if found_roles(note, event) else [f"nobody right: {_people(event)}"])


def _note(note: NotedEvent) -> str:
    people = ", ".join(f"{role.role}:{role.name}" for role in note.roles)
    weak = " (weak)" if note.weak else ""
    types = "/".join(note.types)
    return f"{note.id} {types} {note.status} «{note.trigger}» {people}{weak}"


def _event(event: EventMention) -> str:
    return f"{event.type} {event.status} {event.factuality} «{event.trigger}» {_people(event)}"


def _people(event: EventMention) -> str:
    return ", ".join(f"{who.role}:{who.name}" for who in event.participants) or "nobody"
