"""Names that the entity recogniser took for a person or a body, and the text puts on the map.

A small town is a person's name to the recogniser in one sentence and a place in the next. Where
the report says "in Sake" or "the town of Sake", every "Sake" of it is a place, unless it speaks or
is somebody's surname.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dragoman.model.naming import Naming, load_naming

COMPONENT = "place_votes"
PLACE = "GPE"
MISTAKEN = ("PERSON", "ORG")
LONGEST = 2  # tokens of a name
# Somebody is never "in" or "toward" anybody; "from" and "to" go before persons as well.
WITHIN = ("in", "inside", "into", "near", "outside", "toward", "towards", "around")
SETTLEMENTS = ("camp", "city", "district", "hamlet", "port", "town", "township", "village")
# What only a settlement has: "Sake's market" is that of no Mr Sake.
OWNED = (
    *("airport", "centre", "center", "garrison", "harbour", "harbor", "market", "mayor"),
    *("neighbourhood", "neighborhood", "outskirt", "port", "resident", "street", "suburb"),
)
LENGTHS = ("km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles")


class PlaceVotes:
    """Calls a name a place wherever it stands, once one sentence of the report does."""

    def __init__(self, words: Naming) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        """Mend `doc.ents`."""
        known = {token.i for span, _ in doc._.names for token in span}
        doubtful: defaultdict[str, list[Span]] = defaultdict(list)
        for ent in doc.ents:
            if ent.label_ in MISTAKEN and _may_be_place(ent) and ent.start not in known:
                doubtful[ent.text].append(ent)
        if not doubtful:
            return doc
        surnames = {ent[-1].text for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1}
        places = {
            text for text, ents in doubtful.items() if self._is_place(ents, doc, text, surnames)
        }
        if places:
            doc.set_ents([_called_place(ent, places) for ent in doc.ents])
        return doc

    def _is_place(self, ents: Iterable[Span], doc: Doc, text: str, surnames: set[str]) -> bool:
        ents = list(ents)
        if text in surnames or any(self._acts(ent.root) for ent in ents):
            return False
        same = [ent for ent in doc.ents if ent.text == text]
        return any(_is_put_on_the_map(ent) for ent in same)

    def _acts(self, root: Token) -> bool:
        """Whether somebody of this name says something."""
        return root.dep_ == "nsubj" and root.head.lemma_ in self.words.sayings


def _may_be_place(ent: Span) -> bool:
    """A name of a word or two in plain case; of a body only one that no dictionary has."""
    is_plain = len(ent) <= LONGEST and all(token.text[:1].isupper() for token in ent)
    is_plain = is_plain and not ent.text.isupper() and ent.text[-1].isalpha()
    return is_plain and (ent.label_ == "PERSON" or ent.root.is_oov)


def _is_put_on_the_map(ent: Span) -> bool:
    doc = ent.doc
    before = doc[ent.start - 1] if ent.start else None
    behind = doc[ent.end].text if ent.end < len(doc) else ""
    if behind in ("'s", "’s"):  # not "in Smith's view"
        return ent.root.head.lemma_.lower() in OWNED
    if _is_measured(doc, ent.end):
        return True
    if before is None:
        return False
    is_named = before.lower_ == "of" and ent.start > 1
    if is_named and doc[ent.start - 2].lower_ in SETTLEMENTS:
        return True
    return before.lower_ in WITHIN


def _is_measured(doc: Doc, end: int) -> bool:
    """ "Sake, 25 kilometres west of Goma", "Sake lies 27 km from it"."""
    if end + 2 >= len(doc) or doc[end].lower_ not in (",", "is", "lies", "("):
        return False
    window = [token.lower_ for token in doc[end + 1 : end + 5]]
    return any(
        word in LENGTHS and any(mark.isdigit() for mark in before)
        for before, word in pairwise(window)
    )


def _called_place(ent: Span, places: set[str]) -> Span:
    if ent.label_ in MISTAKEN and ent.text in places:
        return Span(ent.doc, ent.start, ent.end, label=PLACE)
    return ent


@Language.factory(COMPONENT)
def make_place_votes(nlp: Language, name: str) -> PlaceVotes:
    """The component."""
    return PlaceVotes(load_naming())
