"""The actor that the program takes a description for."""

from spacy.tokens import Span, Token

from bench.quality.actors.rows import Row
from bench.quality.opened import open_report
from bench.quality.spans import overlap
from dragoman.model.actor import ActorMention
from dragoman.model.report import make_report
from dragoman.run.reading import Reader

NOUNS = ("NOUN", "PROPN")
NO_HEADS = ("ADP", "ADV", "AUX", "VERB")  # "gunmen on motorbikes", parsed under "on"
BEFORE_NOUN = ("amod", "compound", "nmod", "poss")


def actor_of(row: Row, reader: Reader) -> ActorMention | None:
    """The mention that has the head of the words, most like them where there are several.

    "The army" in "the army of X" is the actor described, X is not.
    """
    opened = open_report(make_report(row.context, file="row"), reader)
    span = opened.doc.char_span(row.start, row.end, alignment_mode="expand")
    if span is None:
        return None
    head = _head_of(span).idx
    mentions = (one for one in opened.ground.mentions() if one.start <= head < one.end)
    at = row.start, row.end
    return max(mentions, key=lambda one: overlap(at, (one.start, one.end)), default=None)


def _head_of(span: Span) -> Token:
    """The noun that the words are about; the first where the parser has none at their top."""
    if span.root.pos_ not in NO_HEADS:
        return span.root
    nouns = (token for token in span if token.pos_ in NOUNS and token.dep_ not in BEFORE_NOUN)
    return next(nouns, span.root)
