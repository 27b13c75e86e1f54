"""Names that the tables know, found in a document before the entity recogniser runs.

Entities set here are respected by the recogniser, so that "the Belgian capital Brussels Hikmet
Hajiyev" is a city and a man, and "Lachin" no person.
"""

from collections import defaultdict

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dragoman.model.tables import Name, Tables

LABELS = {
    "state": "GPE",
    "seat": "GPE",
    "adjective": "NORP",
    "people": "NORP",
    "body": "ORG",
    "organisation": "ORG",
    "group": "ORG",
    "region": "LOC",
}
# Given names or surnames as well as states or capitals: left to the recogniser.
ALSO_PERSONS = {"Chad", "Jordan", "Georgia", "Israel", "Kenya", "Santiago", "Victoria", "Paris", "Male", "Cuba", "India", "Malta", "Lima", "San Jose", "Kingston", "Roseau", "George Town"}

# Bodies of many states which, unsaid, are those of the United States in reports about them.
GENERIC_BODIES = {"Congress", "House of Representatives", "National Guard", "National Security Council", "Senate", "Supreme Court", "Treasury", "the Treasury", "Capitol", "Fed", "ICE", "Cabinet"}
AMERICAN = {"US", "U.S.", "USA", "American", "Americans", "America", "Washington", "Biden", "Trump", "Obama"}

if not Doc.has_extension("names"):
    Doc.set_extension("names", default=())


class KnownNames:
    """Finds table names in a Doc: `doc._.names` is a tuple of (Span, tuple[Name, ...])."""

    def __init__(self) -> None:
        self.matcher: PhraseMatcher | None = None
        self.by_text: dict[str, tuple[Name, ...]] = {}

    def learn(self, nlp: Language, tables: Tables) -> None:
        """Take the names of `tables` as patterns."""
        by_text: dict[str, list[Name]] = defaultdict(list)
        for name in tables.names:
            by_text[_folded(name.text)].append(name)
        self.by_text = {text: tuple(entries) for text, entries in by_text.items()}
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        variants = {name.text for name in tables.names}
        variants |= {_capitalised(text) for text in variants}
        self.matcher.add("name", [nlp.make_doc(text) for text in sorted(variants)])

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.names` and the entities of those that are no usual given names."""
        if self.matcher is None:
            return doc
        spans = filter_spans(self.matcher(doc, as_spans=True))
        is_american = any(token.text in AMERICAN for token in doc)
        spans = [span for span in spans if is_american or span.text not in GENERIC_BODIES]
        found = [(span, self.by_text[_folded(span.text)]) for span in spans]
        doc._.names = tuple((span, entries) for span, entries in found if not _is_inside_name(span, entries))
        sure = [
            Span(doc, span.start, span.end, label=LABELS[entries[0].kind])
            for span, entries in doc._.names
            if span.text not in ALSO_PERSONS
        ]
        doc.set_ents(sure, default="unmodified")
        return doc


@Language.factory("known_names")
def make_known_names(nlp: Language, name: str) -> KnownNames:
    """The component; the tables are given afterwards with `learn`."""
    return KnownNames()


def _folded(text: str) -> str:
    return text.casefold()


def _capitalised(text: str) -> str:
    """ "Lachin corridor" as headlines and some houses write it: "Lachin Corridor"."""
    small = {"of", "the", "and", "for", "in", "on", "de", "al"}
    return " ".join(word if word in small or not word[:1].islower() else word.capitalize() for word in text.split(" "))


def _is_inside_name(span: Span, entries: tuple[Name, ...]) -> bool:
    """Whether a one-word hit is part of a longer proper name no table knows: a "Paris Hilton"."""
    if len(span) > 1 or span.text not in ALSO_PERSONS:
        return False
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after is not None and after.tag_ == "NNP" and after.dep_ != "punct" and span[0].dep_ == "compound"
