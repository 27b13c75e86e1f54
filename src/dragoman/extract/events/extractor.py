"""The extractor of events: triggers to drafts, drafts joined where several tell one event."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.extract.events.blame import blame_of
from dragoman.extract.events.composing import compose
from dragoman.extract.events.delegates import with_delegates
from dragoman.extract.events.drafting import draft_event, draft_judged, is_scare_quoted
from dragoman.extract.events.judged import silent_triggers, weigh
from dragoman.extract.events.peacekeeping import as_help
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.meetings.joining import join_meetings
from dragoman.extract.pacts.helping import with_standers_by
from dragoman.extract.pairs import Pair, mark_events
from dragoman.extract.roles.addressed import with_addressed
from dragoman.extract.roles.judged import casts_judged
from dragoman.extract.roles.protesting import with_opponents
from dragoman.extract.settings.linking import with_settings
from dragoman.extract.triggers.finding import find_triggers, words_taken
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, EventDraft
from dragoman.model.event import SPOKEN

NAME = "events"
REPEATED = (*SPOKEN, "CONSULT")  # of which several words of a sentence tell one
REQUIRES: tuple[str, ...] = ()


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[EventDraft]:
    """Event drafts of `doc` in text order; `pairs.events_by_word` then knows their words."""
    drafted, joined = draft_events(doc, codebook, found)
    drafted = with_opponents(with_addressed(drafted, found.actors))
    hearing = doc.user_data.get("hearing")
    if hearing is not None:
        drafted = _with_senses(with_settings(drafted, hearing), hearing)
    kept = join_meetings(with_standers_by(with_delegates(doc, drafted)))
    by_token = {trigger.token.i: draft.index for trigger, draft in kept}
    by_token |= {word: by_token[into] for word, into in joined.items() if into in by_token}
    mark_events(doc, by_token)
    return iter(draft for _, draft in kept)


def draft_events(doc: Doc, codebook: Codebook, found: Drafts) -> tuple[list[Pair], dict[int, int]]:
    """The events as the words around them tell them, in text order, and for each trigger that was
    taken up by another the token of that one.
    """
    drafted: list[Pair] = []
    taken: set[int] = set()
    hearing = doc.user_data.get("hearing")
    for trigger in find_triggers(doc, codebook):
        blamed = blame_of(trigger)
        draft = draft_event(trigger, codebook, blamed=blamed, taken=taken, hearing=hearing)
        if draft is not None and hearing is not None and blamed is None:
            answer = hearing.of_event(trigger.token)
            draft = weigh(draft, answer, codebook, word_type=trigger.type)
        if draft is not None and is_scare_quoted(trigger.token):
            draft = replace(draft, factuality="claimed")
        if draft is not None:
            drafted.append((trigger, as_help(trigger, draft)))
    if hearing is not None:
        drafted += _judged(doc, codebook, found, drafted=drafted, taken=taken)
        drafted.sort(key=lambda pair: pair[0].token.i)
    return compose(drafted)


def _with_senses(drafted: list[Pair], hearing: Hearing) -> list[Pair]:
    """The events, each with what its words mean."""
    return [
        (one, replace(draft, sense=hearing.sense_of(one.token, (draft.start, draft.end))))
        for one, draft in drafted
    ]


def _judged(
    doc: Doc, codebook: Codebook, known: Drafts, *, drafted: list[Pair], taken: set[int]
) -> list[Pair]:
    """Events that the words do not know, where the judge sees them."""
    hearing: Hearing = doc.user_data["hearing"]
    antecedents = {one.index: set(one.antecedents or ()) for one in known.actors}
    told = {i for trigger, _ in drafted for i in words_taken(trigger)}
    found: list[Pair] = []
    seen = list(silent_triggers(doc, codebook, hearing, taken=frozenset(told)))
    casts = casts_judged([trigger.token for trigger, _ in seen], hearing)
    for (trigger, answer), cast in zip(seen, casts, strict=True):
        draft = draft_judged(trigger, answer, codebook, cast=cast, taken=taken)
        draft = draft and as_help(trigger, draft)
        if draft is not None and not any(
            _is_same_act(draft, one, antecedents) for _, one in drafted + found
        ):
            found.append((trigger, draft))
    return found


def _is_same_act(draft: EventDraft, told: EventDraft, antecedents: Mapping[int, set[int]]) -> bool:
    """Said or met again in other words of the sentence: "denounced the closure, calling it …"."""
    if draft.sentence != told.sentence or draft.type != told.type or draft.type not in REPEATED:
        return False
    here, there = (
        {who for one in each.roles for who in (one.actor, *antecedents.get(one.actor, ()))}
        for each in (draft, told)
    )
    return bool(here & there) or not here or not there
