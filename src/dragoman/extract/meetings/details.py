"""Details of a meeting from its own sentence and from those that go on telling of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from dragoman.extract.meetings.agenda import agenda_in, agenda_of, discussed_in
from dragoman.extract.meetings.outcomes import outcome_in
from dragoman.extract.meetings.rounds import round_of
from dragoman.extract.meetings.venues import venue_of
from dragoman.extract.pairs import Pair
from dragoman.model.draft import Characters, EventDraft

REACH = 2  # sentences after a meeting that may still tell of it without naming another
HELD = ("ongoing", "occurred")
# "as they did in Moldova in June" dates and places another meeting.
LIKENED = re.compile(r"\b(?:as|like|than) (?:\w+ ){1,3}(?:did|had|have|has|was|were|in|on)\b", re.I)
# "their third meeting in ten weeks": over how long one counts, not when.
COUNTED = re.compile(r"\b(?:in|within) (?:about |around |almost |less than )?[\w-]+ "
                     r"(?:days|weeks|months|years)$", re.I)  # fmt: skip
COUNTING = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))"
    r" (?:\w+ ){0,2}(?:meetings?|talks|sessions?|rounds?|time|visits?|summits?)\b",
    re.I,
)


def without_others_dates(pair: Pair) -> Pair:
    """The meeting without a date or place that the words give to another, or only count by."""
    trigger, draft = pair
    if not draft.is_meeting:
        return pair
    sentence = trigger.token.doc.text[draft.sentence_start : draft.sentence_end]
    likened = LIKENED.search(sentence, draft.end - draft.sentence_start)
    after = draft.sentence_start + likened.start() if likened else None
    if after is not None and draft.time and draft.time.start >= after:
        draft = replace(draft, time=None)
    if after is not None and draft.place and draft.place.start >= after:
        draft = replace(draft, place=None)
    return trigger, replace(draft, time=None) if _only_counts(draft, sentence) else draft


def with_details(pairs: list[Pair]) -> list[Pair]:
    """Meetings with their round, venue, agenda and outcome; other events as they are."""
    found = [_with_own(pair) if pair[1].is_meeting else pair for pair in pairs]
    if not any(draft.is_meeting for _, draft in found):
        return found
    for number, sent in enumerate(_doc(found).sents):
        of_plan, of_held = (_told_of(number, found, only_held=held) for held in (False, True))
        if of_plan is not None:
            trigger, draft = found[of_plan]
            found[of_plan] = trigger, _with_agenda(draft, sent, is_own=draft.sentence == number)
        if of_held is not None:
            trigger, draft = found[of_held]
            found[of_held] = trigger, _with_outcome(draft, sent, is_own=draft.sentence == number)
    return found


def _doc(pairs: Sequence[Pair]) -> Doc:
    return pairs[0][0].token.doc


def _with_own(pair: Pair) -> Pair:
    trigger, draft = pair
    return trigger, replace(
        draft, round=round_of(trigger), venue=venue_of(trigger), agenda=agenda_of(trigger)
    )


def _told_of(number: int, pairs: Sequence[Pair], *, only_held: bool) -> int | None:
    """The meeting that sentence `number` tells of: its own first one, else the last before it."""
    meetings = [
        (place, draft)
        for place, (_, draft) in enumerate(pairs)
        if draft.is_meeting and number - REACH <= draft.sentence <= number
        if _is_held(draft) or not only_held
    ]
    own = [place for place, draft in meetings if draft.sentence == number]
    return own[0] if own else meetings[-1][0] if meetings else None


def _with_agenda(draft: EventDraft, sent: Span, *, is_own: bool) -> EventDraft:
    agenda = (*draft.agenda, *agenda_in(sent), *(() if is_own else discussed_in(sent)))
    return replace(draft, agenda=_apart(agenda))


def _with_outcome(draft: EventDraft, sent: Span, *, is_own: bool) -> EventDraft:
    outcome = outcome_in(sent, is_own=is_own)
    return replace(draft, outcome=tuple(sorted({*draft.outcome, *outcome})))


def _is_held(draft: EventDraft) -> bool:
    return draft.status in HELD


def _apart(spans: Sequence[Characters]) -> tuple[Characters, ...]:
    """Each once, without those that lie in another."""
    found = sorted(set(spans))
    return tuple(
        one
        for one in found
        if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in found)
    )


def _only_counts(draft: EventDraft, sentence: str) -> bool:
    if draft.time is None:
        return False
    until = sentence[: draft.time.end - draft.sentence_start]
    counted = COUNTED.search(until)
    return bool(counted and COUNTING.search(until[: counted.start() + 1]))
