"""Place names of a document: the gazetteer's and the recogniser's, and how telling each is."""

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import actor_of, names_in
from dragoman.extract.places.beside import within
from dragoman.model.cues import load_cues
from dragoman.model.draft import PlaceDraft
from dragoman.model.tables import Name

SITE, CITY, REGION, STATE = range(4)
RANKS = {"region": REGION, "seat": CITY, "state": STATE}
PLACE_LABELS = ("GPE", "LOC", "FAC")
# Nouns between a country's adjective and a name: "the Belgian capital Brussels".
SETTLEMENTS = ("capital", "city", "town", "village", "port")


def place_spans(doc: Doc) -> tuple[Span, ...]:
    """All names of `doc` that may be places, in order."""
    cached: tuple[Span, ...] | None = doc.user_data.get("place_spans")
    if cached is None:
        cached = _find_spans(doc)
        doc.user_data["place_spans"] = cached
    return cached


def span_at(token: Token) -> Span | None:
    """The place name that `token` is part of."""
    spans = place_spans(token.doc)
    return next((span for span in spans if span.start <= token.i < span.end), None)


def rank_of(span: Span) -> int:
    """How telling a place name is: SITE before CITY before REGION before STATE."""
    for known, entries in names_in(span.doc):
        if known.start == span.start and known.end == span.end:
            return RANKS.get(entries[0].kind, REGION)
    return SITE if span.label_ == "FAC" else CITY


def draft_of(span: Span, prep: str) -> PlaceDraft:
    """The draft of a place name behind `prep`."""
    inner = _without(span, "the", "'s")
    return PlaceDraft(
        start=inner.start_char,
        end=inner.end_char,
        text=inner.text,
        preposition=prep,
        country=_country_before(span),
        within=within(inner),
    )


def bare_draft_of(span: Span) -> PlaceDraft:
    """The draft of a place name that no preposition brings."""
    inner = _without(span, "the")
    return PlaceDraft(
        start=inner.start_char, end=inner.end_char, text=inner.text, within=within(inner)
    )


def _without(span: Span, *words: str) -> Span:
    start = span.start
    while start < span.end - 1 and span.doc[start].lower_ in words:
        start += 1
    return span.doc[start : span.end]


def _find_spans(doc: Doc) -> tuple[Span, ...]:
    taken = {i for span, _ in names_in(doc) for i in range(span.start, span.end)}
    known = [span for span, entries in names_in(doc) if _is_known_place(span, entries)]
    other = [ent for ent in doc.ents if _is_other_place(ent, taken)]
    spans = [over_hyphens(span) for span in (*known, *other) if not _is_credit(span)]
    return tuple(_joined(doc, sorted(spans, key=lambda span: span.start)))


def over_hyphens(span: Span) -> Span:
    """ "Pétion-Ville" is one name, though the recogniser may see the half of it."""
    doc, start, end = span.doc, span.start, span.end
    while end + 1 < len(doc) and _is_hyphen(doc[end]) and _is_part(doc[end + 1]):
        end += 2
    while start > 1 and _is_hyphen(doc[start - 1]) and _is_part(doc[start - 2]):
        start -= 2
    return doc[start:end] if (start, end) != (span.start, span.end) else span


def _is_hyphen(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def _is_part(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS") and token.text[0].isupper()


def _is_known_place(span: Span, entries: tuple[Name, ...]) -> bool:
    return entries[0].kind in RANKS and not _is_modifier(span)


def _is_other_place(ent: Span, taken: set[int]) -> bool:
    """A place that only the recogniser knows."""
    if ent.label_ not in PLACE_LABELS or not ent.text[0].isupper():
        return False
    actor = actor_of(ent.root)
    is_person = actor is not None and actor.kind == "person"
    return not is_person and not taken & set(range(ent.start, ent.end))


def _joined(doc: Doc, spans: list[Span]) -> list[Span]:
    """ "Nagarno" beside "Karabakh" is one misspelt name, not a town in a region."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and last.end == span.start and _is_first_half(last):
            joined[-1] = doc[last.start : span.end]
        else:
            joined.append(span)
    return joined


def _is_first_half(span: Span) -> bool:
    return span.root.dep_ == "compound" and span.label_ != "FAC"


def _is_modifier(span: Span) -> bool:
    """ "Yerevan government", "US positions": a name that only says whose."""
    root = span.root
    if root.dep_ not in ("compound", "amod", "nmod") or root.head.i < span.end:
        return False
    owned = actor_of(root.head)
    if owned is not None:
        return owned.kind != "person"
    cues = load_cues().places
    is_place = root.head.lemma_.lower() in cues.areas | cues.sites
    return not is_place and root.head.pos_ == "NOUN"


def _is_credit(span: Span) -> bool:
    """A name alone in brackets, as an agency's credit stands."""
    doc = span.doc
    first = doc[span.start - 1].text if span.start else ""
    last = doc[span.end].text if span.end < len(doc) else ""
    return first == "(" and last == ")"


def _country_before(span: Span) -> str | None:
    """Country named right before: "the Belgian capital Brussels"."""
    doc = span.doc
    for known, entries in names_in(doc):
        kind, country = entries[0].kind, entries[0].country
        is_near = known.end in (span.start - 1, span.start - 2)
        if kind == "adjective" and is_near and doc[span.start - 1].lemma_ in SETTLEMENTS:
            return country
    return None
