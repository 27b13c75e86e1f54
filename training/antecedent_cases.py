"""For whom the pronouns of the passages stand, as the program will ask."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from corpus.passages import Marked, Passage
from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import ANTECEDENT, NO_ANTECEDENT
from dragoman.extract.references.antecedents import candidates_for, is_anaphoric, named_in
from dragoman.extract.references.clues import clues_of
from dragoman.model.report import make_report
from dragoman.run.reading import Reader
from training.links import Case, case_of


def antecedents_in(passages: Sequence[Passage], reader: Reader) -> Iterator[Case]:
    """A case for each pronoun that has candidates."""
    for passage in passages:
        report = make_report(passage.text, file="passage")
        doc = find_mentions(annotate(reader.language, report), reader.tables)
        if len(doc.text) != len(passage.text):
            continue  # layout took something off
        hearing = Hearing(reader.judge, doc)
        marks = {_head(doc, one): one for one in reversed(passage.marked)}
        named = list(named_in(doc))
        for place, one in enumerate(named):
            mark = marks.get(one.token.i)
            if not is_anaphoric(one.actor) or mark is None:
                continue
            candidates = candidates_for(one, named[:place])
            clues = clues_of(candidates, one)
            labels = [_label(each, mark, marks) for each in candidates]
            case = case_of(one.token, candidates, clues=clues, labels=labels, hearing=hearing)
            if case is not None:
                yield case


def _head(doc: Doc, mark: Marked) -> int:
    """The word that heads what is marked."""
    return doc.char_span(mark.start, mark.end, alignment_mode="expand").root.i


def _label(candidate: Candidate, pronoun: Marked, marks: dict[int, Marked]) -> str:
    """An antecedent is one of those, or all those, that the pronoun stands for."""
    mark = marks.get(candidate.token.i)
    is_one = mark is not None and bool(mark.labels) and set(mark.labels) <= set(pronoun.labels)
    return ANTECEDENT if is_one else NO_ANTECEDENT
