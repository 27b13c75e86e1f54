"""The extractor of figures: numbers that count something, and counts of nobody."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.extract.figures.counting import counted_by
from dragoman.extract.figures.drafting import draft_figure
from dragoman.extract.figures.nobody import find_nobody
from dragoman.extract.figures.numerals import find_numerals
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, FigureDraft
from dragoman.model.lexicon import load_measures

NAME = "figures"
REQUIRES = ("events", "claims")


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[FigureDraft]:
    """Figure drafts of `doc`: damaged numbers, then legible ones, then those of nobody."""
    measures = load_measures()
    seen: set[int] = set()
    for numeral in find_numerals(doc, measures):
        counted = counted_by(numeral.span, measures)
        if counted is not None and numeral.span.start not in seen:
            seen.update(range(numeral.span.start, numeral.span.end))
            yield draft_figure(numeral, counted, measures, found)
    for numeral, counted in find_nobody(doc, measures):
        yield draft_figure(numeral, counted, measures, found)
