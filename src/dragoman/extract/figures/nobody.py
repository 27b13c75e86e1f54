"""Counts of nobody: "without civilian casualties", "no one was wounded", "none were killed"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.figures.counting import HARM, Counted, by_verb, counted_noun
from dragoman.extract.figures.numbers import Amount
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.persons import are_people
from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measures

NEGATIVE = {"no", "without", "zero"}
NOBODY = Amount(0.0, 0.0)
NOT_ONE = (["not", "a", "single"], ["not", "one"])
LONGEST = 3  # words of these
REACH = 5  # tokens between a negative and what it counts


def find_nobody(doc: Doc, measures: Measures) -> Iterator[tuple[Numeral, Counted]]:
    """Figures of zero, each with what it counts."""
    for token in doc:
        yield from _no_harm(token, measures)
        yield from _no_victim(token, measures)


def _no_harm(token: Token, measures: Measures) -> Iterator[tuple[Numeral, Counted]]:
    """ "no casualties", "without loss of life"."""
    measure = _harm(token, measures)
    negative = _negative(token) if measure is not None else None
    if measure is not None and negative is not None:
        span = token.doc[min(token.left_edge.i, negative.i) : token.i + 1]
        yield Numeral(span, NOBODY), Counted(measure, token, token)


def _no_victim(token: Token, measures: Measures) -> Iterator[tuple[Numeral, Counted]]:
    """ "nobody was hurt", "no soldiers were killed"."""
    start = _start_of_nobody(token)
    counted = None if start is None else counted_noun(token, measures)
    if start is None or counted is None or counted.word == token or counted.measure not in HARM:
        return
    is_nobody = token.pos_ in ("NOUN", "PRON") and not children_by(token, "det")
    is_said = is_nobody or token.lower_ == "one" or are_people(token, measures)
    if by_verb(token, measures) is not None and is_said:
        yield Numeral(token.doc[start : token.i + 1], NOBODY), counted


def _start_of_nobody(token: Token) -> int | None:
    if token.lower_ in load_cues().figures.nobody:
        return int(token.i)
    if token.lower_ == "one" and token.i and token.nbor(-1).lower_ == "no":
        return int(token.i) - 1
    if token.pos_ in ("NOUN", "PROPN") and (start := start_of_not_one(token)) is not None:
        return start
    negatives = [child for child in children_by(token, "det") if child.lower_ in NEGATIVE]
    return int(negatives[0].i) if negatives and token.pos_ in ("NOUN", "PROPN") else None


def start_of_not_one(token: Token) -> int | None:
    """ "not a single fisherman", "not one soldier": where it begins."""
    words = [one.lower_ for one in token.doc[max(0, token.i - LONGEST) : token.i]]
    for phrase in NOT_ONE:
        if words[-len(phrase) :] == phrase:
            return int(token.i) - len(phrase)
    return None


def _harm(token: Token, measures: Measures) -> str | None:
    if token.pos_ != "NOUN":
        return None
    lemma = token.lemma_.lower()
    harms = (one for one in measures.measures if one.name in HARM and lemma in one.nouns)
    return next((one.name for one in harms), None)


def _negative(token: Token) -> Token | None:
    around = (*token.children, *token.ancestors)
    near = (one for one in around if abs(one.i - token.i) <= REACH)
    return next((one for one in near if one.lower_ in NEGATIVE), None)
