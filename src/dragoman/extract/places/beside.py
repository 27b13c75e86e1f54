"""The larger place that a name's own words put it in: "Salem, Ore.", "Salem (Oregon)".

Whether the words behind a comma are such a place or the next of a list, `resolve` finds out.
"""

import re

from spacy.tokens import Doc, Span

from dragoman.extract.annotations import names_in
from dragoman.extract.grammar.tree import is_same_sentence

PLACE_LABELS = ("GPE", "LOC")
PLACE_KINDS = ("state", "region")
OPENING = (",", "(", "[")
SHORT = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.){1,4}|[A-Z]{2,3}")  # "W.Va.", "Calif.", "TX"
GAP = 1  # tokens between a name and what it lies in: the comma


def within(span: Span) -> str | None:
    """The words right behind a comma or an opening bracket that may say where `span` lies."""
    doc, at = span.doc, span.end + GAP
    if at >= len(doc) or doc[span.end].text not in OPENING:
        return None
    if not is_same_sentence(doc[at], span.root) and not SHORT.fullmatch(doc[at].text):
        return None
    if doc[at].lower_ == "in":  # "Lere, in the Timbuktu region"
        at += 2 if at + 1 < len(doc) and doc[at + 1].lower_ == "the" else 1
    return _short_at(doc, at) or _named_at(doc, at)


def _short_at(doc: Doc, at: int) -> str | None:
    """An abbreviation, of one token or of two: "W. Va."."""
    first, both = doc[at].text, doc[at : at + 2]
    if len(both) > 1 and SHORT.fullmatch(first) and SHORT.fullmatch(both[1].text):
        return both.text
    return first if SHORT.fullmatch(first) else None


def _named_at(doc: Doc, at: int) -> str | None:
    known = (span for span, entries in names_in(doc) if entries[0].kind in PLACE_KINDS)
    spans = (*known, *(ent for ent in doc.ents if ent.label_ in PLACE_LABELS))
    return next((span.text for span in spans if span.start == at), None)
