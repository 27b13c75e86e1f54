"""Counts of nobody: "without civilian casualties", "no one was wounded"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.extract.figures.counting import Counted
from dragoman.extract.figures.numbers import Amount
from dragoman.extract.figures.numerals import Numeral
from dragoman.model.lexicon import Measures

HARM = ("casualties", "killed", "wounded")
NEGATIVE = {"no", "without", "zero"}
REACH = 5  # tokens between a negative and what it counts


def find_nobody(doc: Doc, measures: Measures) -> Iterator[tuple[Numeral, Counted]]:
    """Figures of zero, each with what it counts."""
    for token in doc:
        measure = _harm(token, measures)
        negative = _negative(token) if measure is not None else None
        if measure is not None and negative is not None:
            span = doc[min(token.left_edge.i, negative.i) : token.i + 1]
            yield Numeral(span, Amount(0.0, 0.0)), Counted(measure, token, token)


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
