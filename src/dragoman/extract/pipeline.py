"""The extractors in their order, and all that they find in one document."""

from spacy.tokens import Doc

from dragoman.extract import claims, events, figures, situations
from dragoman.extract.times import FindTimes, mark_times
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts

EXTRACTORS = (events, claims, figures, situations)


def extract_drafts(doc: Doc, codebook: Codebook, find_times: FindTimes) -> Drafts:
    """All drafts of an annotated document; `find_times` gives spans of time expressions in text."""
    mark_times(doc, find_times)
    found_events = tuple(events.extract(doc, codebook))
    found_claims = tuple(claims.extract(doc, codebook, found_events))
    found_figures = tuple(figures.extract(doc, found_events, found_claims))
    return Drafts(
        actors=doc._.mentions,
        events=found_events,
        claims=found_claims,
        figures=found_figures,
        situations=tuple(situations.extract(doc, found_events)),
    )
