"""The extractor of situations: one draft for each word that opens, holds or closes one."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import block_of
from dragoman.extract.grammar.tree import sentence_of
from dragoman.extract.grammar.verbs import tense_of
from dragoman.extract.situations.parties import find_parties
from dragoman.extract.situations.places import find_place
from dragoman.extract.situations.reality import is_real
from dragoman.extract.situations.things import find_things
from dragoman.extract.times import time_of
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, EventDraft, SituationDraft, TimeDraft
from dragoman.model.lexicon import Lasting, situations_by_word

NAME = "situations"
REQUIRES = ("events",)

OF_TALKS = ("AGREE", "CONSULT", "REJECT")


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[SituationDraft]:
    """Situation drafts of `doc` in text order, one a word."""
    for token in doc:
        if block_of(token) == "heading":
            continue
        for lasting in situations_by_word().get(token.lemma_.lower(), ()):
            draft = _draft(token, lasting, found.events)
            if draft is not None:
                yield draft
                break


def _draft(token: Token, lasting: Lasting, events: tuple[EventDraft, ...]) -> SituationDraft | None:
    """The situation of kind `lasting` that `token` tells, or None."""
    things = find_things(token, lasting)
    if things is None:
        return None
    event = _event(token, events)
    if not is_real(token, event) or _is_from_talks(lasting, event):
        return None
    start, end = sentence_of(token)
    return SituationDraft(
        start=token.idx,
        end=token.idx + len(token),
        trigger=token.text,
        type=lasting.type,
        roles=find_parties(token, lasting, things, event),
        place=find_place(token, things),
        time=_time(token, lasting),
        state=lasting.state,
        event=event.index if event is not None else None,
        sentence_start=start,
        sentence_end=end,
    )


def _is_from_talks(lasting: Lasting, event: EventDraft | None) -> bool:
    """ "The rebels withdrew from the meeting": no deployment ends by it."""
    return lasting.type == "deployment" and event is not None and event.type in OF_TALKS


def _time(token: Token, lasting: Lasting) -> TimeDraft | None:
    """The time on the word; what is deployed was so before any time told."""
    if lasting.type == "deployment":
        return None
    verb = token if token.pos_ == "VERB" else token.head
    return time_of([token], tense="future" if tense_of(verb) == "future" else "past")


def _event(token: Token, events: tuple[EventDraft, ...]) -> EventDraft | None:
    """The event whose trigger begins with `token`, the last of several; else one that holds it."""
    exact = [event for event in events if event.start == token.idx]
    around = [event for event in events if event.start <= token.idx < event.end]
    return exact[-1] if exact else next(iter(around), None)
