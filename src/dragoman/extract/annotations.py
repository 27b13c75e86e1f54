"""What annotating left on tokens and documents, read with types."""

from bisect import bisect_left, bisect_right
from typing import Any, Protocol

from spacy.tokens import Doc, Span, Token

from dragoman.model.draft import ActorDraft
from dragoman.model.marks import ASIDES, BLOCKS, MENTIONS
from dragoman.model.tables import Name

NOBODY: dict[int, Any] = {}


class Quotation(Protocol):
    """Tokens `start` to `end` (exclusive) between marks."""

    start: int
    end: int
    is_speech: bool


def actors_in(doc: Doc) -> tuple[ActorDraft, ...]:
    """All actors that `doc` mentions, by index, and behind them the phrases kept aside."""
    mentions: tuple[ActorDraft, ...] = doc._.mentions
    asides: tuple[ActorDraft, ...] = doc._.asides
    return mentions + asides


def mention_of(token: Token) -> int | None:
    """Index of the actor that `token` heads."""
    index: int | None = token.doc.user_data.get(MENTIONS, NOBODY).get(token.i)
    return index


def is_mention(token: Token) -> bool:
    """Whether `token` heads the naming of an actor."""
    return mention_of(token) is not None


def actor_of(token: Token) -> ActorDraft | None:
    """The actor that `token` heads."""
    index = mention_of(token)
    return None if index is None else _actor_at(index, token.doc)


def mentions_of(tokens: list[Token]) -> list[int]:
    """Indices of the actors that `tokens` head, in order."""
    return [index for index in map(mention_of, tokens) if index is not None]


def aside_of(token: Token) -> ActorDraft | None:
    """The phrase that `token` heads, if it is no mention and may yet take a part."""
    index: int | None = token.doc.user_data.get(ASIDES, NOBODY).get(token.i)
    return None if index is None else _actor_at(index, token.doc)


def _actor_at(index: int, doc: Doc) -> ActorDraft:
    """Without joining all actors of a long report to find one."""
    mentions: tuple[ActorDraft, ...] = doc._.mentions
    asides: tuple[ActorDraft, ...] = doc._.asides
    return mentions[index] if index < len(mentions) else asides[index - len(mentions)]


def names_in(doc: Doc) -> tuple[tuple[Span, tuple[Name, ...]], ...]:
    """Names of `doc` that the tables know."""
    names: tuple[tuple[Span, tuple[Name, ...]], ...] = doc._.names
    return names


def quotes_in(doc: Doc) -> tuple[Quotation, ...]:
    """Quotations of `doc`."""
    quotes: tuple[Quotation, ...] | None = doc._.quotes
    return quotes or ()


def quotes_over(doc: Doc, start: int, end: int) -> tuple[Quotation, ...]:
    """Quotations that hold any of the tokens from `start` to `end` (exclusive)."""
    quotes = quotes_in(doc)
    first = bisect_right(quotes, start, key=lambda quote: quote.end)
    last = bisect_left(quotes, end, key=lambda quote: quote.start)
    return quotes[first:last]


def block_of(token: Token) -> str | None:
    """Kind of the block that `token` stands in."""
    block = token.doc.user_data.get(BLOCKS, NOBODY).get(token.i)
    return None if block is None else str(block.kind)
