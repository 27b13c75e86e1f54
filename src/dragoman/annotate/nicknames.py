"""A person whose nickname stands in quotes: the recogniser stops at the mark, "Jimmy "Barbecue"."""

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

PERSON = "PERSON"
MARKS = ('"', "'", "`")
LONGEST = 3  # words of a nickname
NEAR = 2  # words of a name on either side


def join_nicknames(doc: Doc) -> None:
    """Make "Jimmy "Barbecue" Cherizier" one name, where the recogniser saw a part of it."""
    found = []
    for first in doc:
        if first.text not in MARKS or not _is_name(doc, first.i - 1):
            continue
        close = next((i for i in range(first.i + 2, first.i + LONGEST + 2) if _at(doc, i)), None)
        if close is None or not _is_name(doc, close + 1):
            continue
        start, end = first.i - 1, close + 2
        while _is_name(doc, start - 1) and doc[start - 1].ent_type_ == PERSON:
            start -= 1
        while _is_name(doc, end) and doc[end].ent_type_ == PERSON:
            end += 1
        if any(token.ent_type_ == PERSON for token in doc[start:end]):
            found.append(Span(doc, start, end, label=PERSON))
    if found:
        taken = {i for span in found for i in range(span.start, span.end)}
        others = [ent for ent in doc.ents if taken.isdisjoint(range(ent.start, ent.end))]
        doc.set_ents(filter_spans([*found, *others]))


def _at(doc: Doc, place: int) -> bool:
    return place < len(doc) and doc[place].text in MARKS


def _is_name(doc: Doc, place: int) -> bool:
    return 0 <= place < len(doc) and doc[place].pos_ == "PROPN" and doc[place].text[0].isupper()
