"""Values that a correction can change: numbers, days, places, names of who it was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from dragoman.extract.annotations import block_of
from dragoman.extract.figures.numbers import read_number
from dragoman.extract.figures.numerals import find_numerals
from dragoman.extract.times import times_in
from dragoman.model.lexicon import load_measures

NUMBER, WHEN, PLACE, ACTOR = "number", "when", "place", "actor"
NAMES = (PLACE, ACTOR)
YEAR_DIGITS = 4
LENGTHS = ("DATE", "TIME")
LABELS = {"GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "PERSON": ACTOR, "ORG": ACTOR, "NORP": ACTOR}
SITED = ("at", "in", "near")  # before what can be nothing but a place
# What a name is in its clause where it does something, or is who did it.
DOING = ("agent", "attr", "dobj", "nsubj", "nsubjpass")
SITES = re.compile(r"\b(?:cit(?:y|ies)|districts?|places?|towns?|villages?)\b", re.IGNORECASE)
WHERE = ("at", "from", "in", "near", "to", "towards")  # before the name of a place
# Kinds of days, which stand for one another: "Monday" for "Sunday", "14 May" for "4 May".
SHAPES = (
    re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE),
    re.compile(r"\d.*[a-z]{3}|[a-z]{3}.*\d", re.IGNORECASE),
    re.compile(r"\d"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the text; `field` says what of an event or figure it gives."""

    span: Span
    field: str
    amount: float | None = None

    @property
    def words(self) -> str:
        """The value as the text has it."""
        return " ".join(self.span.text.split())

    @property
    def counted(self) -> str | None:
        """The noun that a number counts, where it stands beside it."""
        root = self.span.root
        is_counting = self.field == NUMBER and root.dep_ in ("nummod", "amod", "compound")
        return root.head.lemma_.lower() if is_counting else None

    @property
    def is_adjective(self) -> bool:
        """Whether it names a people or state beside a noun: "the Armenian ministry"."""
        root = self.span.root
        return self.field in NAMES and (root.pos_ == "ADJ" or root.dep_ == "amod")

    @property
    def shape(self) -> int:
        """The kind of its writing, where it is a day."""
        found = (at for at, pattern in enumerate(SHAPES) if pattern.search(self.span.text))
        return next(found, len(SHAPES))


def are_alike(right: Value, wrong: Value) -> bool:
    """Whether one can stand for the other; "ten days, not seven" counts days."""
    if right.field in NAMES and wrong.field in NAMES:
        return right.words.casefold() != wrong.words.casefold()
    if right.field == wrong.field == WHEN and 0 in (right.shape, wrong.shape):
        return right.shape == wrong.shape and right.words.casefold() != wrong.words.casefold()
    if right.field == wrong.field:
        is_other = right.words.casefold() != wrong.words.casefold()
        return is_other and (right.amount is None or right.amount != wrong.amount)
    return right.field == WHEN and wrong.field == NUMBER and right.span[0].like_num


def field_of(right: Value, wrong: Value) -> str:
    """What of an event or figure the two values give."""
    fields = (right.field, wrong.field)
    if WHEN in fields:
        return WHEN
    if fields[0] in NAMES and fields[0] != fields[1]:
        ahead = (value.span.doc[max(0, value.span.start - 1)].lower_ for value in (right, wrong))
        return PLACE if any(word in WHERE for word in ahead) else ACTOR
    if fields == (PLACE, PLACE) and _are_doing(right, wrong):
        return ACTOR
    return fields[0]


def _are_doing(right: Value, wrong: Value) -> bool:
    """ "It was Egypt that secured it", not Qatar: states that act."""
    both = (right, wrong)
    ahead = (value.span.doc[max(0, value.span.start - 1)].lower_ for value in both)
    if any(word in WHERE for word in ahead):
        return False
    is_site = any(SITES.search(value.span.root.sent.text) for value in both)
    return not is_site and any(value.span.root.dep_ in DOING for value in both)


def find_values(doc: Doc) -> list[Value]:
    """Values of `doc` in text order."""
    found = [
        Value(one.span, NUMBER, one.amount.low)
        for one in find_numerals(doc, load_measures())
        if one.legible
    ]
    found += [Value(span, WHEN) for span in times_in(doc) if not _is_bare(span)]
    found += _lengths(doc, _tokens(found))
    found += _names(doc, _tokens(found))
    found = [value for value in found if block_of(value.span[0]) != "dateline"]
    return sorted(found, key=lambda value: (value.span.start, value.span.end))


def _tokens(values: list[Value]) -> set[int]:
    return {token.i for value in values for token in value.span}


def _is_bare(span: Span) -> bool:
    """A small number that was taken for a year or an hour: "her figure of 46"."""
    return span.text.isdigit() and len(span.text) < YEAR_DIGITS


def _lengths(doc: Doc, taken: set[int]) -> Iterator[Value]:
    """Lengths of time ("ten days"), and bare numbers, which are neither dates nor counts."""
    for token in doc:
        if token.i in taken or not token.like_num or token.pos_ == "ADJ":
            continue
        is_length = token.i + 1 < len(doc) and token.nbor(1).ent_type_ in LENGTHS
        if is_length and token.ent_type_ in LENGTHS:
            yield Value(doc[token.i : token.i + 2], WHEN)
            continue
        amount = read_number(token.text)
        if amount is not None:
            yield Value(doc[token.i : token.i + 1], NUMBER, amount.low)


def _names(doc: Doc, taken: set[int]) -> Iterator[Value]:
    """Names that the recogniser found, and runs of capitals that it did not."""
    named = set(taken)
    for entity in doc.ents:
        if entity.label_ in LABELS and not any(token.i in taken for token in entity):
            named |= set(range(entity.start, entity.end))
            ahead = doc[entity.start - 1].lower_ if entity.start else ""
            yield Value(entity, PLACE if ahead in SITED else LABELS[entity.label_])
    start: int | None = None
    for at in range(len(doc) + 1):
        is_name = at < len(doc) and doc[at].pos_ == "PROPN" and at not in named
        if is_name and doc[at].text[:1].isupper() and start is None:
            start = at
        elif not is_name and start is not None:
            ahead = doc[start - 1].lower_ if start else ""
            is_title = at < len(doc) and doc[at].ent_type_ == "PERSON" and doc[at].i in named
            if not is_title:
                yield Value(doc[start:at], PLACE if ahead in WHERE else ACTOR)
            start = None
