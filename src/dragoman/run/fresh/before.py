"""Rows as they stood to one who knew fewer reports, as far as the record tells it.

A trail keeps the status that each report led to, a situation its turns, a commitment what settled
it. What is kept nowhere, as how an event was put before, is taken for unchanged.
"""

from collections.abc import Iterable, Set
from dataclasses import replace

from dragoman.model.diplomacy import Commitment, Track
from dragoman.model.event import Event
from dragoman.model.situation import STATE_AFTER, Situation
from dragoman.model.span import Evidence


def event_before(event: Event, new: Set[str]) -> Event:
    """The event as the last known step left it."""
    steps = tuple(step for step in event.trail if step.report not in new)
    if not steps or len(steps) == len(event.trail):
        return replace(event, evidence=_known(event.evidence, new))
    told = [step.when for step in event.trail if step.report in new]
    dated = [step.when for step in steps if step.when.start or step.when.end]
    # The day is another where a new report gives it and none that was known does.
    is_moved = event.when in told and event.when not in dated and bool(dated)
    return replace(
        event,
        status=steps[-1].status,
        trail=steps,
        when=dated[-1] if is_moved else event.when,
        evidence=_known(event.evidence, new),
    )


def situation_before(situation: Situation, new: Set[str]) -> Situation | None:
    """The situation as the last known turn left it; None where nothing known tells of it."""
    evidence = _known(situation.evidence, new)
    turns = tuple(turn for turn in situation.turns if turn.report not in new)
    if not evidence and not turns:
        return None
    is_moved = len(turns) < len(situation.turns)
    state = STATE_AFTER[turns[-1].turn] if turns and is_moved else situation.state
    return replace(situation, state=state, turns=turns, evidence=evidence)


def commitment_before(commitment: Commitment, new: Set[str]) -> Commitment | None:
    """The commitment without what only new reports say came of it; None where it was not known."""
    evidence = _known(commitment.evidence, new)
    if not evidence:
        return None
    settled = tuple(one for one in commitment.settled if _known(one.evidence, new))
    is_moved = bool(commitment.settled) and not settled
    state = "open" if is_moved else commitment.state
    return replace(commitment, state=state, settled=settled, evidence=evidence)


def track_before(track: Track, new: Set[str]) -> Track | None:
    """The track with what was known to be said of it; None where it was not known."""
    evidence = _known(track.evidence, new)
    rivalries = tuple(one for one in track.rivalries if _known(one.evidence, new))
    return replace(track, evidence=evidence, rivalries=rivalries) if evidence else None


def _known(evidence: Iterable[Evidence], new: Set[str]) -> tuple[Evidence, ...]:
    return tuple(piece for piece in evidence if piece.report not in new)
