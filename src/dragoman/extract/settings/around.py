"""The times and places that may belong to an event: those near it, and those of the lead."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import sentence_number
from dragoman.extract.judging.labels import TIMES
from dragoman.extract.places.behind import names_behind
from dragoman.extract.places.names import over_hyphens, place_spans
from dragoman.extract.places.possible import possible_spans
from dragoman.extract.times import times_in

BACK, AHEAD = 4, 1  # sentences before and behind that of the event
LEAD = 2  # sentences of a report that set its scene for all that follow
MOST = 12  # that are asked about


def spans_around(kind: str, word: Token) -> list[Span]:
    """Of TIMES: expressions that may date what `word` tells; of PLACES: names, and what may be
    one, where it may be. In text order.
    """
    return _near(times_in(word.doc) if kind == TIMES else _names_in(word), word)


def _names_in(word: Token) -> Sequence[Span]:
    doc = word.doc
    cached: tuple[Span, ...] | None = doc.user_data.get("possible_settings")
    if cached is None:
        sure = place_spans(doc)
        taken = {i for span in sure for i in range(span.start, span.end)}
        longest: dict[int, Span] = {}
        possible = (*possible_spans(doc, frozenset(taken)), *names_behind(doc))
        for span in map(over_hyphens, possible):
            if not taken & set(range(span.start, span.end)):
                taken |= set(range(span.start, span.end))
                longest[span.start] = span
        cached = tuple(sorted((*sure, *longest.values()), key=lambda span: span.start))
        doc.user_data["possible_settings"] = cached
    return cached


def _near(spans: Iterable[Span], word: Token) -> list[Span]:
    here = sentence_number(word)
    far: list[tuple[int, Span]] = []
    for span in spans:
        back = here - sentence_number(span.root)
        if -AHEAD <= back <= BACK or here - back < LEAD:
            far.append((abs(back), span))
    nearest = sorted(far, key=lambda one: one[0])[:MOST]
    return sorted((span for _, span in nearest), key=lambda span: span.start)
