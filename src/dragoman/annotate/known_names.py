"""Names that the tables know, found in a document before the entity recogniser runs.

Entities set here are respected by the recogniser, so that "the Belgian capital Brussels Hikmet
Hajiyev" is a city and a man, and "Lachin" no person.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dragoman.annotate.casing import Casing
from dragoman.model.naming import Naming, load_naming
from dragoman.model.tables import Name, Tables

COMPONENT = "known_names"
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
NEVER_CAPITALISED = ("of", "the", "and", "for", "in", "on", "de", "al")

if not Doc.has_extension("names"):
    Doc.set_extension("names", default=())


class KnownNames:
    """Finds table names in a Doc: `doc._.names` is a tuple of (Span, tuple[Name, ...])."""

    def __init__(self, words: Naming) -> None:
        self.words = words
        self.matcher: PhraseMatcher | None = None
        self.notables: PhraseMatcher | None = None
        self.casing: Casing | None = None
        self.by_text: dict[str, tuple[Name, ...]] = {}

    def learn(self, nlp: Language, tables: Tables) -> None:
        """Take the names of `tables` as patterns."""
        self.casing = Casing(nlp, tables)
        by_text: dict[str, list[Name]] = defaultdict(list)
        for name in tables.names:
            by_text[_key(name.text)].append(name)
        self.by_text = {text: tuple(entries) for text, entries in by_text.items()}
        written = {name.text for name in tables.names}
        written |= {_capitalised(text) for text in written}
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.matcher.add("name", [nlp.make_doc(text) for text in sorted(written)])
        persons = sorted({text for text in tables.notable_names if " " in text})
        self.notables = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.notables.add("notable", [nlp.make_doc(text) for text in persons])

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.names` and the entities of those that are no usual given names."""
        if self.matcher is None:
            return doc
        persons = self._full_names(doc)
        taken = {token.i for span in persons for token in span}
        spans = [
            span
            for span in filter_spans(self.matcher(doc, as_spans=True))
            if not any(token.i in taken for token in span)
        ]
        doc._.names = tuple(
            (span, self._of(span))
            for span in self._meant(spans, doc)
            if not self._is_inside_name(span)
        )
        doc.set_ents(
            [
                Span(doc, span.start, span.end, label=LABELS[entries[0].kind])
                for span, entries in doc._.names
                if span.text not in self.words.also_persons
            ]
            + [Span(doc, span.start, span.end, label="PERSON") for span in persons],
            default="unmodified",
        )
        return doc

    def _full_names(self, doc: Doc) -> list[Span]:
        """Full names of persons of public life: "San" in "Aung San Suu Kyi" is no people."""
        return [] if self.notables is None else filter_spans(self.notables(doc, as_spans=True))

    def _meant(self, spans: list[Span], doc: Doc) -> Iterable[Span]:
        """All but the bodies that every state may have, unless the report speaks of America, and
        those that several have, unless it speaks of the one that the tables know by the name.
        """
        is_american = any(token.text in self.words.american for token in doc)
        others = (span for span in spans if not self._is_shared(span))
        told = {name.country for span in others for name in self._of(span)}
        for span in spans:
            is_generic = span.text in self.words.generic_bodies and not is_american
            is_others = self._is_shared(span) and self._of(span)[0].country not in told
            if not is_generic and not is_others:
                yield span

    def _is_shared(self, span: Span) -> bool:
        return span.text in self.words.shared_bodies

    def _of(self, span: Span) -> tuple[Name, ...]:
        return self.by_text[_key(span.text)]

    def _is_inside_name(self, span: Span) -> bool:
        """Whether a name is part of a longer one that no table knows: "Paris" in "Paris Hilton"."""
        if len(span) > 1 or span.text not in self.words.also_persons:
            return False
        after = span.doc[span.end] if span.end < len(span.doc) else None
        is_name = after is not None and after.tag_ == "NNP" and after.dep_ != "punct"
        return is_name and span[0].dep_ == "compound"


def _key(text: str) -> str:
    """The text without its spaces, of which the matcher knows nothing: "SPLA - N" is "SPLA-N"."""
    return "".join(text.casefold().split())


@Language.factory(COMPONENT)
def make_known_names(nlp: Language, name: str) -> KnownNames:
    """The component; the tables are given afterwards with `learn`."""
    return KnownNames(load_naming())


def _capitalised(text: str) -> str:
    """ "Lachin corridor" as headlines and some houses write it: "Lachin Corridor"."""
    return " ".join(
        word if word in NEVER_CAPITALISED or not word[:1].islower() else word.capitalize()
        for word in text.split(" ")
    )


def plain_case(nlp: Language, text: str) -> str:
    """The text with lines in capitals as they would stand in print; no character moves."""
    component = cast(KnownNames, nlp.get_pipe(COMPONENT)) if nlp.has_pipe(COMPONENT) else None
    casing = component.casing if component is not None else None
    return text if casing is None else casing.plain(text)
