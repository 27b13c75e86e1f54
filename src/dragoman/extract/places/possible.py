"""Names that may be places though the recogniser calls them otherwise, or nothing.

"Riverton Police Department" tells of Riverton, "in Miller" of a town whatever else Miller is.
`resolve` keeps those that lie among the report's places.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

LOCATING = ("around", "at", "from", "in", "near", "outside", "to")
HOLDING = ("in", "of")  # "the University of Riverton"
NAMED_FOR = ("EVENT", "FAC", "LOC", "ORG", "WORK_OF_ART")  # may begin or end with a place's name
MISTAKEN = ("ORG", "PERSON", "PRODUCT", "NORP", "EVENT", "WORK_OF_ART")
LONGEST = 3  # tokens of a place's name within another name
LONGEST_WHOLE = 3


def possible_spans(doc: Doc, taken: frozenset[int]) -> Iterator[Span]:
    """Spans that may be place names, longest first where several begin together; `taken` are the
    tokens of surer names.
    """
    for ent in doc.ents:
        for span in _in_entity(ent):
            if _is_name(span) and not taken.intersection(range(span.start, span.end)):
                yield span
    for token in doc:
        if token.lower_ in LOCATING and token.i + 1 < len(doc):
            run = _run_behind(token)
            if run is not None and not taken.intersection(range(run.start, run.end)):
                yield run


def _in_entity(ent: Span) -> Iterator[Span]:
    doc = ent.doc
    start = ent.start + (ent[0].lower_ == "the")
    if ent.label_ in MISTAKEN and ent.end - start <= LONGEST_WHOLE and _is_located(doc, ent.start):
        yield doc[start : ent.end]
    if ent.label_ in NAMED_FOR:
        for size in range(min(LONGEST, ent.end - start - 1), 0, -1):
            yield doc[start : start + size]
        for token in doc[start : ent.end - 1]:
            if token.lower_ in HOLDING and ent.end - token.i - 1 <= LONGEST:
                yield doc[token.i + 1 : ent.end]


def _run_behind(preposition: Token) -> Span | None:
    """The capitalised words behind a preposition that are no entity."""
    doc, start = preposition.doc, preposition.i + 1
    end = start
    while end < len(doc) and end - start < LONGEST and _is_bare_name(doc[end]):
        end += 1
    return doc[start:end] if end > start else None


def _is_located(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in (*LOCATING, ",", "of")


def _is_bare_name(token: Token) -> bool:
    return not token.ent_type_ and token.tag_ in ("NNP", "NNPS") and token.text[0].isupper()


def _is_name(span: Span) -> bool:
    return all(token.text[0].isupper() and token.text[0].isalpha() for token in span)
