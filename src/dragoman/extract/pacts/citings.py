"""The extractor of citings: what keeps, breaks, prolongs or falls under a former agreement."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import block_of
from dragoman.extract.grammar.tree import sentence_of
from dragoman.extract.pacts.nouns import pacts_in
from dragoman.extract.times import times_in
from dragoman.model.codebook import Codebook
from dragoman.model.draft import CitingDraft, Drafts, EventDraft, TimeDraft
from dragoman.model.pacts import load_pact_words

NAME = "citings"
REQUIRES = ("events",)

NEAR = 6  # tokens before the noun in which the words stand that say how it is cited
BREAKS = re.compile(
    r"\b(?:(?:in|a|of|clear|flagrant) (?:breach|violation|contravention)(?:es|s)?(?: of)?|"
    r"(?:contrary|counter) to|breach(?:ed|es|ing)?|broke|broken|breaking|violat(?:ed|es|ing)|"
    r"despite|defying|in defiance of)\b",
    re.IGNORECASE,
)
KEEPS = re.compile(
    r"\b(?:in (?:line|accordance|keeping|compliance) with|as part of|in fulfil?lment of|"
    r"as (?:agreed|required|provided|promised)|honou?r(?:ed|ing)?|implement(?:ed|ing)|"
    r"complied with|complying with|fulfill?(?:ed|ing))\b",
    re.IGNORECASE,
)
UNDER = re.compile(r"\b(?:under|by|fixed|set|due|due on|required|provided)\b", re.IGNORECASE)
DATED = ("sign", "agree", "reach", "conclude", "announce", "broker", "mediate", "initial", "seal")


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[CitingDraft]:
    """Citing drafts of `doc` in text order, one a noun."""
    for sent in doc.sents:
        if block_of(sent[0]) == "heading":
            continue
        for noun in pacts_in(sent):
            how = _how(noun, sent)
            if how:
                yield _draft(noun, how, found.events)


def _how(noun: Token, sent: Span) -> str:
    words = load_pact_words()
    first = max(sent.start, noun.left_edge.i - NEAR)
    before = sent.doc[first : noun.i].text
    if BREAKS.search(before):
        return "breaks"
    if KEEPS.search(before):
        return "keeps"
    is_longer = any(token.lemma_.lower() in words.prolonging for token in sent)
    if is_longer and any(
        ancestor.lemma_.lower() in words.prolonging for ancestor in noun.ancestors
    ):
        return "extends"
    return "under" if UNDER.search(sent.doc[first : noun.left_edge.i].text) else ""


def _draft(noun: Token, how: str, events: Sequence[EventDraft]) -> CitingDraft:
    first, last = sentence_of(noun)
    time = _day_of(noun)
    event = _event(noun, events, (first, last))
    return CitingDraft(
        start=noun.idx,
        end=noun.idx + len(noun),
        how=how,
        noun=noun.lemma_.lower(),
        time=TimeDraft(start=time.start_char, end=time.end_char, text=time.text, tense="past")
        if time is not None
        else None,
        event=event.index if event is not None else None,
        sentence_start=first,
        sentence_end=last,
    )


def _day_of(noun: Token) -> Span | None:
    """The day within the noun's phrase: "the truce agreed on 3 May", "the May 3 truce"."""
    edges = noun.left_edge.i, noun.right_edge.i
    return next((one for one in times_in(noun.doc) if edges[0] <= one.start <= edges[1]), None)


def _event(
    noun: Token, events: Sequence[EventDraft], sentence: tuple[int, int]
) -> EventDraft | None:
    """The deed that its sentence tells with it: the nearest before the noun, else behind it."""
    here = [one for one in events if sentence[0] <= one.start < sentence[1]]
    other = [one for one in here if not one.start <= noun.idx < one.end]
    told = [one for one in other if one.type not in ("ACCUSE", "REJECT", "REQUEST")] or other
    return min(
        told, key=lambda one: (one.start > noun.idx, abs(one.start - noun.idx)), default=None
    )
