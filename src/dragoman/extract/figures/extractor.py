"""The extractor of figures: numbers that count something, single victims, counts of nobody."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.extract.figures.count import Count
from dragoman.extract.figures.counting import Counted, counted_by
from dragoman.extract.figures.deeds import counted_by_deed
from dragoman.extract.figures.drafting import draft_figure
from dragoman.extract.figures.exchanges import other_way
from dragoman.extract.figures.giving import takes_up
from dragoman.extract.figures.nobody import find_nobody
from dragoman.extract.figures.numerals import Numeral, find_numerals
from dragoman.extract.figures.parts import with_parts
from dragoman.extract.figures.singles import find_singles
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, FigureDraft
from dragoman.model.lexicon import Measures, load_measures

NAME = "figures"
NEXT = 2  # characters at most between a sentence and the next of its paragraph
REQUIRES = ("events", "claims")


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[FigureDraft]:
    """Figure drafts of `doc` in text order, each part behind its whole."""
    measures = load_measures()
    counts: list[Count] = []
    for count in with_parts(_numerals(doc, measures, found)):
        counts.append(count)
        other = other_way(count)
        if other is not None:
            counts.append(other)
    places = {id(count): place for place, count in enumerate(counts)}
    before: FigureDraft | None = None
    for count in counts:
        whole = None if count.whole is None else places[id(count.whole)]
        draft = draft_figure(count, measures, found, whole)
        before = _given_as_before(draft, count, before)
        yield before


def _given_as_before(draft: FigureDraft, count: Count, before: FigureDraft | None) -> FigureDraft:
    """ "Eight were killed, medics said. Fourteen more were hurt": whoever gave the first number."""
    if before is None or before.claim is None or draft.claim is not None:
        return draft
    is_next = 0 <= draft.sentence_start - before.sentence_end <= NEXT
    return replace(draft, claim=before.claim) if is_next and takes_up(count.numeral.span) else draft


def _numerals(
    doc: Doc, measures: Measures, found: Drafts
) -> Iterator[tuple[Numeral, Counted | None]]:
    """Numbers with what they count, damaged ones first; no two of one measure on one token."""
    taken: set[tuple[str, int]] = set()
    seen: set[int] = set()
    for numeral in find_numerals(doc, measures):
        if numeral.span.start not in seen:
            seen.update(range(numeral.span.start, numeral.span.end))
            counted = counted_by(numeral.span, measures)
            counted = counted or counted_by_deed(numeral.span, measures, found.events)
            if counted is not None:
                taken.add((counted.measure, counted.noun.i))
            yield numeral, counted
    for find in (find_nobody, find_singles):
        for numeral, counted in find(doc, measures):
            if (counted.measure, counted.noun.i) not in taken and numeral.span.start not in seen:
                taken.add((counted.measure, counted.noun.i))
                yield numeral, counted
