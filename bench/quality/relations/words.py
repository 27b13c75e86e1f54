"""What the words of the codebook say of a pair."""

from collections.abc import Mapping
from dataclasses import dataclass

from bench.quality.relations.roots import root_of
from bench.quality.relations.rows import Row, Span
from bench.quality.relations.shifts import CONVICT, Clause, shift
from dragoman.model.draft import ActorDraft, Drafts, EventDraft

DONE = ("occurred", "ongoing")
SOURCES = ("actor", "mediator", "host", "attendee", "guarantor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The root that the words give, and how well its event fits the pair (0 to 5)."""

    root: str
    fit: int


def said_of(row: Row, drafts: Drafts, clause: Clause) -> Said | None:
    """The root of the event that best fits the pair; None where the words know none."""
    actors = {actor.index: actor for actor in drafts.actors}
    fitting = [(fit_of(row, event, actors), event) for event in drafts.events]
    known = [(fit, event) for fit, event in fitting if event.type is not None]
    if not known:
        return None
    fit, event = max(known, key=lambda pair: (pair[0], pair[1].status in DONE, -pair[1].start))
    is_verdict = (event.type, event.mode) == ("SANCTION", CONVICT)
    type_ = "ACCUSE" if is_verdict else shift(event.type or "", clause)
    return Said(root=root_of(type_, event.status), fit=fit)


def fit_of(row: Row, event: EventDraft, actors: Mapping[int, ActorDraft]) -> int:
    """How well the parts of the event are those of the pair."""
    doers = [actors[role.actor] for role in event.roles if role.role in SOURCES]
    others = [actors[role.actor] for role in event.roles if role.role not in SOURCES]
    by_source = any(_touch(row.source, actor) for actor in doers)
    is_mutual = by_source and any(_touch(row.target, actor) for actor in doers)
    at_target = any(_touch(row.target, actor) for actor in others) or is_mutual
    turned = any(_touch(row.source, actor) for actor in others) and not by_source
    return 2 * by_source + 2 * at_target - turned + (not event.background)


def _touch(span: Span | None, actor: ActorDraft) -> bool:
    return span is not None and actor.start < span[1] and span[0] < actor.end
