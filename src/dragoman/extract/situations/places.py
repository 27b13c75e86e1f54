"""Where a situation is: the place that it is about, else one that its words attach."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import conjuncts
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.places.attached import place_of
from dragoman.extract.places.names import bare_draft_of, place_spans, span_at
from dragoman.model.draft import PlaceDraft


def find_place(token: Token, things: list[Token]) -> PlaceDraft | None:
    """The place that one of `things` names ("the Lachin corridor", "control of Shusha")."""
    span = next((span for thing in things for span in _spans(thing)), None)
    return bare_draft_of(span) if span is not None else place_of([token, *things])


def _spans(thing: Token) -> Iterator[Span]:
    for token in (thing, *children_by(thing, "compound", "nmod"), *conjuncts(thing)[1:]):
        span = span_at(token)
        if span is not None:
            yield span
    for inner in obliques_by(thing, "of", "over"):
        near = {inner.i, *(child.i for child in inner.children)}
        yield from (one for one in place_spans(inner.doc) if near & set(range(one.start, one.end)))
