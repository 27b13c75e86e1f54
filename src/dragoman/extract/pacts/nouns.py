"""Nouns for agreements, and the agreement that a sentence tells of."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import children_by
from dragoman.model.draft import EventDraft
from dragoman.model.pacts import load_pact_words

DONE = ("occurred", "ongoing")
AGREED_TYPES = ("AGREE", "CONCEDE", "SUPPORT")
TRUCE = "ceasefire"


def is_pact(token: Token) -> bool:
    """Whether the noun is one for an agreement: "accord"; "the text", "the terms"."""
    words, lemma = load_pact_words(), token.lemma_.lower()
    if lemma in words.pacts:
        return True
    dets = children_by(token, "det")
    return lemma in words.papers and any(det.lower_ in ("the", "this", "these") for det in dets)


def is_truce(token: Token) -> bool:
    """Whether the noun is one for a truce."""
    return token.lemma_.lower() in load_pact_words().truces


def pacts_in(sent: Span) -> list[Token]:
    """Nouns for agreements in the sentence, in order."""
    return [token for token in sent if token.pos_ in ("NOUN", "PROPN") and is_pact(token)]


def agreed_in(sent: Span, events: Sequence[EventDraft]) -> EventDraft | None:
    """The agreement that the sentence tells as made; the truce itself where no word tells more."""
    here = [event for event in events if sent.start_char <= event.start < sent.end_char]
    made = [event for event in here if event.status in DONE and event.factuality != "negated"]
    for event in made:
        if event.type in AGREED_TYPES and _is_agreeing(sent, event):
            return event
    words = load_pact_words()
    if any(token.lemma_.lower() in words.violations | words.violating for token in sent):
        return None
    return next((event for event in made if event.mode == TRUCE), None)


def _is_agreeing(sent: Span, event: EventDraft) -> bool:
    """Whether its words are those of agreeing, or carry a noun for an agreement."""
    words = load_pact_words()
    for token in sent:
        if event.start <= token.idx < event.end:
            lemma = token.lemma_.lower()
            if lemma in words.settling or lemma in ("sign", "initial", "conclude", "ratify"):
                return True
            if lemma in words.pacts or lemma in ("signature", "initialling"):
                return True
    return False
