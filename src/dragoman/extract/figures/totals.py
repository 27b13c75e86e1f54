"""Whether a number is a running total, or one more beside those told before."""

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.model.cues import load_cues

NEAR = 10  # tokens around a number in which a word makes it a total
PHRASES = ("so far", "to date", "in all", "in total")


def is_cumulative(span: Span, word: Token) -> bool | None:
    """True of a total ("so far", "since Tuesday"), False of what is new ("another 20"), or None.

    `word` is what says what is counted.
    """
    cues = load_cues().figures
    around = span.doc[max(span.sent.start, span.start - 2) : min(span.end + 1, span.sent.end)]
    if any(token.lower_ in cues.further and not _is_than(token) for token in around):
        return False
    near = span.doc[max(span.sent.start, span.start - NEAR) : min(span.end + NEAR, span.sent.end)]
    words = [token.lower_ for token in near]
    text = " ".join(words)
    is_total = not cues.cumulative.isdisjoint(words) or any(one in text for one in PHRASES)
    return True if is_total or _is_since(word) else None


def _is_than(more: Token) -> bool:
    """ "more than 20", "no more than"."""
    return more.i + 1 < len(more.doc) and more.nbor(1).lower_ == "than"


def _is_since(word: Token) -> bool:
    """ "have been killed since Tuesday": the clause of `word` counts from a day on."""
    clause = next((one for one in (word, *word.ancestors) if is_verb(one)), word)
    chain = (word, clause, *children_by(clause, "conj"), clause.head)
    return any(
        child.lower_ == "since" and child.dep_ in ("prep", "mark")
        for one in chain
        for child in one.children
    )
