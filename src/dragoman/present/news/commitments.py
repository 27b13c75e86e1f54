"""Promises that are new, kept, broken or disputed since one knew, or that have fallen due."""

from dataclasses import dataclass

from dragoman.model.diplomacy import Commitment
from dragoman.model.span import Evidence
from dragoman.present.days import day_order
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import REGROUPED, Cited, cite, cite_new, is_told, new_first
from dragoman.present.pending import OVERDUE, standing_of
from dragoman.present.views.commitments import say_content, say_due, say_promise


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCommitment:
    """A promise that stands otherwise than it did; `before` is None where it is new."""

    id: str
    said: str
    details: tuple[str, ...]
    before: str | None
    after: str
    due: str | None
    event: str
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_changed_commitments(change: Change) -> tuple[ChangedCommitment, ...]:
    """Changed ones before new ones, each by the day that they are due."""
    known = pair_rows(change.before.commitments, change.after.commitments)
    ordered = sorted(
        change.after.commitments,
        key=lambda one: (one.id not in known, day_order(one.due), one.id),
    )
    found = [_changed(one, known.get(one.id), change) for one in ordered]
    return tuple(one for one in found if one.before != one.after)


def _changed(commitment: Commitment, old: Commitment | None, change: Change) -> ChangedCommitment:
    before = standing_of(old, change.was) if old else None
    after = standing_of(commitment, change.now)
    turn = f"{before} → {after}" if before else f"promised, {after}"
    by_when = f", due {say_due(commitment)}" if commitment.due.end else ""
    is_regrouped = before is not None and after != OVERDUE and not _is_told(commitment, change)
    return ChangedCommitment(
        id=commitment.id,
        said=f"{turn}: {say_promise(commitment, change.tell.people)}{by_when}"
        + REGROUPED * is_regrouped,
        details=(say_content(commitment),),
        before=before,
        after=after,
        due=commitment.due.end,
        event=commitment.event,
        reports=_reports(commitment, old, change),
        evidence=new_first(commitment.evidence, change),
    )


def _is_told(commitment: Commitment, change: Change) -> bool:
    return is_told(commitment.evidence, change) or bool(_moving(commitment, change))


def _moving(commitment: Commitment, change: Change) -> list[str]:
    """New reports of the events that are tied to its own, as what keeps or breaks it is."""
    return [
        piece.report
        for event in change.after.events
        if any(link.event == commitment.event for link in event.links)
        for piece in event.evidence
        if piece.report in change.new
    ]


def _reports(commitment: Commitment, old: Commitment | None, change: Change) -> tuple[Cited, ...]:
    """The new reports of what kept or broke it, else those that tell it."""
    moving = _moving(commitment, change)
    is_moved = old is not None and old.state != commitment.state
    return cite(moving, change) if moving and is_moved else cite_new(commitment.evidence, change)
