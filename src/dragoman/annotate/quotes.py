"""Quotations: stretches between quotation marks, told apart as speech or as scare quotes."""

from dataclasses import dataclass

from spacy.tokens import Doc

MARKS = ('"', "``", "''")
SPEECH_TOKENS = 5  # a quotation this long, or one with a verb of its own, is speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Tokens `start` to `end` (exclusive), marks left out; no speech means a scare quote."""

    start: int
    end: int
    is_speech: bool


def find_quotes(doc: Doc, limits: set[int]) -> tuple[Quote, ...]:
    """Quotations of `doc`; no quotation runs past a block, whose first tokens `limits` gives."""
    marks = [token.i for token in doc if token.text in MARKS]
    quotes = []
    open_at: int | None = None
    for mark in marks:
        if open_at is None or not limits.isdisjoint(range(open_at + 1, mark + 1)):
            open_at = mark
        else:
            quotes.append(_quote(doc, open_at + 1, mark))
            open_at = None
    return tuple(quote for quote in quotes if quote.end > quote.start)


def _quote(doc: Doc, start: int, end: int) -> Quote:
    span = doc[start:end]
    has_verb = any(token.pos_ in ("VERB", "AUX") and token.tag_ != "VBN" for token in span)
    return Quote(start=start, end=end, is_speech=has_verb or len(span) > SPEECH_TOKENS)
