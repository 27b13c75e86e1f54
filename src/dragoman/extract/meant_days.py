"""The day for which something was meant that is off: still ahead when it was called off."""

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import is_noun

PUT_ASIDE = ("cancelled", "postponed")


def is_meant_day(word: Token, span: Span, *, status: str) -> bool:
    """ "Called off Friday's talks", "talks that were to open on Friday have been cancelled": the
    day belongs to the talks, and not to the calling off."""
    if status not in PUT_ASIDE or not is_noun(word):
        return False
    return word.left_edge.i <= span.start and span.end - 1 <= word.right_edge.i
