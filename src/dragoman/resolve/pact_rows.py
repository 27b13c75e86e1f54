"""What a report says of agreements as rows: terms, citings and counts of violations."""

import re
from collections.abc import Set
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.draft import CitingDraft, RoleDraft, TallyDraft, TermDraft
from dragoman.model.ids import make_id
from dragoman.model.pact import CitingMention, TallyMention, TermMention
from dragoman.model.when import When
from dragoman.resolve.ground import Ground

WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


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
        due=_ahead(ground.dates.of_statement(draft.time), ground.report.published),
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


def _ahead(due: When, published: str | None) -> When:
    """ "Before Friday", told on a Friday: what is promised is due after it is promised."""
    is_weekday = due.basis == "publication" and due.precision == "day" and due.end is not None
    if not is_weekday or not published or not due.end or not published[:10] >= due.end[:10]:
        return due
    later = date.fromisoformat(due.end[:10]) + timedelta(days=7)
    if not WEEKDAY.search(due.text or "") or later <= date.fromisoformat(published[:10]):
        return due
    return replace(due, start=due.start and published[:10], end=later.isoformat())


def _kept(id: str | None, kept: Set[str]) -> str | None:
    return id if id in kept else None
