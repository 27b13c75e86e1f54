"""Cues and their parts in the passages of the corpus, as the program will ask."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from corpus.attributions import Attribution, Passage
from corpus.attributions import Span as Characters
from dragoman.extract.attribution.cues import candidates_in
from dragoman.extract.attribution.cues import clues_of as clues_of_cue
from dragoman.extract.attribution.parts import clues_of as clues_of_parts
from dragoman.extract.attribution.parts import tokens_around
from dragoman.extract.attribution.quoting import Quoting
from dragoman.extract.attribution.tokens import seen
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import ATTRIBUTIONS, CUES
from dragoman.model.report import make_report
from dragoman.run.reading import Reader
from training.documents import document_of
from training.links import Case, case_from

NONE = "none"


def attributions_in(kind: str, passages: Sequence[Passage], reader: Reader) -> Iterator[Case]:
    """A case for each sentence (cues), or for each cue (attributions)."""
    for passage in passages:
        doc = document_of(make_report(passage.text, file="passage"), reader)
        if doc is None:
            continue
        hearing = Hearing(reader.judge, doc)
        cases = {CUES: _cues_in, ATTRIBUTIONS: _parts_in}[kind]
        yield from cases(doc, passage, hearing)


def _cues_in(doc: Doc, passage: Passage, hearing: Hearing) -> Iterator[Case]:
    quoting = Quoting(doc)
    stances = {_head(doc, one.cue).i: one.stance for one in passage.attributions if one.cue}
    for sent in doc.sents:
        tokens = candidates_in(sent)
        whole = hearing.state((sent.start_char, sent.end_char), sent[0])
        clues = [clues_of_cue(token, quoting) for token in tokens]
        labels = [stances.get(token.i, NONE) for token in tokens]
        yield from _known(case_from(whole, seen(tokens, clues, hearing), labels))


def _parts_in(doc: Doc, passage: Passage, hearing: Hearing) -> Iterator[Case]:
    quoting = Quoting(doc)
    for one in passage.attributions:
        if not one.cue:
            continue
        cue = _head(doc, one.cue)
        tokens = tokens_around(cue, cue.sent)
        clues = clues_of_parts(tokens, cue, quoting)
        labels = [_part(token, one) for token in tokens]
        state = hearing.state(words_of(cue), cue)
        yield from _known(case_from(state, seen(tokens, clues, hearing), labels))


def _known(case: Case | None) -> Iterator[Case]:
    if case is not None:
        yield case


def _head(doc: Doc, cue: Sequence[Characters]) -> Token:
    """The word that heads what is marked as cue."""
    return doc.char_span(cue[0][0], cue[-1][1], alignment_mode="expand").root


def _part(token: Token, one: Attribution) -> str:
    """The part of which a word is; one in two is of the smaller."""
    for label, spans in (
        ("cue", one.cue),
        ("source", one.source),
        ("addressee", one.addressee),
        ("content", one.content),
    ):
        if any(start <= token.idx < end for start, end in spans):
            return label
    return NONE
