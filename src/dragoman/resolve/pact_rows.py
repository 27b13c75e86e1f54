"""What a report says of agreements as rows: terms, citings and counts of violations."""

from collections.abc import Set

from dragoman.model.draft import CitingDraft, RoleDraft, TallyDraft, TermDraft
from dragoman.model.ids import make_id
from dragoman.model.pact import CitingMention, TallyMention, TermMention
from dragoman.resolve.ground import Ground


def make_term(draft: TermDraft, ground: Ground, kept: Set[str]) -> TermMention:
    """The row of one term; `kept` are ids of the events that have become rows."""
    roles = [RoleDraft(role="actor", actor=index) for index in draft.by]
    roles += [RoleDraft(role="recipient", actor=index) for index in draft.to]
    people = ground.participants(roles)
    return TermMention(
        id=make_id("mn", ground.report.id, draft.start, draft.end, "term", draft.kind),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        verb=draft.verb,
        content=ground.text(draft),
        by=tuple(one for one in people if one.role == "actor"),
        to=tuple(one for one in people if one.role == "recipient"),
        due=ground.dates.of_statement(draft.time),
        pact=_kept(ground.event_id(draft.pact), kept),
        deed=_kept(ground.event_id(draft.deed), kept),
        evidence=ground.evidence(draft),
    )


def make_citing(draft: CitingDraft, ground: Ground, kept: Set[str]) -> CitingMention:
    """The row of one pointing back to an agreement."""
    return CitingMention(
        id=make_id("mn", ground.report.id, draft.start, draft.end, "citing", draft.how),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        how=draft.how,
        noun=draft.noun,
        when=ground.dates.of_statement(draft.time),
        event=_kept(ground.event_id(draft.event), kept),
        evidence=ground.evidence(draft),
    )


def make_tally(draft: TallyDraft, ground: Ground) -> TallyMention:
    """The row of one count of violations."""
    roles = [RoleDraft(role="actor", actor=index) for index in draft.accused]
    return TallyMention(
        id=make_id("mn", ground.report.id, draft.start, draft.end, "tally", ""),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        text=ground.text(draft),
        low=draft.low,
        high=draft.high,
        exactness=draft.exactness,
        claimant=ground.speaker(draft.claimant),
        accused=ground.participants(roles),
        when=ground.dates.of_statement(draft.time),
        cumulative=draft.cumulative,
        evidence=ground.evidence(draft),
    )


def _kept(id: str | None, kept: Set[str]) -> str | None:
    return id if id in kept else None
