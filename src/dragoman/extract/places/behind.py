"""Names behind words that bring a place, whatever the recogniser takes them for: "in the
Chanthaburi", "near Bobo-Dioulasso", "the Museum crossing", "village Myit Chay".

They are only asked about: which of them is where something happened, the judge says.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import names_in
from dragoman.model.cues import load_cues

BRINGING = frozenset(
    "above across against along around at behind below beside between beyond by down for from in"
    " inside into near of off on onto outside over through to toward towards under".split()
)
SURE = frozenset("around at in inside into near outside".split())  # of which even a common noun is
KINDS = frozenset("camp city district island port province quarter temple town village".split())
NO_NAME = ("CARDINAL", "DATE", "LANGUAGE", "LAW", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME")
PARTICLES = frozenset("ad al an ar as ash at az el".split())
LONGEST = 3  # words of a name


def names_behind(doc: Doc) -> Iterator[Span]:
    """Such names in text order; whose city it is too: "Maputo police"."""
    modifying = {ent.start: ent for ent in doc.ents if _is_city_before(ent)}
    for token in doc:
        if token.i in modifying:
            yield modifying[token.i]
        is_kind = token.lemma_.lower() in KINDS
        if token.lower_ in BRINGING or is_kind:
            found = _name_from(doc, token.i + 1, is_sure=is_kind or token.lower_ in SURE)
            if found is not None:
                yield found


def _name_from(doc: Doc, start: int, *, is_sure: bool) -> Span | None:
    if start < len(doc) and doc[start].lower_ == "the":
        start += 1
    end, words = start, 0
    while end < len(doc) and words < LONGEST and _is_part(doc, end):
        if doc[end].lower_ in PARTICLES:
            end += 2
            continue
        end, words = end + 1, words + 1
        if end + 1 < len(doc) and doc[end].text == "-" and _is_part(doc, end + 1):
            end, words = end + 1, words - 1
    if not words:
        return None
    site = _is_site(doc, end)
    last = doc[end - 1]
    is_name = last.pos_ == "PROPN" or (is_sure and last.pos_ == "NOUN")
    if not site and (not is_name or last.ent_type_ == "NORP"):
        return None
    return doc[start : end + site]


def _is_part(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.lower_ in PARTICLES:
        has_more = index + 2 < len(doc) and doc[index + 1].text == "-"
        return has_more and doc[index + 2].text[0].isupper()
    is_word = token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[0].isupper()
    return is_word and token.ent_type_ not in NO_NAME


def _is_site(doc: Doc, index: int) -> bool:
    """Whether a noun that says what sort of place it is ends the name there: "crossing"; not "the
    Belgian capital Brussels".
    """
    if index >= len(doc) or doc[index].pos_ != "NOUN":
        return False
    cues = load_cues().places
    is_followed = index + 1 < len(doc) and doc[index + 1].pos_ == "PROPN"
    return not is_followed and doc[index].lemma_.lower() in cues.areas | cues.sites


def _is_city_before(ent: Span) -> bool:
    root: Token = ent.root
    if ent.label_ != "GPE" or root.dep_ not in ("compound", "amod", "nmod"):
        return False
    kinds = {entries[0].kind for span, entries in names_in(ent.doc) if span.start == ent.start}
    return kinds.isdisjoint(("state", "adjective"))
