"""Values that a correction can change: numbers, days, places, names of who it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from dragoman.extract.figures.numbers import read_number
from dragoman.extract.figures.numerals import find_numerals
from dragoman.extract.times import times_in
from dragoman.model.lexicon import load_measures

NUMBER, WHEN, PLACE, ACTOR = "number", "when", "place", "actor"
YEAR_DIGITS = 4
LENGTHS = ("DATE", "TIME")
LABELS = {"GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "PERSON": ACTOR, "ORG": ACTOR, "NORP": ACTOR}


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the text; `field` says what of an event or figure it gives."""

    span: Span
    field: str
    amount: float | None = None

    @property
    def words(self) -> str:
        """The value as the text has it; a number with the noun that it counts."""
        return " ".join(self.span.text.split())


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


def find_values(doc: Doc) -> list[Value]:
    """Values of `doc` in text order."""
    found = [
        Value(one.span, NUMBER, one.amount.low)
        for one in find_numerals(doc, load_measures())
        if one.legible
    ]
    found += [Value(span, WHEN) for span in times_in(doc) if not _is_bare(span)]
    found += _lengths(doc, {token.i for value in found for token in value.span})
    taken = {token.i for value in found for token in value.span}
    found += [
        Value(entity, LABELS[entity.label_])
        for entity in doc.ents
        if entity.label_ in LABELS and not any(token.i in taken for token in entity)
    ]
    return sorted(found, key=lambda value: (value.span.start, value.span.end))
