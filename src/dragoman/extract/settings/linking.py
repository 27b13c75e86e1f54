"""Which time and which place are an event's, as the judge links them; the rules' say is a clue."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import (
    children_by,
    governing_verb,
    is_noun,
    is_verb,
    sentence_number,
)
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Clues, Hearing, Open
from dragoman.extract.judging.labels import LINKS, PLACES, TIMES
from dragoman.extract.judging.linker import State
from dragoman.extract.meant_days import is_meant_day
from dragoman.extract.pairs import Pair
from dragoman.extract.places.names import draft_of as place_draft
from dragoman.extract.settings.around import spans_around
from dragoman.extract.settings.clues import Before, Event, Scene, clues_of_before, holds
from dragoman.extract.settings.elapsed import with_elapsed
from dragoman.extract.times import draft_of as time_draft
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.draft import EventDraft, PlaceDraft, TimeDraft
from dragoman.model.event import AHEAD, SPOKEN

RULED = (
    0.4  # by which the place that the rules give is surer: they are seldom wrong where they speak
)
ELSEWHERE = 0.2  # by which a time of another sentence must be surer
SURE = {TIMES: 0.4, PLACES: 0.25}  # of what is linked: best on the reports kept to choose by

SUBJECTS = ("nsubj", "nsubjpass")
CAUSES = ("after", "following", "for", "over", "to")  # before what it answers or comes after
STAMP = re.compile(r"\d{1,2}[.:]\d\d")  # that opens an entry of a live page, and is its publication


@dataclass(frozen=True, slots=True)
class Linked:
    """A time or place, and how it is linked to an event."""

    span: Span
    label: str
    chance: float


def with_settings(pairs: Sequence[Pair], hearing: Hearing) -> list[Pair]:
    """The events with the times and places that are theirs."""
    events = [event_of(trigger.token, draft) for trigger, draft in pairs]
    scene = Scene(events)
    words = frozenset(trigger.token.i for trigger, _ in pairs)
    talks = frozenset(trigger.token.i for trigger, draft in pairs if draft.is_meeting)
    times, places = (
        [
            None if one is not None and _is_anothers(one.span, trigger.token, words) else one
            for one, (trigger, _) in zip(_linked(kind, events, scene, hearing), pairs, strict=True)
        ]
        for kind in (TIMES, PLACES)
    )
    return [
        with_elapsed(
            (trigger, replace(draft, time=_time(trigger, draft, time), place=_place(draft, place)))
        )
        for (trigger, draft), time, place in zip(
            (_without_place_elsewhere(pair, words, talks) for pair in pairs),
            times,
            (_unless_of_talks(one, pair, talks) for one, pair in zip(places, pairs, strict=True)),
            strict=True,
        )
    ]


def _is_anothers(span: Span, word: Token, words: Set[int]) -> bool:
    """ "Suspended the accord signed in October", "attacked in reply to the massacre at Pahalgam":
    then and there was the other one. `words` tell events."""
    for node in (span.root, *span.root.ancestors):
        if node == word:
            return False
        if node.dep_ == "acl" and node.tag_ == "VBN" and node.i in words:
            return word.is_ancestor(node)
        if node.i in words and node.dep_ == "advcl" and children_by(node, *SUBJECTS):
            return not node.is_ancestor(word)  # "strikes came as the cabinet met at the palace"
        if node.i in words and node.dep_ == "pobj" and is_noun(node):
            return node.head.lower_ in CAUSES and word.is_ancestor(node)
    return False


def _is_beside(span: Span, trigger: Trigger, draft: EventDraft) -> bool:
    """ "They agreed to a truce, but blasts were heard in Srinagar": nothing was agreed there."""
    verb, own = governing_verb(span.root), trigger.anchor
    own = own if is_verb(own) else governing_verb(own) or own
    if draft.type not in SPOKEN or verb is None or verb == own:
        return False
    is_joined = (verb.dep_ == "conj" and verb.head == own) or (
        own.dep_ == "conj" and own.head == verb and bool(children_by(own, *SUBJECTS))
    )
    return is_joined and bool(children_by(verb, *SUBJECTS))


def _unless_of_talks(place: Linked | None, pair: Pair, talks: Set[int]) -> Linked | None:
    if place is None or _is_beside(place.span, *pair):
        return None
    return None if _is_of_talks(place.span, talks, pair[0]) else place


def _is_of_talks(span: Span, talks: Set[int], trigger: Trigger) -> bool:
    """ "Agreed to free all after talks brokered by Qatar in Doha": there they talked."""
    return trigger.token.i not in talks and any(
        node.dep_ == "acl" and node.head.i in talks for node in span.root.ancestors
    )


def _without_place_elsewhere(pair: Pair, words: Set[int], talks: Set[int]) -> Pair:
    """The event without the place that is that of something to come, of another event of those that
    `words` tell, or what is talked about."""
    trigger, draft = pair
    if draft.place is None:
        return pair
    span = trigger.token.doc.char_span(draft.place.start, draft.place.end)
    event = event_of(trigger.token, draft)
    is_anothers = span is not None and (
        _is_anothers(span, trigger.token, words)
        or _is_of_talks(span, talks, trigger)
        or _is_beside(span, trigger, draft)
    )
    is_elsewhere = is_anothers or _is_elsewhere(span, event)
    return (trigger, replace(draft, place=None)) if is_elsewhere else pair


def _is_elsewhere(span: Span | None, event: Event) -> bool:
    if span is None:
        return False
    return Scene.is_of_what_is_ahead(span, event) or Scene.is_topic(span, event)


def _linked(
    kind: str, events: Sequence[Event], scene: Scene, hearing: Hearing
) -> list[Linked | None]:
    """What is linked to each event, in text order; None where nothing is sure enough.

    What the event before is linked to is a clue. All are asked at once, as if the rules were right
    about that; then again those of whom they were not, until all agree.
    """
    asked = [_Asked.about(kind, event, scene, hearing) for event in events]
    found: list[Linked | None] = [None] * len(events)
    befores = _befores(events, [event.given(kind) for event in events])
    places = list(range(len(events)))
    while places:
        questions = [asked[place].question(befores[place]) for place in places]
        for place, chances in zip(places, hearing.all_chances(kind, questions), strict=True):
            found[place] = _best(kind, asked[place], chances)
        starts = [None if one is None else one.span.start_char for one in found]
        were, befores = befores, _befores(events, starts)
        places = [
            place
            for place, one in enumerate(asked)
            if one.of_before(befores[place]) != one.of_before(were[place])
        ]
    return found


def _befores(events: Sequence[Event], linked: Sequence[int | None]) -> list[Before | None]:
    """For each event what the one before it is linked to."""
    told = [
        Before(at, sentence_number(event.token)) for at, event in zip(linked, events, strict=True)
    ]
    return [None, *told[:-1]][: len(events)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """An event with what may be linked to it, and what shows of each."""

    event: Event
    spans: Sequence[Span]
    clues: Sequence[Clues]
    word: State | None
    hearing: Hearing

    @classmethod
    def about(cls, kind: str, event: Event, scene: Scene, hearing: Hearing) -> "_Asked":
        spans = spans_around(kind, event.token)
        if kind == TIMES:
            spans = [one for one in spans if not scene.is_of_another_meeting(one, event)]
            spans = [one for one in spans if not Scene.is_of_what_is_ahead(one, event)]
        else:
            spans = [one for one in spans if not _is_elsewhere(one, event)]
        clues = scene.clues_of(kind, spans, event)
        return cls(event, spans, clues, hearing.state(words_of(event.token), event.token), hearing)

    def of_before(self, before: Before | None) -> tuple[str, ...]:
        return clues_of_before(self.spans, self.event, before)

    def question(self, before: Before | None) -> Open:
        return self.word, [
            self.hearing.of_span(span, (*shown, linked))
            for span, shown, linked in zip(
                self.spans, self.clues, self.of_before(before), strict=True
            )
        ]


def event_of(token: Token, draft: EventDraft) -> Event:
    """The event as the rules told it."""
    return Event(
        token=token,
        type=draft.type or "",
        status=draft.status,
        factuality=draft.factuality,
        time=None if draft.time is None else draft.time.start,
        place=None if draft.place is None else draft.place.start,
    )


def _best(kind: str, asked: _Asked, chances: Floats) -> Linked | None:
    """The surest link, by the first label that any is sure of: being there goes before the rest."""
    event, spans = asked.event, asked.spans
    given = event.given(kind)
    if given is not None and (kind == PLACES or event.type == "CONSULT"):
        chances[[holds(span, given) for span in spans], 1] += RULED
    here = sentence_number(event.token)
    least = [
        SURE[kind] + (ELSEWHERE if kind == TIMES and sentence_number(span.root) != here else 0)
        for span in spans
    ]
    for column, label in enumerate(LINKS[kind][1:], start=1):
        sure = [
            Linked(span, label, float(row[column]))
            for span, row, chance in zip(spans, chances, least, strict=True)
            if row[column] >= chance
        ]
        if sure:
            return max(sure, key=lambda one: one.chance)
    return None


def _time(trigger: Trigger, draft: EventDraft, found: Linked | None) -> TimeDraft | None:
    if found is None:
        is_stamp = draft.time is not None and STAMP.fullmatch(draft.time.text)
        return draft.time if is_stamp else None
    if draft.status in AHEAD and _is_of_decision(found.span, trigger.token):
        return None
    is_meant = is_meant_day(trigger.token, found.span, status=draft.status)
    tense = "future" if is_meant else _tense(draft)
    return replace(time_draft(found.span, tense), relation=found.label)


def _is_of_decision(span: Span, word: Token) -> bool:
    """ "Voted on Tuesday to send a mission": then they voted, and it is still to be sent."""
    verb, root = word.head, span.root
    above = root.head.head if root.dep_ == "pobj" else root.head
    is_deed = word.dep_ in ("advcl", "ccomp", "xcomp") and is_verb(verb) and word.tag_ == "VB"
    is_before = above == verb and root.i < word.i and root.i > verb.i
    is_on = root.dep_ != "pobj" or root.head.lower_ in ("at", "in", "on")
    return is_deed and is_before and is_on and verb.tag_ in ("VBD", "VBN")


def _place(draft: EventDraft, found: Linked | None) -> PlaceDraft | None:
    told = draft.place
    if found is None:
        return told
    if told is not None and holds(found.span, told.start):
        return told
    root = found.span.root
    return place_draft(found.span, root.head.lower_ if root.dep_ == "pobj" else "")


def _tense(draft: EventDraft) -> str:
    """The tense in which its time is read."""
    if draft.status in AHEAD:
        return "future"
    is_told = draft.tense == "present" and draft.status == "occurred"
    return "past" if is_told else draft.tense
