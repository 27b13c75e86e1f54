"""For whom the pronouns of the passages stand, as the program will ask."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from corpus.passages import Marked, Passage
from dragoman.extract.annotations import actor_of, aside_of
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import ANTECEDENT, NO_ANTECEDENT
from dragoman.extract.references.antecedents import anaphors_in
from dragoman.extract.references.clues import clues_of
from dragoman.model.report import make_report
from dragoman.run.reading import Reader
from training.documents import document_of
from training.links import Case, case_of


def antecedents_in(passages: Sequence[Passage], reader: Reader) -> Iterator[Case]:
    """A case for each pronoun that has candidates."""
    for passage in passages:
        doc = document_of(make_report(passage.text, file="passage"), reader)
        if doc is None:
            continue
        hearing = Hearing(reader.judge, doc)
        marks = {_whom(_head(doc, one)): one for one in reversed(passage.marked)}
        for one, candidates in anaphors_in(doc):
            mark = marks.get(_whom(one.token))
            if mark is None:
                continue
            clues = clues_of(candidates, one)
            labels = [_label(each, mark, marks) for each in candidates]
            case = case_of(one.token, candidates, clues=clues, labels=labels, hearing=hearing)
            if case is not None:
                yield case


def _head(doc: Doc, mark: Marked) -> Token:
    """The word that heads what is marked."""
    return doc.char_span(mark.start, mark.end, alignment_mode="expand").root


def _whom(token: Token) -> int:
    """The index of whom a word names: "the minister, X" has two heads; of no naming, a number of
    its own."""
    actor = actor_of(token) or aside_of(token)
    return -1 - token.i if actor is None else actor.index


def _label(candidate: Candidate, pronoun: Marked, marks: dict[int, Marked]) -> str:
    """An antecedent is one of those, or all those, that the pronoun stands for."""
    mark = marks.get(_whom(candidate.token))
    is_one = mark is not None and bool(mark.labels) and set(mark.labels) <= set(pronoun.labels)
    return ANTECEDENT if is_one else NO_ANTECEDENT
